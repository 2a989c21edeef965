"""Good displays, and what is found when something in them is changed."""

from msgspec.structs import replace

from kiosk.display import Display, Hit, Text, hits, texts
from kiosk.screens.help import Help
from kiosk.state import State, Visit
from kiosk.view import view
from tests.crawl.layout import problems
from tests.crawl.pixels import Eye
from tests.crawl.walk import Sight


def sight(world, screen=None, **how) -> Sight:
    state = State("visit", Visit(screen or Help(), **how))
    return Sight((), state, view(world, state))


def kinds(world, seen: Sight, display: Display, eye: Eye | None = None) -> set[str]:
    broken = replace(seen, display=display)
    found = [*problems(world, broken), *(eye.problems(broken) if eye else ())]
    return {problem.partition(":")[0] for problem in found}


def changed(display: Display, old, new) -> Display:
    return tuple(new if op is old else op for op in display)


def key(display: Display) -> Hit:
    return next(hit for hit in hits(display) if hit.role == "choice")


def words(display: Display) -> Text:
    """The first passage that is no title and on no key."""
    return next(text for text in texts(display) if not text.title and len(text.words) > 4)
