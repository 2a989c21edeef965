"""Reach everything by tapping: each display is shown once, and every key on it is tapped.

A state that was reached by taps is remembered and put back before the next key is tried: it is
one frozen value, so that is the same as tapping the whole way again, in a thousandth of the time.
"""

from collections import deque
from collections.abc import Callable, Iterator

import msgspec
from msgspec.structs import replace

from kiosk import actions as a
from kiosk.display import Display, Hit, hits
from kiosk.screen import World
from kiosk.screens.question import QuestionScreen
from kiosk.state import State
from kiosk.touch import Touch
from tests.crawl.identity import Key, identity
from tests.kiosk.driver import Driver

SETTINGS = (a.SetText, a.SetTheme, a.SetMotion, a.SetLanguage, a.SetVolume, a.SetRate)


class Sight(msgspec.Struct, frozen=True):
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


class Walker:
    """Goes everywhere in one setting of the kiosk."""

    def __init__(self, world: World, driver: Driver | None = None) -> None:
        self.driver = driver or Driver(world)
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
        if late.notice_until is not None:
            late = replace(late, notice_until=self.driver.now + 5.0)
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
