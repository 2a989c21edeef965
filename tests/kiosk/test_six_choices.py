"""At most six choices a screen; the house may have eight rooms."""

import pytest

from kiosk.speech.everything import every_screen
from tests.kiosk.conftest import make_world


@pytest.mark.parametrize("panel", ["1280x800@10.1in"])
def test_no_screen_that_touching_leads_to_offers_more(panel):
    world = make_world(panel)
    seen = set()
    for state, display in every_screen(world, "nl"):
        screen = state.visit.screen
        if state.mode != "visit" or screen.staff:
            continue
        seen.add(screen.name)
        choices = [one for one in display if getattr(one, "role", "") == "choice"]
        assert len(choices) <= (8 if screen.name == "huis" else 6), screen
    assert {"geluid", "letters", "hulpmiddel", "vraag", "mijn-lijst"} <= seen
