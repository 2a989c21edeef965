"""What a visitor is promised: a delicate screen can be emptied, a suggestion tells its reason."""

from collections.abc import Iterator

from kiosk.actions import Clear, Go
from kiosk.display import Hit, hits, texts
from kiosk.screen import World
from kiosk.screens.entry import EntryScreen
from kiosk.screens.outcome import OutcomeScreen
from koffer.questions import results, worded
from tests.crawl.walk import Sight


def promises(world: World, sight: Sight) -> Iterator[str]:
    """Everything that was promised and is not there."""
    if sight.state.mode != "visit":
        return
    screen = sight.state.visit.screen
    if screen.delicate(world.catalogue) and not screen.staff:
        yield from _emptied(sight)
    if isinstance(screen, OutcomeScreen):
        yield from _reasons(world, sight, screen)


def _emptied(sight: Sight) -> Iterator[str]:
    if not any(isinstance(hit.action, Clear) for hit in hits(sight.display)):
        yield "scherm leeg: er is geen toets die dit scherm leeg maakt"


def _reasons(world: World, sight: Sight, screen: OutcomeScreen) -> Iterator[str]:
    assert world.questions is not None
    asked = worded(world.questions, screen.walk)
    found = {one.slug: one for one in results(asked, screen.walk).results}
    said = [text.text.casefold() for text in texts(sight.display)]
    for hit in hits(sight.display):
        slug = _suggested(hit)
        if not slug:
            continue
        because = found[slug].because(asked, sight.state.lang).replace("\u00ad", "").casefold()
        if because not in said:
            yield f"reden: bij '{hit.label}' staat niet '{because}'"


def _suggested(hit: Hit) -> str:
    action = hit.action
    to_entry = isinstance(action, Go) and isinstance(action.screen, EntryScreen)
    return action.screen.slug if to_entry else ""
