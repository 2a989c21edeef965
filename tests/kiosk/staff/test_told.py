"""What a volunteer is told stands there whole, however large the letters and small the glass."""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest

from kiosk.display import Text, texts
from kiosk.panel import parse_panel
from kiosk.screen import World
from tests.crawl.panels import PANELS, SIZES
from tests.crawl.walk import Sight
from tests.kiosk.conftest import make_world
from tests.kiosk.staff.test_layout import sights

PACKING = ("Haal nu de stekker eruit.", "Tel de spullen na.")
ASKED = ("De bijeenkomst gaat dicht.", "De aantallen gaan naar kantoor.")
STICK = ("Zet alles op de stick voor kantoor.", "Of lees wat kantoor antwoordde.")
SAFE = "Er gaat niets verloren."
# In large letters on a narrow glass one line each, on purpose.
ROOMY = [
    (panel, text)
    for panel, text in product(PANELS, SIZES)
    if text == "normaal" or not parse_panel(panel).narrow
]


def shown(world: World, text: str, name: str) -> Iterator[tuple[Sight, list[str]]]:
    for sight in sights(world, text, "dag"):
        if sight.path[0].startswith(name):
            yield sight, [one.text for one in texts(sight.display)]


@pytest.mark.parametrize(("panel", "text"), list(product(PANELS, SIZES)))
def test_the_plug_and_the_things_are_named_at_every_end(panel, text):
    for sight, said in shown(make_world(panel), text, "afgesloten"):
        assert set(PACKING) <= set(said), sight.path


@pytest.mark.parametrize(("panel", "text"), list(product(PANELS, SIZES)))
def test_a_code_says_what_to_do_with_it_and_how_long_it_lasts(panel, text):
    world = make_world(panel)
    for name, words in (("waiting", "Typ deze code"), ("stil", "Geen verbinding.")):
        for sight, said in shown(world, text, f"koppelen {name}"):
            assert any(one.startswith(words) for one in said), sight.path
            assert any(one.startswith("Nog ") for one in said), sight.path


@pytest.mark.parametrize(("panel", "text"), ROOMY)
def test_where_letters_and_glass_leave_room_every_line_is_there(panel, text):
    world = make_world(panel)
    wanted = {"afsluiten": ASKED, "stick  True": STICK, "koppelen idle": (SAFE,)}
    wanted["koppelen opnieuw"] = (SAFE, "Opnieuw koppelen hoeft niet.")
    for name, lines in wanted.items():
        for sight, said in shown(world, text, name):
            assert set(lines) <= set(said), sight.path


@pytest.mark.parametrize(("panel", "text"), list(product(PANELS, SIZES)))
def test_no_line_that_is_told_reaches_the_next_or_the_keys(panel, text):
    world = make_world(panel)
    for name in ("afgesloten", "afsluiten", "koppelen", "stick"):
        for sight, _ in shown(world, text, name):
            lines = sorted(texts(sight.display), key=lambda one: one.rect.y)
            assert not [pair for pair in pairwise(lines) if over(*pair)]


def over(one: Text, below: Text) -> bool:
    beside = one.rect.right <= below.rect.x or below.rect.right <= one.rect.x
    return not beside and one.rect.bottom > below.rect.y + 0.1
