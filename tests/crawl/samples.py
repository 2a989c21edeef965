"""Which keys and which displays a part of the tour is about."""

from collections.abc import Callable

from kiosk.actions import Go
from kiosk.display import Hit, hits
from kiosk.screens.question import QuestionScreen
from tests.crawl.walk import Sight, Walker

FEW = 3
MOST_READ = 250


def key_of(sight: Sight, wanted: Callable[[object], bool]) -> Hit:
    """The key that does this."""
    return next(hit for hit in hits(sight.display) if wanted(hit.action))


def leads_to(screen: type) -> Callable[[object], bool]:
    return lambda action: isinstance(action, Go) and isinstance(action.screen, screen)


def plain(sight: Sight) -> bool:
    visit = sight.state.visit
    return sight.state.mode == "visit" and not (visit.kept or visit.reading or sight.state.notice)


def questions(sight: Sight) -> bool:
    screen = sight.state.visit.screen
    return plain(sight) and (screen.name == "begin" or isinstance(screen, QuestionScreen))


def some_of_each(walker: Walker, begin: Sight, most: int = FEW) -> list[Sight]:
    """A few displays of every kind of screen."""
    other = Walker(walker.driver.kiosk.world)
    other.driver = walker.driver
    kinds: dict[str, int] = {}
    found: list[Sight] = []
    for number, sight in enumerate(other.walk(begin, visitors)):
        name = sight.state.visit.screen.name
        kinds[name] = kinds.get(name, 0) + 1
        if visitors(sight) and kinds[name] <= most:
            found.append(sight)
        if number > MOST_READ:
            break
    return found


def visitors(sight: Sight) -> bool:
    return plain(sight) and not sight.state.visit.screen.staff
