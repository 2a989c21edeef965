"""Pages drawn as the kiosk draws them, without a window, and where two of them differ."""

from dataclasses import dataclass

import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display
from tests.bench.kiosk.glass import SIZE, Color, Pixel
from tests.kiosk.conftest import make_world

AROUND = 2  # pixels about the one that is looked at, so that a rival may place a pixel otherwise


@dataclass(frozen=True)
class Look:
    """A pixel, what it is before and what it is after."""

    where: Pixel
    before: Color
    after: Color


class Drawn:
    """Draws display lists as the kiosk does, without a window."""

    def __init__(self) -> None:
        self.world = make_world()
        self.fonts = Fonts(self.world.panel.px_per_mm)
        self._pictures = Pictures(self.world.media / "icons")

    def surface(self, display: Display) -> pygame.Surface:
        surface = pygame.Surface(SIZE)
        self._painter(surface).paint(display)
        return surface

    def px(self, op: object) -> pygame.Rect:
        return self._painter(pygame.Surface((1, 1))).px(op.rect)  # type: ignore[attr-defined]

    def _painter(self, surface: pygame.Surface) -> Painter:
        return Painter(surface, self.world.panel, self.fonts, self._pictures)


def difference(before: pygame.Surface, after: pygame.Surface, box: pygame.Rect) -> Look:
    """The lowest place where both are of one colour and another: the last to be painted."""
    for y in range(box.bottom - 1 - AROUND, box.top + AROUND, -1):
        for x in range(box.left + AROUND, box.right - AROUND, 3):
            old, new = _plain(before, x, y), _plain(after, x, y)
            if old and new and max(abs(a - b) for a, b in zip(old, new, strict=True)) > 12:
                return Look(Pixel((x, y)), old, new)
    raise LookupError("the two pages do not differ anywhere")


def _plain(surface: pygame.Surface, x: int, y: int) -> Color | None:
    color = surface.get_at_mapped((x, y))
    for dx, dy in ((-AROUND, 0), (AROUND, 0), (0, -AROUND), (0, AROUND), (AROUND, AROUND)):
        if surface.get_at_mapped((x + dx, y + dy)) != color:
            return None
    r, g, b, _ = surface.unmap_rgb(color)
    return r, g, b
