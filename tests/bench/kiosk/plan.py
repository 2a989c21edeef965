"""Where to touch and where to look, found by drawing the pages of the kiosk beside each other."""

from dataclasses import dataclass

import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display, Hit, hits
from tests.bench.kiosk import floor
from tests.bench.kiosk.glass import SIZE, Color, Pixel
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver

AROUND = 2  # pixels about the one that is looked at, so that a rival may place a pixel otherwise
BEYOND = Pixel((2, 2))


@dataclass(frozen=True)
class Look:
    """A pixel, what it is before and what it is after."""

    where: Pixel
    before: Color
    after: Color


@dataclass(frozen=True)
class Plan:
    """The way through a rival: the first page, begin, a door pressed, a page and back."""

    first_key: Pixel
    first: Look
    begin: Look
    door: Pixel
    pressed: Look
    page: Look
    home: Pixel


@dataclass(frozen=True)
class Pages:
    """The display lists of the kiosk, for the same pages in a browser."""

    attract: Display
    begin: Display
    pressed: Display
    topics: Display
    door: Hit
    home: Hit


def pages() -> Pages:
    """By touching the real kiosk, with a glass that only remembers."""
    driver = Driver(make_world())
    attract = driver.glass.display
    driver.wake()
    begin = driver.glass.display
    door = next(hit for hit in hits(begin) if hit.leads_to == "onderwerpen")
    driver.now += 1.0
    driver.kiosk.touch_down(*door.rect.center, driver.now)
    pressed = driver.glass.display
    driver.now += 0.1
    driver.kiosk.touch_up(*door.rect.center, driver.now)
    topics = driver.glass.display
    home = next(hit for hit in hits(topics) if type(hit.action).__name__ == "Home")
    return Pages(attract, begin, pressed, topics, door, home)


def kiosk_plan(pages: Pages) -> Plan:
    """For the kiosk and for the browser, which show the same pixels."""
    drawn = Drawn()
    attract, begin = drawn.surface(pages.attract), drawn.surface(pages.begin)
    pressed, topics = drawn.surface(pages.pressed), drawn.surface(pages.topics)
    blank = pygame.Surface(SIZE)
    face = max((op for op in pages.attract if _is_yellow(op)), key=lambda op: op.rect.w)
    door = drawn.px(pages.door)
    return Plan(
        first_key=Pixel(drawn.px(face).center),
        first=difference(blank, attract, drawn.px(face)),
        begin=difference(attract, begin, blank.get_rect()),
        door=Pixel(door.center),
        pressed=difference(begin, pressed, door.inflate(8, 8).clip(blank.get_rect())),
        page=difference(pressed, topics, blank.get_rect()),
        home=Pixel(drawn.px(pages.home).center),
    )


def floor_plan() -> Plan:
    key = Pixel(floor.KEY.center)
    first, begin, down, after = (
        pygame.Color(name)[:3] for name in (floor.FIRST, floor.BEGIN, floor.DOWN, floor.NEXT)
    )
    return Plan(
        first_key=key,
        first=Look(key, (0, 0, 0), first),
        begin=Look(key, first, begin),
        door=key,
        pressed=Look(key, begin, down),
        page=Look(key, down, after),
        home=key,
    )


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


def _is_yellow(op: object) -> bool:
    return getattr(op, "color", "") == "#FFC845" and type(op).__name__ == "Fill"
