"""What lets a rendered sentence be heard; without pygame, so that the worker need not load it."""

from typing import Protocol

from kiosk.speech.faults import Fault
from kiosk.speech.rendering import Rendering
from kiosk.speech.voices import Step


class Player(Protocol):
    """One sentence at a time. No method blocks or raises."""

    @property
    def fault(self) -> Fault | None:
        """Why nothing will be heard."""

    def wake(self) -> None:
        """Something may be played soon."""

    def play(self, rendering: Rendering, from_s: float, now_s: float) -> None:
        """Start at `from_s`; whatever played before stops."""

    def position_s(self, now_s: float) -> float:
        """Where in the sentence the listener is."""

    def seconds_to(self, position_s: float, now_s: float) -> float:
        """From now until the listener is at `position_s`."""

    def is_done(self, now_s: float) -> bool: ...

    def pause(self, now_s: float) -> None: ...

    def resume(self, now_s: float) -> None: ...

    def stop(self) -> None: ...

    def set_volume(self, step: Step) -> None: ...

    def close(self) -> None: ...
