"""A working reader without process and sound: the clock alone decides what would be heard."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.speech.clock import SoundClock
from kiosk.speech.faults import Fault
from kiosk.speech.rendering import Rendering
from kiosk.speech.speaking import SpeakingReader
from kiosk.speech.utterance import Utterance
from kiosk.speech.voices import SPEAKERS, Step
from koffer.reading import EMPTY_LEXICON, Lexicon

_RATE_HZ = 100  # of sound that nobody hears
_NONE: Mapping[str, Fault] = MappingProxyType({})


class MemoryVoice:
    """Gives each spoken word the same time; `faults` names sentences that cannot be said."""

    warning: Fault | None = None
    is_busy = False

    def __init__(self, faults: Mapping[str, Fault] = _NONE, fault: Fault | None = None) -> None:
        self._faults = faults
        self.fault = fault

    def ask(self, utterance: Utterance) -> None:
        """Everything is ready at once."""

    def answer(self, utterance: Utterance) -> Rendering | Fault | None:
        if utterance.lang not in SPEAKERS:
            return Fault.UNKNOWN_LANGUAGE
        fault = self.fault or self._faults.get(utterance.spoken)
        return fault or _rendering(utterance)

    def poll(self, now_s: float) -> None:
        """Nothing is under way."""

    def forget(self) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """Nothing was opened."""


def _rendering(utterance: Utterance) -> Rendering:
    step = 60 * _RATE_HZ // utterance.rate
    words = utterance.spoken.split()
    places = [sum(len(word) + 1 for word in words[:index]) for index in range(len(words))]
    marks = tuple((place, index * step) for index, place in enumerate(places))
    return Rendering(bytes(2 * step * len(words)), _RATE_HZ, marks)


class ClockPlayer:
    """Plays nothing for exactly as long as the sound lasts; remembers the `volume`."""

    def __init__(self, fault: Fault | None = None) -> None:
        self.fault = fault
        self.volume: Step = "gewoon"
        self._clock = SoundClock(0.0)
        self._end_s = 0.0

    def wake(self) -> None:
        """It is always ready."""

    def play(self, rendering: Rendering, from_s: float, now_s: float) -> None:
        self._clock = SoundClock(now_s, from_s)
        self._end_s = rendering.duration_s

    def position_s(self, now_s: float) -> float:
        return self._clock.position_s(now_s)

    def seconds_to(self, position_s: float, now_s: float) -> float:
        return self._clock.seconds_to(position_s, now_s)

    def is_done(self, now_s: float) -> bool:
        return self.position_s(now_s) >= self._end_s

    def pause(self, now_s: float) -> None:
        self._clock.pause(now_s)

    def resume(self, now_s: float) -> None:
        self._clock.resume(now_s)

    def stop(self) -> None:
        """It made no sound."""

    def set_volume(self, step: Step) -> None:
        self.volume = step

    def close(self) -> None:
        """Nothing was opened."""


def memory_reader(
    lexicon: Lexicon = EMPTY_LEXICON,
    *,
    faults: Mapping[str, Fault] = _NONE,
    voice_fault: Fault | None = None,
    device_fault: Fault | None = None,
) -> SpeakingReader:
    """A reader for tests and demos; each spoken word takes 60 / rate seconds."""
    return SpeakingReader(MemoryVoice(faults, voice_fault), ClockPlayer(device_fault), lexicon)
