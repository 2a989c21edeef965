"""Signs a visitor goes by: what lies in the suitcase and what is on the list, shown and named."""

import pytest
from msgspec.structs import replace

from kiosk.actions import Go
from kiosk.display import Icon, hits, texts
from kiosk.screens.entry import EntryScreen
from kiosk.screens.listing import room_list
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.config import Config
from koffer.config.schema import Kiosk as KioskSettings
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver

PANELS = ("1280x800@10.1in", "800x1280@10.1in", "720x1280@7in", "3840x2160@24in")


def shown(world, screen, **more):
    return view(world, State("visit", Visit(screen, **more)))


def tiles(display):
    """Each tile of a list by the entry it leads to, and the icons that lie on it."""
    for hit in hits(display):
        to = hit.action.screen if isinstance(hit.action, Go) else None
        if hit.role == "choice" and isinstance(to, EntryScreen):
            names = {
                op.name
                for op in display
                if isinstance(op, Icon) and hit.rect.holds(*op.rect.center)
            }
            yield to.slug, hit.label, names


@pytest.mark.parametrize("panel", PANELS)
def test_a_tile_has_the_suitcase_where_the_thing_lies_in_it_and_there_alone(panel):
    world, seen = make_world(panel), set()
    for room in world.catalogue.rooms:
        for page in range(4):
            for slug, label, names in tiles(shown(world, replace(room_list(room), page=page))):
                here = world.catalogue.entries[slug].facts.in_koffer
                assert ("koffer" in names) is here, slug
                assert ("ligt in de koffer" in label) is here, slug
                seen.add(here)
    assert seen == {True, False}


@pytest.mark.parametrize("panel", PANELS)
def test_a_tile_has_a_heart_where_the_thing_is_on_the_list_and_there_alone(panel):
    world = make_world(panel)
    every = [slug for slug, *_ in tiles(shown(world, room_list("badkamer")))]
    kept = tuple(every[:1])
    for slug, label, names in tiles(shown(world, room_list("badkamer"), kept=kept)):
        assert ("hart-vol" in names) is (slug in kept)
        assert ("staat op uw lijst" in label) is (slug in kept)


@pytest.mark.parametrize("panel", PANELS)
def test_an_entry_says_that_it_lies_in_the_suitcase_where_it_does_and_there_alone(panel):
    world = make_world(panel)
    for slug, entry in world.catalogue.entries.items():
        said = [one.text for one in texts(shown(world, EntryScreen(slug)))]
        band = any(one.startswith("Ligt in de koffer") for one in said)
        assert band is entry.facts.in_koffer, slug


def test_nothing_moves_by_itself_where_the_suitcase_is_set_to_a_calm_screen():
    kiosk = Driver(make_world(config=Config(kiosk=KioskSettings(motion=False))))
    before = kiosk.glass.display
    kiosk.advance(60)
    assert kiosk.glass.display == before
    moving = Driver(make_world())
    before = moving.glass.display
    moving.advance(60)
    assert moving.glass.display != before
