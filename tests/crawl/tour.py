"""The order in which one setting is crawled: everything with an empty list, then the rest."""

import logging
from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.actions import Go, Home, Keep, Lifted, ReadAloud
from kiosk.display import hits
from kiosk.screen import World
from kiosk.screens.entry import EntryScreen
from kiosk.screens.mylist import MyList
from kiosk.screens.takehome import TakeHome
from kiosk.staff.places import chosen_place
from tests.crawl.identity import identity
from tests.crawl.samples import key_of, leads_to, plain, questions, some_of_each
from tests.crawl.staff import staff
from tests.crawl.walk import Sight, Walker
from tests.crawl.ways import stranded

IDLE_S, ALMOST_S = 101.0, 40.0  # ``put`` leaves 100 s


class Tour:
    """Every display of one setting; ``entries`` limits of how many all cards are opened."""

    def __init__(self, world: World, entries: int | None = None) -> None:
        self.world = world
        self._whole = set(list(world.catalogue.entries)[:entries])
        self._walker = Walker(world)
        start = self._walker.look(())
        self._start = start
        self._begin = self._walker.tap(start, hits(start.display)[0])

    def everything(self) -> Iterator[Sight]:
        yield from self._walker.walk(self._start, self._goes_on)
        for count in (1, 6):
            yield from self._with_list(count)
        yield from self._reading(self._walker, self._begin)
        yield from self._silent()
        yield from self._places()
        yield from self._pictures()
        yield from self._ends()
        yield from staff(self.world)

    def stranded(self) -> list[str]:
        """From where no taps lead to the begin."""
        found = stranded(self._walker.edges, identity(self._begin.state))
        return [f"terug: van {one} leidt geen weg naar het begin" for one in map(str, found)]

    def _goes_on(self, sight: Sight) -> bool:
        screen = sight.state.visit.screen
        wanted = not isinstance(screen, EntryScreen) or screen.slug in self._whole
        return plain(sight) and wanted and not screen.staff

    def _with_list(self, count: int) -> Iterator[Sight]:
        """One page of each entry, list and question again, with so much on the list."""
        kept = self._kept(count)
        yield kept

        def goes_on(sight: Sight) -> bool:
            visit = sight.state.visit
            busy = visit.reading or sight.state.notice or visit.screen.staff
            return sight.state.mode == "visit" and not busy and len(visit.kept) == count

        yield from self._walker.walk(kept, goes_on)

    def _kept(self, count: int) -> Sight:
        """A visitor who has put ``count`` things on the list, by the heart of each."""
        sight = self._begin
        for slug in list(self.world.catalogue.entries)[:count]:
            sight = self._lift(self._walker, sight, slug)
            sight = self._walker.tap(sight, key_of(sight, lambda a, slug=slug: a == Keep(slug)))
        home = self._walker.tap(sight, key_of(sight, lambda a: isinstance(a, Home)))
        return replace(home, path=(f"{count} op de lijst",))

    def _lift(self, walker: Walker, sight: Sight, slug: str) -> Sight:
        """A thing on the tray: a shorter way than by the pages."""
        walker.put(sight)
        walker.driver.kiosk.act(Lifted(slug), walker.driver.now)
        walker.driver.kiosk.render()
        return walker.look((*sight.path, slug))

    def _reading(self, walker: Walker, begin: Sight) -> Iterator[Sight]:
        """Voorlezen on every kind of screen, with a word lit; or without sound, what that says."""
        for sight in some_of_each(walker, begin):
            key = key_of(sight, lambda a: isinstance(a, ReadAloud))
            walker.tap(sight, key)
            walker.driver.advance(2.5)
            yield walker.look((*sight.path, "Voorlezen"))
            walker.driver.tap_at(*key.rect.center)

    def _silent(self) -> Iterator[Sight]:
        """A suitcase of which the sound does not work."""
        walker = Walker(replace(self.world, sound=False))
        start = walker.look(("geen geluid",))
        begin = walker.tap(start, hits(start.display)[0])
        yield from some_of_each(walker, begin, 1)
        yield from self._reading(Walker(walker.driver.kiosk.world), begin)

    def _places(self) -> Iterator[Sight]:
        """The person to call in each municipality, and the questions of a market."""
        kept = self._kept(1)
        for region in self.world.regions:
            place = chosen_place(region, "markt", self.world.config, self.world.regions)
            state = replace(kept.state, staff=replace(kept.state.staff, place=place))
            sight = replace(kept, state=state, path=(region,))
            for screen in (MyList, TakeHome):
                sight = self._walker.tap(sight, key_of(sight, leads_to(screen)))
            yield sight
        market = Walker(self.world)
        at = replace(self._begin.state, staff=replace(self._begin.state.staff, place=place))
        first = replace(self._begin, state=at, path=("markt",))
        yield from market.walk(first, questions)

    def _pictures(self) -> Iterator[Sight]:
        """Nobody there: each of the pictures."""
        walker = Walker(self.world)
        for number in range(6):
            walker.driver.advance(8.0)
            yield walker.look((f"plaatje {number}",))

    def _ends(self) -> Iterator[Sight]:
        """Nobody touches it any more, the thank-you, and a screen that fails."""
        for wait in (IDLE_S, IDLE_S + ALMOST_S):
            self._walker.put(self._begin)
            self._walker.driver.advance(wait)
            yield self._walker.look((f"{wait:.0f} s niemand",))
        yield self._broken()

    def _broken(self) -> Sight:
        """An entry that is not there: the calm page, without the words of the fault in our log."""
        self._walker.put(self._begin)
        kiosk, log = self._walker.driver.kiosk, logging.getLogger("kiosk.kiosk")
        log.disabled = True
        kiosk.act(Go(EntryScreen("bestaat-niet")), self._walker.driver.now)
        log.disabled = False
        kiosk.render()
        return self._walker.look(("fout",))
