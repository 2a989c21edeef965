"""What the kiosk knows of reading aloud: a port, and what it reports."""

from collections.abc import Iterable
from typing import Protocol

import msgspec

from kiosk.speech.faults import Fault
from kiosk.speech.script import Passage, Place
from kiosk.speech.voices import Step


class Progress(msgspec.Struct, frozen=True):
    """What to show now.

    `sentence` is (passage key, first word, last word) of what is heard, `word` the word itself;
    both are None while nothing sounds. `done` means that the end was reached. `fault` is the
    message key (`kiosk.speech.faults`) of the last trouble since `start`.
    """

    sentence: tuple[int, int, int] | None = None
    word: Place | None = None
    done: bool = False
    fault: str | None = None


class Reader(Protocol):
    """No method blocks: each returns within a few milliseconds, whatever the engine does."""

    @property
    def available(self) -> bool:
        """Whether anything can be heard: there is a sound device and a voice."""

    @property
    def warning(self) -> Fault | None:
        """What staff should know although visitors hear everything."""

    def wake(self) -> None:
        """A finger lands: reading may begin soon."""

    def start(self, passages: Iterable[Passage], place: Place | None, rate: int) -> None:
        """Read from `place`, also in the middle of a sentence, at `rate` words a minute."""

    def stop(self) -> Place | None:
        """Silence at once; the start of the sentence it was in, None when nothing was read."""

    def poll(self, now_s: float) -> Progress:
        """Go on, and tell where the listener is; once before the first `start` warms the voice."""

    def next_poll_s(self, now_s: float) -> float | None:
        """Seconds until `poll` has news; None when it will have none."""

    def set_volume(self, step: Step) -> None: ...

    def close(self) -> None: ...
