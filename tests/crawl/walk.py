"""Reach everything by tapping: each display is shown once, and every key on it is tapped.

A state that was reached by taps is remembered and put back before the next key is tried: it is
one frozen value, so that is the same as tapping the whole way again, in a thousandth of the time.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.display import Display, Hit, hits
from kiosk.screen import Screen, World
from kiosk.screens.entry import EntryScreen
from kiosk.screens.listing import Listing
from kiosk.screens.question import QuestionScreen
from kiosk.state import State
from kiosk.touch import Touch
from tests.kiosk.driver import Driver

SETTINGS = (a.SetText, a.SetTheme, a.SetMotion, a.SetLanguage, a.SetVolume, a.SetRate)
Key = tuple[object, ...]


@dataclass(frozen=True)
class Sight:
    """One display, how it was reached, and in which state."""

    path: tuple[str, ...]
    state: State
    display: Display

    @property
    def name(self) -> str:
        mode = self.state.mode
        if mode != "visit":
            return mode
        screen = self.state.visit.screen
        parts = [screen.name]
        for field in ("slug", "source", "item", "group", "card", "page"):
            if getattr(screen, field, None) not in (None, ""):
                parts.append(str(getattr(screen, field)))
        if isinstance(screen, QuestionScreen):
            parts.append(screen.walk.now)
        kept = f" lijst:{len(self.state.visit.kept)}" if self.state.visit.kept else ""
        notice = " melding" if self.state.notice else ""
        return "/".join(parts) + kept + notice


def identity(state: State) -> Key:
    """What makes a display a different one; where Terug leads to does not."""
    visit = state.visit
    if state.mode != "visit":
        return (state.mode, visit.text, visit.theme, visit.lang, len(visit.kept))
    sound = (visit.volume, visit.rate) if visit.screen.name == "geluid" else ()
    how = (visit.reading, bool(state.notice), sound)
    screen = _coarse(visit.screen) if _passing(state) else _fine(visit.screen)
    return (screen, min(len(visit.kept), 6), bool(visit.dropped), how)


def _fine(screen: Screen) -> object:
    """The answers on the way to a question or an outcome do not change what it looks like."""
    if isinstance(screen, QuestionScreen):
        return (screen.walk.now, screen.page, screen.private)
    if hasattr(screen, "walk"):
        return (type(screen), getattr(screen, "slugs", ""), getattr(screen, "page", 0))
    return screen


def _passing(state: State) -> bool:
    """A state that differs from the plain one in the same way on every page."""
    visit = state.visit
    return bool(visit.kept or visit.reading or state.notice)


def _coarse(screen: Screen) -> object:
    """One page of each entry, and one page of all lists, questions and outcomes."""
    if isinstance(screen, EntryScreen):
        return (EntryScreen, screen.slug if screen.page == 0 else "")
    return type(screen) if isinstance(screen, Listing) or hasattr(screen, "walk") else screen


class Walker:
    """Goes everywhere in one setting of the kiosk."""

    def __init__(self, world: World) -> None:
        self.driver = Driver(world)
        self.seen: set[Key] = set()
        self.edges: dict[Key, set[Key]] = {}

    def look(self, path: tuple[str, ...]) -> Sight:
        kiosk = self.driver.kiosk
        return Sight(path, kiosk.state, kiosk.display)

    def put(self, sight: Sight) -> None:
        """Back to a state that was reached before, with no finger on the glass."""
        kiosk = self.driver.kiosk
        self.driver.now += 1.0
        late = replace(sight.state, now=self.driver.now)
        if late.deadline is not None:
            late = replace(late, deadline=self.driver.now + 100.0)
        kiosk.state = late
        kiosk._touch = Touch()
        kiosk.render()

    def tap(self, sight: Sight, hit: Hit) -> Sight:
        self.put(sight)
        self.driver.tap_at(*tappable(sight.display, hit))
        return self.look((*sight.path, hit.label))

    def walk(self, start: Sight, goes_on: Callable[[Sight], bool]) -> Iterator[Sight]:
        """Every display that is reached; only from those that ``goes_on`` accepts further."""
        queue: deque[Sight] = deque()
        first = self._meet(start)
        if first:
            yield start
            queue.append(start)
        while queue:
            sight = queue.popleft()
            for hit in hits(sight.display):
                found = self.tap(sight, hit)
                self.edges.setdefault(identity(sight.state), set()).add(identity(found.state))
                if not self._meet(found):
                    continue
                yield found
                if not isinstance(hit.action, SETTINGS) and goes_on(found):
                    queue.append(found)

    def _meet(self, sight: Sight) -> bool:
        key = identity(sight.state)
        if key in self.seen:
            return False
        self.seen.add(key)
        return True


def tappable(display: Display, hit: Hit) -> tuple[float, float]:
    """A point on the key that no smaller key covers."""
    smaller = [
        other
        for other in hits(display)
        if other is not hit and other.rect.w * other.rect.h < hit.rect.w * hit.rect.h
    ]
    x, y, w, h = hit.rect.x, hit.rect.y, hit.rect.w, hit.rect.h
    for fx, fy in ((0.5, 0.5), (0.02, 0.02), (0.98, 0.02), (0.5, 0.02)):
        point = (x + w * fx, y + h * fy)
        if not any(other.rect.holds(*point) for other in smaller):
            return point
    raise AssertionError(f"{hit.label!r} is covered by other keys")
