"""What a visitor is promised: a delicate screen can be emptied at once."""

from collections.abc import Iterator

from kiosk.actions import Clear
from kiosk.display import hits
from kiosk.screen import World
from tests.crawl.walk import Sight


def promises(world: World, sight: Sight) -> Iterator[str]:
    """Everything that was promised and is not there."""
    if sight.state.mode != "visit":
        return
    screen = sight.state.visit.screen
    if screen.delicate(world.catalogue) and not screen.staff:
        yield from _emptied(sight)


def _emptied(sight: Sight) -> Iterator[str]:
    if not any(isinstance(hit.action, Clear) for hit in hits(sight.display)):
        yield "scherm leeg: er is geen toets die dit scherm leeg maakt"
