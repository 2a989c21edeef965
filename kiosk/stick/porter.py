"""The stick as the kiosk's loop uses it: one errand at a time, and how the last one ended."""

from collections.abc import Callable
from pathlib import Path

from kiosk.stick.errand import StickErrand
from kiosk.stick.stick import Work
from kiosk.stick.words import GOOD


class Porter:
    """``find`` gives the mounted sticks; ``on_ready`` is safe to call from any thread."""

    def __init__(self, find: Callable[[], list[Path]], on_ready: Callable[[], None]) -> None:
        self.key = ""
        self._find, self._on_ready = find, on_ready
        self._errand: StickErrand | None = None

    @property
    def is_busy(self) -> bool:
        return self._errand is not None

    def is_there(self) -> bool:
        """Whether a stick is in the suitcase. What went well is forgotten once it is taken out."""
        there = bool(self._find())
        if not there and not self.is_busy and self.key in GOOD:
            self.key = ""
        return there

    def start(self, make: Callable[[], Work]) -> None:
        """Begin, unless one is under way. ``make`` runs here; what it makes runs elsewhere."""
        if not self.is_busy:
            self.key, self._errand = "stick.busy", StickErrand(make(), self._on_ready)

    def step(self) -> None:
        """Take the end of an errand that is over; on the thread that owns the store."""
        outcome = self._errand.poll() if self._errand else None
        if outcome:
            self._errand, self.key = None, outcome.key

    def forget(self) -> None:
        """The volunteer begins anew."""
        if not self.is_busy:
            self.key = ""
