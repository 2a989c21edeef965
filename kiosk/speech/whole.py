"""A whole text as one sound with its word times, as the kiosk would let it be heard."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.speech.engine import Engine
from kiosk.speech.faults import Fault
from kiosk.speech.opening import open_voice
from kiosk.speech.rendering import Rendering, word_starts
from kiosk.speech.utterance import Utterance
from kiosk.speech.voice import EngineVoice, Voice
from koffer.reading import Lexicon, Sentence, read

_LOOK_S = 0.05


class SpeechError(Exception):
    """The voice could not say the text; `fault` has the message key."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class WholeWord(msgspec.Struct, frozen=True):
    """A word of `text.split()`; one without sound has `spoken` "" and the next one's start."""

    shown: str
    spoken: str
    start_s: float


class Whole(msgspec.Struct, frozen=True):
    """Mono 16-bit `pcm` at `rate_hz` samples a second, and a word for each of `text.split()`."""

    pcm: bytes
    rate_hz: int
    words: tuple[WholeWord, ...]

    @property
    def duration_s(self) -> float:
        return len(self.pcm) / 2 / self.rate_hz


def speak_whole(
    text: str, lang: str, rate: int, lexicon: Lexicon, folder: Path, ahead: Path | None = None
) -> Whole | None:
    """Render every sentence of `text`, blocking; None when there is nothing to say.

    `folder` is for the work, `ahead` is where sentences made ahead are looked for first.

    Raises:
        SpeechError: a sentence could not be rendered.
        ValueError: nothing is known of the language.
    """
    sentences = read(text, lang, lexicon)
    engine = Engine()
    voice = open_voice(folder, lexicon, engine=engine, ahead=ahead)
    try:
        parts = [
            (one, _render(Utterance(one.spoken, lang, rate), voice, engine)) for one in sentences
        ]
    finally:
        voice.close()
    return _joined(parts) if parts else None


def _render(utterance: Utterance, voice: EngineVoice, engine: Engine) -> Rendering:
    answer = answer_of(utterance, voice, engine.wait)
    if isinstance(answer, Fault):
        raise SpeechError(answer)
    return answer


def answer_of(
    utterance: Utterance, voice: Voice, wait: Callable[[float], None]
) -> Rendering | Fault:
    """Ask and wait; `wait` blocks until the voice may have news, at most so many seconds."""
    voice.ask(utterance)
    voice.poll(time.monotonic())
    while (answer := voice.answer(utterance)) is None:
        wait(_LOOK_S)
        voice.poll(time.monotonic())
    return answer


def _joined(parts: list[tuple[Sentence, Rendering]]) -> Whole:
    words: list[WholeWord] = []
    start_s = 0.0
    for sentence, rendering in parts:
        words.extend(_words(sentence, rendering, start_s))
        start_s += rendering.duration_s
    return Whole(b"".join(part.pcm for _, part in parts), parts[0][1].rate_hz, tuple(words))


def _words(sentence: Sentence, rendering: Rendering, start_s: float) -> list[WholeWord]:
    starts = word_starts(sentence, rendering)
    found: list[WholeWord] = []
    following_s = rendering.duration_s
    for index in reversed(range(len(sentence.shown))):
        said = [
            place
            for place, span in enumerate(sentence.spans)
            if span.word == sentence.first + index
        ]
        following_s = starts[said[0]] if said else following_s
        spoken = " ".join(_text(sentence, place) for place in said)
        found.append(WholeWord(sentence.shown[index], spoken, round(start_s + following_s, 4)))
    return found[::-1]


def _text(sentence: Sentence, place: int) -> str:
    span = sentence.spans[place]
    return sentence.spoken[span.start : span.end]
