"""Where one can go: how many choices there are, the keys that never move, and a way back."""

from collections.abc import Iterator, Mapping

from kiosk.actions import Back, Home
from kiosk.display import Display, hits
from kiosk.geometry import Rect
from kiosk.screen import World
from tests.crawl.identity import Key
from tests.crawl.walk import Sight

CHOICES, HOUSE_ROOMS, STAFF_KEYS = 6, 8, 8
Places = dict[str, Rect]


def whole(world: World, rect: Rect) -> bool:
    """Whether all of the glass is this one key."""
    return rect.w >= world.panel.width_mm - 0.1 and rect.h >= world.panel.height_mm - 0.1


def ways(world: World, sight: Sight) -> Iterator[str]:
    """Everything that is wrong with the keys as ways to somewhere."""
    yield from _choices(sight)
    if not hits(sight.display):
        yield "terug: er is niets om aan te raken"
    elif sight.state.mode != "visit":
        if not any(whole(world, hit.rect) for hit in hits(sight.display)):
            yield "terug: niet het hele scherm is een toets"
    else:
        yield from _bar(sight)


def _choices(sight: Sight) -> Iterator[str]:
    """The house may have its eight rooms; a volunteer knows the screens and may have eight."""
    screen = sight.state.visit.screen
    most = {True: STAFF_KEYS, False: CHOICES}[sight.state.mode == "visit" and screen.staff]
    if screen.name == "huis":
        most = HOUSE_ROOMS
    found = [hit for hit in hits(sight.display) if hit.role == "choice"]
    if len(found) > most:
        yield f"keuzes: {len(found)} keuzes"


def _bar(sight: Sight) -> Iterator[str]:
    """The five keys, or as many as this screen of the volunteer has; Terug and Begin always."""
    bar = [hit for hit in hits(sight.display) if hit.role == "bar"]
    wanted = sight.state.visit.screen.bar_keys
    if len(bar) != wanted:
        yield f"balk: {len(bar)} toetsen in de balk in plaats van {wanted}"
    for kind in (Back, Home):
        if not any(isinstance(hit.action, kind) for hit in bar):
            yield f"terug: geen toets {kind.__name__}"


def fixed_keys(display: Display) -> Places:
    """What each key of the bar does, and where it stands."""
    bar = [hit for hit in hits(display) if hit.role == "bar"]
    return {type(hit.action).__name__ + hit.leads_to: hit.rect for hit in bar}


def moved(here: Places, first: Places) -> list[str]:
    """The keys that do not stand where they stood first; notes the new ones."""
    gone = [what for what, rect in here.items() if first.setdefault(what, rect) != rect]
    return [f"balk: {what} staat op een andere plaats" for what in gone]


def stranded(edges: Mapping[Key, set[Key]], home: Key) -> set[Key]:
    """The displays from which no row of taps leads home; only of those whose keys were tapped."""
    back: dict[Key, set[Key]] = {}
    for here, there in edges.items():
        for one in there:
            back.setdefault(one, set()).add(here)
    reached, queue = {home}, [home]
    while queue:
        for one in back.get(queue.pop(), set()) - reached:
            reached.add(one)
            queue.append(one)
    return set(edges) - reached
