"""The small sounds of the interface, as a port; the shapes of the waves are here, no device."""

import math
from array import array
from typing import Protocol

import msgspec

from kiosk.speech.voices import STEPS, Step

RATE_HZ = 22050
FULL = 32767
LOUDEST = STEPS["hard"]  # a tone is made at the highest step, as the voice is; levels are "gewoon"


class Sounds(Protocol):
    """Plays a named sound now; an unknown name or no device is silence."""

    def play(self, name: str) -> None: ...

    def set_volume(self, step: Step) -> None: ...


class NoSounds:
    """A machine without sound."""

    def play(self, name: str) -> None:
        """Nothing is heard."""

    def set_volume(self, step: Step) -> None:
        """There is no volume."""


class Tone(msgspec.Struct, frozen=True):
    """Notes one after another. Level in dBFS, length of the whole in ms, pitches in Hz."""

    pitches_hz: tuple[float, ...]
    dbfs: float
    ms: int


# From the design tokens: soft, ours, and never one for "wrong".
TONES = {
    "tik": Tone((440.0,), -33.0, 35),
    "bewaard": Tone((523.25, 659.25), -30.0, 220),
    "waarschuwing": Tone((440.0, 440.0), -27.0, 300),
}


def samples(tone: Tone, gain: float = 1.0) -> "array[int]":
    """Mono 16-bit samples at 22,050 Hz: a struck-wood decay on every note."""
    each = RATE_HZ * tone.ms // 1000 // len(tone.pitches_hz)
    peak = gain * FULL * 10 ** (tone.dbfs / 20) * math.sqrt(2)
    out = array("h")
    for pitch in tone.pitches_hz:
        for n in range(each):
            attack = min(1.0, n / 60)
            decay = math.exp(-4.0 * n / each)
            out.append(round(peak * attack * decay * math.sin(2 * math.pi * pitch * n / RATE_HZ)))
    return out
