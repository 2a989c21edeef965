"""What is painted over later need not be painted; nobody can see the difference."""

import random

import pygame

from kiosk.devices.boxes import box
from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display, Fill
from kiosk.geometry import Rect
from kiosk.panel import Panel
from koffer.home import media_folder

PANEL = Panel(160, 120, 1.0)
COLORS = ("#12363D", "#FFC845", "#FFFDF8", "#7C2B1B")


def some_fills(dice: random.Random) -> Display:
    """Rounded and plain ones over each other, some with an edge, some with an edge only."""
    whole = Fill(Rect(0, 0, 160, 120), COLORS[0])
    return whole, *(
        Fill(
            Rect(dice.randrange(120), dice.randrange(90), dice.randrange(60), dice.randrange(60)),
            dice.choice((*COLORS, None)),
            tuple(float(dice.choice((0, 3, 9, 40))) for _ in range(4)),
            dice.choice((0.0, 1.0)),
            "#1E2B33",
        )
        for _ in range(12)
    )


def all_of(display: Display) -> pygame.Surface:
    surface = pygame.Surface((160, 120))
    for op in display:
        radii = tuple(round(corner) for corner in op.corners)
        place = pygame.Rect(op.rect.x, op.rect.y, op.rect.w, op.rect.h)
        box(surface, place, op.color, radii, round(op.edge), op.edge_color)
    return surface


def test_only_what_is_seen_is_painted_and_it_looks_the_same() -> None:
    dice = random.Random(4)
    surface = pygame.Surface((160, 120))
    brush = Painter(surface, PANEL, Fonts(1.0), Pictures(media_folder() / "icons"))
    for _ in range(60):
        display = some_fills(dice)
        brush.paint(display)
        assert surface.get_buffer().raw == all_of(display).get_buffer().raw


def test_a_fill_under_another_costs_only_its_rim() -> None:
    """Nothing is filled where the second one will be."""
    surface = pygame.Surface((160, 120))
    brush = Painter(surface, PANEL, Fonts(1.0), Pictures(media_folder() / "icons"))
    under, over = Fill(Rect(0, 0, 160, 120), "#FFFFFF"), Fill(Rect(10, 10, 100, 80), "#FFC845")
    hidden, nothing = brush._hidden((under, over), surface.get_rect())
    assert (hidden.size, nothing.size) == ((100, 80), (0, 0))
