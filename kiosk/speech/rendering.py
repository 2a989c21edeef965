"""A rendered sentence as the player needs it."""

import wave
from pathlib import Path

import msgspec

from kiosk.speech.wire import WordTimes
from koffer.reading import Sentence


class Rendering(msgspec.Struct, frozen=True):
    """Mono 16-bit little-endian `pcm` of one sentence; `words` are (character, sample) pairs."""

    pcm: bytes
    rate_hz: int
    words: tuple[tuple[int, int], ...]

    @property
    def duration_s(self) -> float:
        return len(self.pcm) / 2 / self.rate_hz


def load_rendering(path: Path) -> Rendering | None:
    """Read `<name>.wav` and `<name>.json`; None when either is absent or not whole."""
    try:
        times = msgspec.json.decode(path.with_suffix(".json").read_bytes(), type=WordTimes)
        with wave.open(str(path), "rb") as file:
            pcm = file.readframes(file.getnframes())
            rate_hz = file.getframerate()
    except (OSError, EOFError, wave.Error, msgspec.DecodeError):
        return None
    if len(pcm) != 2 * times.samples or rate_hz != times.rate_hz:
        return None  # cut short by a pulled plug
    return Rendering(pcm, rate_hz, times.words)


def word_starts(sentence: Sentence, rendering: Rendering) -> tuple[float, ...]:
    """Seconds at which each of `sentence.spans` begins to sound, never decreasing.

    The engine reports a place in the text and a sample; places between words are ignored and of
    several in one word (numbers) the first counts. A word that was not reported begins with the
    next one that was, or at the end of the sound.
    """
    starts: list[float | None] = [None] * len(sentence.spans)
    for place, sample in rendering.words:
        index = sentence.span_at(place)
        if index is not None and starts[index] is None:
            starts[index] = sample / rendering.rate_hz
    return _filled(starts, rendering.duration_s)


def _filled(starts: list[float | None], end_s: float) -> tuple[float, ...]:
    filled = []
    following = end_s
    for start in reversed(starts):
        following = following if start is None else min(start, following)
        filled.append(following)
    return tuple(reversed(filled))
