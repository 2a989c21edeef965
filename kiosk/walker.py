"""The keypad and the tray: every screen without the glass."""

from collections.abc import Mapping
from typing import Protocol

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.display import Display, Hit, hits
from kiosk.focus import Focus, focused, introduction, moved
from kiosk.keypad import KeyName, Pressed, Tag
from kiosk.speaking import Speaking
from kiosk.state import State

USED = ("keypad", "used")
MOST_UNKNOWN = 10


class Walked(Protocol):
    """What is walked over."""

    state: State
    display: Display

    def act(self, action: a.Action, now: float) -> None: ...

    def render(self) -> None: ...

    def say(self, text: str, *, goes_on: bool = False) -> None: ...

    def count(self, kind: str, item: str) -> None: ...

    @property
    def spoken(self) -> Speaking: ...


class Walker:
    """Keeps which key has the focus, and which things are known."""

    def __init__(self, kiosk: Walked) -> None:
        self._kiosk = kiosk
        self._focus = Focus()
        self.tags: Mapping[str, str] = {}
        self.unknown_tags: list[str] = []

    def typed(self, what: Pressed | Tag, now: float) -> None:
        """A key of the keypad, or a thing on the tray."""
        if isinstance(what, Tag):
            self._lifted(what.code, now)
        elif self._kiosk.state.mode == "visit":
            self._walk(what.key, now)
        else:
            self._leave_moment(now)

    def leave(self) -> None:
        """Somebody touches the glass instead."""
        self._focus = Focus()

    @property
    def focus(self) -> Focus:
        """Where the keypad is, by its order and not by a display."""
        return self._focus

    def focused(self, display: Display) -> Hit | None:
        return focused(self._focus, display)

    def _lifted(self, code: str, now: float) -> None:
        slug = self.tags.get(code)
        if slug is not None:
            self._kiosk.act(a.Lifted(slug), now)
        elif code not in self.unknown_tags:
            self.unknown_tags = [*self.unknown_tags, code][-MOST_UNKNOWN:]

    def _leave_moment(self, now: float) -> None:
        """Where the whole screen is one key, every key is that key; then the screen is told."""
        first = next(iter(hits(self._kiosk.display)), None)
        if first is not None:
            self._kiosk.act(first.action, now)
            self._kiosk.render()
            self._kiosk.say(introduction(self._kiosk.display))

    def _walk(self, key: KeyName, now: float) -> None:
        """The first key tells where one is; it never presses."""
        self._count_first()
        hit = self.focused(self._kiosk.display)
        if key == "press" and hit is not None:
            self._press(hit, now)
        elif key == "repeat" and hit is not None:
            self._kiosk.say(_aloud(hit))
        else:
            self._step(1 if key != "previous" else -1)

    def _count_first(self) -> None:
        """Counted once a visit, as everything is."""
        visit = self._kiosk.state.visit
        if USED in visit.counted:
            return
        counted = replace(visit, counted=visit.counted | {USED})
        self._kiosk.state = replace(self._kiosk.state, visit=counted)
        self._kiosk.count(*USED)

    def _step(self, step: int) -> None:
        first = self._focus.index is None
        self._focus = moved(self._focus, self._kiosk.display, step)
        hit = self.focused(self._kiosk.display)
        if hit is not None:
            lead = f"{introduction(self._kiosk.display)}. " if first else ""
            self._kiosk.say(f"{lead}{_aloud(hit)}")

    def _press(self, hit: Hit, now: float) -> None:
        kiosk, before = self._kiosk, self._kiosk.state
        kiosk.act(hit.action, now)
        kiosk.render()
        changed = kiosk.state.changed_screen(before)
        if changed:
            self._focus = Focus()
        if not changed and not kiosk.state.notice and not isinstance(hit.action, a.ReadAloud):
            kiosk.say(_aloud(self.focused(kiosk.display) or hit), goes_on=True)
        elif not kiosk.spoken.active and not isinstance(hit.action, a.ReadAloud):
            kiosk.say(kiosk.state.notice or introduction(kiosk.display) or _aloud(hit))


def _aloud(hit: Hit) -> str:
    """The digits of a code are never said."""
    return "Cijfer" if hit.role == "pin" and hit.label.isdecimal() else hit.label
