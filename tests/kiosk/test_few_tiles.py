"""A page with few choices is balanced: no hole beside the last, and the tiles fill the glass."""

from itertools import pairwise

import pytest

from kiosk.display import Icon, hits
from kiosk.screens.entry import EntryScreen
from kiosk.screens.letters import Letters
from kiosk.screens.question import first_question
from kiosk.screens.sound import Sound
from kiosk.state import State, Visit
from kiosk.view import view
from tests.kiosk.conftest import make_world


def choices_of(panel, text):
    world = make_world(panel)
    screen = first_question(world.questions)
    display = view(world, State("visit", Visit(screen, text=text)))
    return world, [hit.rect for hit in hits(display) if hit.role == "choice"]


@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_three_answers_and_not_knowing_make_a_square(text):
    _, found = choices_of("1280x800@10.1in", text)
    assert len(found) == 4
    assert len({(round(one.w, 3), round(one.h, 3)) for one in found}) == 1
    assert len({one.x for one in found}) == len({one.y for one in found}) == 2


@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_upright_they_fill_the_glass_from_edge_to_edge(text):
    world, found = choices_of("800x1280@10.1in", text)
    assert len({(one.x, one.w) for one in found}) == 1
    gaps = [low.y - high.bottom for high, low in pairwise(found)]
    assert max(gaps) <= 3.0 * world.panel.factor + 0.01


@pytest.mark.parametrize("screen", [Letters(), Sound(), EntryScreen("grijper")])
@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_keys_beside_each_other_have_their_icons_in_one_place(screen, text):
    world = make_world("800x1280@10.1in")
    display = view(world, State("visit", Visit(screen, text=text)))
    rows = {}
    for hit in (one for one in hits(display) if one.role == "choice"):
        icons = [
            op.rect for op in display if isinstance(op, Icon) and hit.rect.holds(*op.rect.center)
        ]
        if len(icons) == 1 and hit.rect.w < 70:
            above = abs(icons[0].center[0] - hit.rect.center[0]) < 1.0
            rows.setdefault((hit.rect.y, hit.rect.h), set()).add(above)
    assert rows
    assert all(len(forms) == 1 for forms in rows.values())
