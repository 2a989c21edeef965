"""A key that was painted before it was touched looks as one that was not."""

from collections.abc import Iterator

import pygame
import pytest

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.patches import Patch, Patches
from kiosk.devices.pictures import Pictures
from kiosk.display import Display, Fill, hits
from kiosk.geometry import Rect
from kiosk.pressedahead import REST_S, PressedAhead
from kiosk.screen import World
from tests.kiosk.driver import Driver

SIZE = (1280, 800)


class Canvas:
    """The part of a window that shows and paints ahead, on a surface of its own."""

    def __init__(self, world: World) -> None:
        self.surface = pygame.Surface(SIZE)
        pictures = Pictures(world.media / "icons")
        self.painter = Painter(self.surface, world.panel, Fonts(world.panel.px_per_mm), pictures)
        self.ahead: list[Display] = []

    def show(self, display: Display) -> None:
        self.painter.paint(display)

    def paint_ahead(self, display: Display) -> None:
        self.ahead.append(display)
        self.painter.paint_ahead(display)

    @property
    def pixels(self) -> bytes:
        return self.surface.get_buffer().raw


@pytest.fixture
def canvas(world: World) -> Iterator[Canvas]:
    return Canvas(world)


def on(canvas: Canvas, driver: Driver) -> PressedAhead:
    """What the kiosk shows from now on is painted there."""
    remember = driver.glass.show

    def show(display: Display) -> None:
        remember(display)
        canvas.show(display)

    driver.glass.show = show  # type: ignore[method-assign]
    canvas.show(driver.glass.display)
    return PressedAhead(driver.kiosk, canvas)  # type: ignore[arg-type]


def all_painted(ahead: PressedAhead, now: float) -> int:
    """How many turns it took."""
    assert ahead.step(now) == pytest.approx(REST_S)
    turns = 0
    while ahead.step(now + REST_S) == 0.0:
        turns += 1
    return turns


def test_every_key_looks_as_when_it_is_painted_at_the_touch(world, canvas) -> None:
    driver, plain = Driver(world).wake(), Canvas(world)
    ahead = on(canvas, driver)
    untouched = canvas.pixels
    keys = {hit.action: hit for hit in hits(driver.kiosk.display)}
    assert all_painted(ahead, driver.now) == len(keys) == len(canvas.ahead)
    assert canvas.pixels == untouched
    for hit in keys.values():
        driver.now += 1.0
        driver.kiosk.touch_down(*hit.rect.center, driver.now)
        plain.show(driver.kiosk.display)
        assert canvas.pixels == plain.pixels
        driver.kiosk.touch_moved(-50.0, -50.0)
        driver.kiosk.touch_up(-50.0, -50.0, driver.now)
        assert canvas.pixels == untouched


def test_a_touch_shows_what_was_painted_ahead(world, canvas) -> None:
    """Nothing is painted for it, neither at once nor after sliding off."""
    driver = Driver(world).wake()
    ahead = on(canvas, driver)
    all_painted(ahead, driver.now)
    canvas.painter._within = None  # type: ignore[assignment,method-assign]
    driver.now += 1.0
    driver.kiosk.touch_down(*driver.hit("Onderwerpen").rect.center, driver.now)
    assert driver.screen == "begin"  # it would be "failed" if anything had been painted
    assert driver.kiosk.display in canvas.ahead


def test_nothing_is_painted_ahead_while_somebody_touches_or_nobody_is_there(world, canvas) -> None:
    driver = Driver(world)
    ahead = on(canvas, driver)
    assert ahead.step(driver.now) is None
    driver.wake()
    driver.now += 1.0
    driver.kiosk.touch_down(*driver.hit("Taal").rect.center, driver.now)
    assert ahead.step(driver.now + REST_S) is None
    assert not canvas.ahead


def test_another_page_is_painted_ahead_anew(world, canvas) -> None:
    driver = Driver(world).wake()
    ahead = on(canvas, driver)
    all_painted(ahead, driver.now)
    driver.tap("Onderwerpen")
    canvas.ahead.clear()
    all_painted(ahead, driver.now)
    assert driver.kiosk.pressed_page(driver.hit("Wonen Uw huis").action) in canvas.ahead


def test_a_page_keeps_no_piece_of_another() -> None:
    page, pressed, other = (display(n) for n in range(3))
    kept = Patches()
    kept.put(page, patch(pressed, 4))
    kept.leave(pressed)
    kept.leave(page)
    assert kept.get(page, pressed)
    kept.leave(other)
    kept.leave(page)
    assert kept.get(page, pressed) is None


def test_pieces_take_no_more_memory_than_they_may() -> None:
    page, first, second, third = (display(n) for n in range(4))
    kept = Patches(most_bytes=4 * 4 * 4 + 2 * 2 * 4)
    for shown, size in ((first, 4), (second, 3), (third, 2)):
        kept.put(page, patch(shown, size))
    assert [bool(kept.get(page, one)) for one in (first, second, third)] == [True, False, True]


def display(n: int) -> Display:
    return (Fill(Rect(float(n), 0.0, 1.0, 1.0), "#FFFFFF"),)


def patch(shown: Display, size: int) -> Patch:
    return Patch(shown, pygame.Rect(0, 0, size, size), pygame.Surface((size, size), depth=32))
