"""The whole of the kiosk's memory of a visitor: one value, forgotten by replacing it."""

from typing import Literal

import msgspec

from kiosk.screen import STAFF_LANG, Screen
from kiosk.speech import Step
from kiosk.staff.lock import is_locked
from kiosk.staff.records import Staff, Typed

MOST_KEPT = 6
# A visitor, a volunteer, or nobody knows yet.
Who = Literal["", "visitor", "staff"]
Mode = Literal["attract", "visit", "asking", "thanks", "failed"]


class Visit(msgspec.Struct, frozen=True):
    """Everything of one visit. ``counted`` makes that a key counts once a visit.

    ``who`` it is shows only after a touch or two. ``silence`` is why nothing at all can be heard,
    as far as it was told.
    """

    screen: Screen
    history: tuple[Screen, ...] = ()
    kept: tuple[str, ...] = ()
    dropped: str = ""
    pin: Typed = msgspec.field(default_factory=Typed)
    text: str = "normaal"
    theme: str = "dag"
    motion: bool = True
    lang: str = "nl"
    reading: bool = False
    read_all: bool = False
    sounds: bool = True
    volume: Step = "gewoon"
    rate: int = 140
    counted: frozenset[tuple[str, str]] = msgspec.field(default_factory=frozenset)
    who: Who = ""
    silence: str = ""


class State(msgspec.Struct, frozen=True):
    """Where the kiosk is. Deadlines are monotonic seconds; None means there is none."""

    mode: Mode
    visit: Visit
    now: float = 0.0
    deadline: float | None = None
    notice: str = ""
    notice_until: float | None = None
    picture: int = 0
    told: int = 0
    frame_until: float | None = None
    staff: Staff = msgspec.field(default_factory=Staff)

    @property
    def lang(self) -> str:
        """What is shown and said now; the volunteer's screens are Dutch."""
        by_staff = self.mode == "visit" and self.visit.screen.staff
        return STAFF_LANG if by_staff else self.visit.lang

    def changed_screen(self, before: "State") -> bool:
        """Whether something else is looked at than ``before``."""
        here, there = self.visit.screen.still(), before.visit.screen.still()
        return (before.mode, there) != (self.mode, here)

    @property
    def plays(self) -> bool:
        """Whether a film is shown."""
        return self.mode == "visit" and self.visit.screen != self.visit.screen.still()

    @property
    def watches(self) -> bool:
        """Whether a screen behind the code is shown."""
        return self.mode == "visit" and self.visit.screen.quiet_end

    @property
    def seconds_left(self) -> int:
        """Until the visit is wiped, while asking."""
        return max(0, round(self.deadline - self.now)) if self.deadline is not None else 0


def next_wake(state: State) -> float | None:
    """When a Tick has something to do, in monotonic seconds."""
    wakes = [at for at in (state.deadline, state.notice_until) if at is not None]
    if state.mode == "asking" and state.deadline is not None:
        left = state.deadline - state.now
        wakes.append(state.now + (left % 1.0 or 1.0))
    if state.frame_until is not None and state.plays:
        wakes.append(state.frame_until)
    wakes += _staff_wakes(state)
    return min(wakes, default=None)


def _staff_wakes(state: State) -> list[float]:
    """The next look at the machine, and the seconds of a lock or of a code that is shown."""
    staff = state.staff
    wakes = [staff.look_at] if state.watches and staff.look_at is not None else []
    shown = state.mode == "visit" and state.visit.screen.staff
    if shown and staff.lock.until is not None and is_locked(staff.lock, state.now):
        wakes.append(state.now + ((staff.lock.until - state.now) % 1.0 or 1.0))
    if state.watches and staff.report.pairing.code:
        wakes.append(state.now + ((staff.report.pairing.ends_s - state.now) % 1.0 or 1.0))
    return wakes
