"""The voices that make sentences ahead, in order of preference."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from kiosk.speech.engine import Engine
from kiosk.speech.faults import Fault
from kiosk.speech.opening import open_voice
from kiosk.speech.rendering import Rendering
from kiosk.speech.shelf import Prepared
from kiosk.speech.utterance import Utterance
from kiosk.speech.voice import Voice
from kiosk.speech.whole import answer_of
from koffer.reading import Lexicon

_WORK_BYTES = 8 * 1024 * 1024  # of uncompressed sentences under way


class NeuralMaker:
    """Neural voices by language.

    What a voice that is not here made elsewhere keeps its name, so it stays on the shelf.
    """

    def __init__(self, voices: Mapping[str, Voice], prepared: Prepared) -> None:
        self._voices, self._prepared = voices, prepared

    def name(self, utterance: Utterance) -> str | None:
        return self._prepared.neural_name(utterance)

    def make(self, utterance: Utterance) -> Rendering | Fault:
        voice = self._voices.get(utterance.lang)
        if voice is None:
            return Fault.VOICE_MISSING
        return answer_of(utterance, voice, lambda _timeout_s: None)


class OwnMaker:
    """Our own voice in its worker process; `folder` is for its work, `stack` closes it."""

    def __init__(
        self, folder: Path, lexicon: Lexicon, prepared: Prepared, stack: ExitStack
    ) -> None:
        self._engine, self._prepared = Engine(), prepared
        self._voice = open_voice(folder, lexicon, engine=self._engine, max_bytes=_WORK_BYTES)
        stack.callback(self._voice.close)

    def name(self, utterance: Utterance) -> str | None:
        return self._prepared.own_name(utterance)

    def make(self, utterance: Utterance) -> Rendering | Fault:
        return answer_of(utterance, self._voice, self._engine.wait)
