"""On every panel each suggestion shows its reason, on whichever page it stands."""

import pytest
from msgspec.structs import replace

from kiosk.display import hits
from kiosk.screens.entry import EntryScreen
from kiosk.screens.question import after
from koffer.questions import results, start
from tests.crawl.layout import problems
from tests.kiosk.test_delicate import TONGUES, glass, seen
from tests.kiosk.test_questions import every_walk

__all__ = ["glass"]
MOST_PAGES = 3


@pytest.mark.parametrize("lang", TONGUES)
def test_every_suggestion_shows_its_reason_on_every_page(glass, lang):
    world, asked = glass.kiosk.world, glass.kiosk.world.questions
    for screen in outcomes(asked):
        offered = set()
        for page in range(MOST_PAGES):
            shown = seen(glass, replace(screen, page=page), lang)
            assert list(problems(world, shown)) == [], (screen.slugs, page)
            offered |= {to.slug for hit in hits(shown.display) if (to := entry_of(hit))}
        assert offered == set(screen.slugs)


def entry_of(hit):
    screen = getattr(hit.action, "screen", None)
    return screen if isinstance(screen, EntryScreen) else None


def outcomes(asked):
    """One of each: private or not, and which reasons there are; in their own words for another."""
    found = {}
    for walk in every_walk(asked, start(asked)):
        screen = after(asked, walk)
        if screen.name == "uitkomst":
            shown = [one for one in results(asked, walk).results if one.slug in screen.slugs]
            reasons = tuple((one.question, one.answer) for one in shown)
            found.setdefault((screen.private, reasons), screen)
    return found.values()
