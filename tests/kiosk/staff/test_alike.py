"""Keys that belong together look alike: their icons all above or all beside the words."""

from itertools import product

import pytest

from kiosk.display import Hit, Icon, Text, hits, texts
from tests.crawl.panels import PANELS, SIZES
from tests.kiosk.conftest import make_world
from tests.kiosk.staff.test_layout import sights

TOGETHER = ("plek", "gemeente", "kantoor", "datum")
EVERYWHERE = list(product(PANELS, SIZES))


@pytest.mark.parametrize(("panel", "text"), EVERYWHERE)
def test_icons_of_choices_stand_in_one_way(panel, text):
    for sight in sights(make_world(panel), text, "dag"):
        if sight.path[0].split()[0] in TOGETHER:
            ways = {
                stands_above(icon, hit)
                for hit in choices(sight.display)
                for icon in sight.display
                if isinstance(icon, Icon) and hit.rect.holds(*icon.rect.center)
            }
            assert len(ways) <= 1, (sight.path, ways)


@pytest.mark.parametrize(("panel", "text"), EVERYWHERE)
def test_a_day_and_a_month_are_written_in_as_many_lines(panel, text):
    for sight in sights(make_world(panel), text, "dag"):
        if sight.path[0].startswith("datum"):
            steps = [hit for hit in choices(sight.display) if hit.label.split()[0] in DAYS]
            assert len(steps) in (2, 4)
            assert len({lines_on(hit, texts(sight.display)) for hit in steps}) == 1, panel


def test_what_is_earlier_is_at_the_left_of_what_is_later():
    for panel, text in EVERYWHERE:
        for sight in sights(make_world(panel), text, "dag"):
            if sight.path[0].startswith("datum"):
                sides = {True: [], False: []}
                for hit in choices(sight.display):
                    if hit.label.split()[0] in DAYS:
                        sides["eerder" in hit.label].append(hit.rect.x)
                assert max(sides[True]) < min(sides[False]), (panel, text)


DAYS = ("Dag", "Maand")


def choices(display) -> list[Hit]:
    """The keys that are chosen from: not Ja, dat klopt and not the bar."""
    return [hit for hit in hits(display) if hit.role == "choice" and not hit.label.startswith("Ja")]


def stands_above(icon: Icon, hit: Hit) -> bool:
    return abs(icon.rect.center[0] - hit.rect.center[0]) < 1.0


def lines_on(hit: Hit, shown: list[Text]) -> int:
    (words,) = [text for text in shown if hit.rect.holds(*text.rect.center)]
    return len({round(word.rect.y, 2) for word in words.words})
