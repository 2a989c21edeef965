"""A title in Arabic stands out from its text, though its font has one weight."""

import pygame
import pytest

from kiosk.devices.fonts import Fonts
from kiosk.screens.entry import EntryScreen
from kiosk.state import State, Visit
from kiosk.view import view
from tests.crawl.panels import SIZES
from tests.crawl.pixels import Eye
from tests.crawl.walk import Sight
from tests.kiosk.conftest import make_world

WORD = "\u0645\u0642\u0628\u0636"  # a grip
SIZES_MM = (7.2, 9.0, 10.95)


def ink(surface: pygame.Surface) -> float:
    """Opaque px, in parts where an edge is soft."""
    return float(pygame.surfarray.array_alpha(surface).sum()) / 255


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(5.88)


@pytest.mark.parametrize("em", SIZES_MM)
def test_bold_letters_have_more_ink_and_no_more_height(fonts, em):
    plain, bold = (fonts.render(WORD, em, one, "#1E2B33") for one in (False, True))
    assert 1.15 < ink(bold) / ink(plain) < 1.6
    assert bold.get_height() == plain.get_height()


@pytest.mark.parametrize("em", SIZES_MM)
def test_the_eyes_of_bold_letters_stay_open(fonts, em):
    bold = fonts.render(WORD, em, True, "#1E2B33")
    alpha = pygame.surfarray.array_alpha(bold)
    assert holes(alpha > 128) == holes(
        pygame.surfarray.array_alpha(fonts.render(WORD, em, False, "#1E2B33")) > 128
    )


def holes(mask) -> int:
    """How many parts of the ground are closed in by ink."""
    ground = pygame.mask.Mask((mask.shape[0] + 2, mask.shape[1] + 2), fill=True)
    for x, y in zip(*mask.nonzero(), strict=True):
        ground.set_at((int(x) + 1, int(y) + 1), 0)
    return len(ground.connected_components()) - 1


@pytest.mark.parametrize("bold", [False, True])
def test_what_is_measured_is_what_is_drawn(fonts, bold):
    drawn = fonts.render(WORD, 9.0, bold, "#1E2B33").get_width()
    assert fonts.measure(WORD, 9.0, bold) == pytest.approx(drawn / 5.88)


@pytest.mark.parametrize("text", SIZES)
@pytest.mark.parametrize("panel", ["1280x800@10.1in", "1920x1080@15.6in", "3840x2160@24in"])
def test_the_count_on_a_picture_keeps_clear_of_its_edge(panel, text):
    """Arabic letters reach low: they stood a pixel above the edge of the pill."""
    world = make_world(panel)
    state = State("visit", Visit(EntryScreen("wandbeugel"), text=text, lang="ar"))
    sight = Sight((), state, view(world, state))
    assert [one for one in Eye(world).problems(sight) if one.startswith("contrast")] == []
