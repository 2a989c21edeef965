"""A neural voice through piper-tts: for publishing and installing, never in the kiosk itself.

Rendering takes a tenth of the time that it sounds, and some 400 MB of memory.
"""

from collections import deque
from collections.abc import Sequence
from typing import Any

import numpy as np

from kiosk.speech.faults import Fault
from kiosk.speech.level import levelled
from kiosk.speech.phonemes import Phone, word_marks
from kiosk.speech.rendering import Rendering
from kiosk.speech.utterance import Utterance

RATE_HZ = 22050  # of every "medium" voice; the parts of a text must agree


class NeuralVoice:
    """A `Voice` of one language; `poll` renders one sentence and blocks while it does.

    `piper` is a loaded voice, `options` its class of settings; `pace` is how many words a
    minute it says by nature.
    """

    fault: Fault | None = None
    warning: Fault | None = None

    def __init__(self, lang: str, pace: int, piper: Any, options: Any) -> None:
        self._lang, self._pace = lang, pace
        self._piper, self._options = piper, options
        self._asked: deque[Utterance] = deque()
        self._answers: dict[Utterance, Rendering | Fault] = {}

    @property
    def is_busy(self) -> bool:
        return bool(self._asked)

    def ask(self, utterance: Utterance) -> None:
        if utterance.lang != self._lang:
            self._answers[utterance] = Fault.UNKNOWN_LANGUAGE
        elif utterance not in self._answers and utterance not in self._asked:
            self._asked.append(utterance)

    def answer(self, utterance: Utterance) -> Rendering | Fault | None:
        return self._answers.pop(utterance, None)

    def poll(self, now_s: float) -> None:  # noqa: ARG002
        if self._asked:
            utterance = self._asked.popleft()
            self._answers[utterance] = self._rendered(utterance) or Fault.SENTENCE_FAILED

    def forget(self) -> None:
        self._asked.clear()
        self._answers.clear()

    def close(self) -> None:
        """Nothing was opened."""

    def _rendered(self, utterance: Utterance) -> Rendering | None:
        try:
            return self._render(utterance)
        except Exception:  # noqa: BLE001 - whatever the model does, our own voice says it then
            return None

    def _render(self, utterance: Utterance) -> Rendering | None:
        """None when the model tells nothing of where words are."""
        options = self._options(length_scale=self._pace / utterance.rate, normalize_audio=False)
        chunks = list(self._piper.synthesize(utterance.spoken, options, include_alignments=True))
        marks = word_marks(utterance.spoken, self._alone, _phones(chunks))
        if not marks:
            return None
        samples = np.concatenate([chunk.audio_float_array for chunk in chunks])
        return Rendering(levelled(samples), RATE_HZ, marks)

    def _alone(self, word: str) -> list[str]:
        return [sign for part in self._piper.phonemize(word) for sign in part]


def _phones(chunks: Sequence[Any]) -> list[Phone]:
    """The phonemes of all chunks, each with where it begins in the whole."""
    phones: list[Phone] = []
    start = 0
    for chunk in chunks:
        sample = start
        for part in chunk.phoneme_alignments or ():
            phones.append(Phone(part.phoneme, sample))
            sample += int(part.num_samples)
        start += len(chunk.audio_float_array)
    return phones
