"""The longest names that `koffer check` lets through break no screen, on any glass."""

import pytest
from msgspec.structs import replace

from kiosk.screens.entry import EntryScreen, RelatedScreen
from kiosk.screens.listing import koffer_list
from kiosk.screens.mylist import MyList
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.catalogue.textfile import LONGEST_SHORT_SIGNS, LONGEST_TITLE_SIGNS
from tests.crawl.layout import problems
from tests.crawl.panels import PANELS, Setting, world_of
from tests.crawl.pixels import Eye
from tests.crawl.walk import Sight

NAMES = (
    ("Hulp bij de lange formulieren thuis.", "Hulp bij lang papier"),
    ("Ondersteuningsplek Mantelzorghulpjes", "Verzwaringsdekenhuur"),
)
KEPT = ("potopener", "grijper", "gps-tracker")
# A compound that stands in no list may break in an odd place, and here all things have one name.
EXPECTED = ("afbreking:", "namen: twee")


def named(world, title, short):
    """Every entry with these names."""
    entries = {
        slug: replace(
            entry,
            texts={
                lang: replace(text, title=title, short=short) for lang, text in entry.texts.items()
            },
        )
        for slug, entry in world.catalogue.entries.items()
    }
    catalogue = replace(world.catalogue, entries=entries)
    return replace(world, catalogue=catalogue, open_catalogue=None)


def test_these_are_the_longest():
    assert {len(title) for title, _ in NAMES} == {LONGEST_TITLE_SIGNS}
    assert {len(short) for _, short in NAMES} == {LONGEST_SHORT_SIGNS}


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("panel", PANELS)
def test_a_long_name_breaks_no_screen(panel, text, names):
    world = named(world_of(Setting(panel, text, "dag", "nl")), *names)
    cards = [EntryScreen(slug, card) for slug in KEPT for card in ("wat", "kosten")]
    for screen in (*cards, RelatedScreen("potopener"), koffer_list(), MyList(), MyList(1)):
        for kept in (KEPT[:1], KEPT):
            state = State("visit", Visit(screen, text=text, kept=kept))
            found = problems(world, Sight((), state, view(world, state)))
            assert [one for one in found if not one.startswith(EXPECTED)] == [], screen


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
def test_meer_below_a_name_keeps_its_words_on_7_inch(lang):
    world = world_of(Setting("720x1280@7in", "groot", "dag", lang))
    kept = tuple(world.catalogue.entries)[:6]
    eye = Eye(world)
    for page in range(6):
        state = State("visit", Visit(MyList(page), text="groot", lang=lang, kept=kept))
        sight = Sight((), state, view(world, state))
        assert [*problems(world, sight), *eye.problems(sight)] == []
