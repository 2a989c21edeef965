"""The order in which one setting is crawled: everything with an empty list, then the rest."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.actions import Go, ReadAloud
from kiosk.display import hits
from kiosk.screen import World
from kiosk.screens.begin import Begin
from kiosk.screens.entry import EntryScreen
from kiosk.screens.listing import Listing
from kiosk.screens.question import QuestionScreen
from tests.crawl.walk import Sight, Walker

FEW = 3
MOST_READ = 250


def everything(world: World, *, entries: int | None = None) -> Iterator[Sight]:
    """Every display of this setting, once; all cards of the first ``entries`` entries only."""
    walker = Walker(world)
    start = walker.look(())
    whole = set(list(world.catalogue.entries)[:entries])
    yield from walker.walk(start, lambda sight: _plain(sight) and _wanted(sight, whole))
    begin = walker.tap(start, hits(start.display)[0])
    for count in (1, 6):
        kept = _kept(walker, begin, count)
        yield kept
        yield from walker.walk(kept, _with_list)
    yield from _reading(walker, begin)
    yield from _ends(walker, begin)


def _wanted(sight: Sight, whole: set[str]) -> bool:
    screen = sight.state.visit.screen
    if screen.staff:
        return False
    return not isinstance(screen, EntryScreen) or screen.slug in whole


def _plain(sight: Sight) -> bool:
    visit = sight.state.visit
    return sight.state.mode == "visit" and not (visit.kept or visit.reading or sight.state.notice)


def _with_list(sight: Sight) -> bool:
    """Not through all entries again: the list, and the ways to it."""
    visit = sight.state.visit
    if sight.state.mode != "visit" or visit.reading or sight.state.notice:
        return False
    return not isinstance(visit.screen, EntryScreen | Listing | QuestionScreen)


def _kept(walker: Walker, begin: Sight, count: int) -> Sight:
    """A visitor who has put ``count`` things on the list, by tapping the heart of each."""
    sight = begin
    slugs = list(walker.driver.kiosk.world.catalogue.entries)[:count]
    for slug in slugs:
        sight = _open(walker, sight, EntryScreen(slug))
        heart = next(hit for hit in hits(sight.display) if _is_heart(hit, slug))
        sight = walker.tap(sight, heart)
    return replace(_open(walker, sight, Begin()), path=(f"{count} op de lijst",))


def _is_heart(hit, slug: str) -> bool:
    return getattr(hit.action, "slug", None) == slug and type(hit.action).__name__ == "Keep"


def _open(walker: Walker, sight: Sight, screen) -> Sight:
    """As a tag on the tray does: a shorter way than by the pages."""
    walker.put(sight)
    kiosk = walker.driver.kiosk
    kiosk.act(Go(screen), walker.driver.now)
    kiosk.render()
    return walker.look((*sight.path, screen.name))


def _reading(walker: Walker, begin: Sight) -> Iterator[Sight]:
    """Voorlezen on every kind of screen, with a word lit."""
    said: list[Sight] = []
    other = Walker(walker.driver.kiosk.world)
    other.driver = walker.driver
    kinds: dict[str, int] = {}
    for sight in other.walk(begin, _plain):
        name = sight.state.visit.screen.name
        kinds[name] = kinds.get(name, 0) + 1
        if _plain(sight) and kinds[name] <= FEW:
            said.append(sight)
        if sum(kinds.values()) > MOST_READ:
            break
    for sight in said:
        yield _voice(walker, sight)


def _voice(walker: Walker, sight: Sight) -> Sight:
    key = next(hit for hit in hits(sight.display) if isinstance(hit.action, ReadAloud))
    walker.tap(sight, key)
    walker.driver.advance(2.5)
    seen = walker.look((*sight.path, "Voorlezen"))
    walker.driver.tap_at(*key.rect.center)
    return seen


def _ends(walker: Walker, begin: Sight) -> Iterator[Sight]:
    """Nobody touches it any more; and a screen that fails."""
    walker.put(begin)
    walker.driver.advance(105)  # ``put`` has set the clock at 100 s
    yield walker.look(("niemand",))
    kiosk = walker.driver.kiosk
    kiosk.display = ()
    kiosk._fail(walker.driver.now)
    kiosk.render()
    yield walker.look(("fout",))
