"""A window that gets another size: all of the screen is seen, and touched where it is seen."""

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from kiosk.devices.fonts import Fonts
from kiosk.devices.window import Window, whole_screen
from kiosk.display import Fill
from kiosk.geometry import Rect
from kiosk.loop import Loop
from kiosk.panel import parse_panel
from tests.kiosk.driver import Driver

PANEL = parse_panel("320x200@5in")
SIZES = ((640, 400), (500, 200), (200, 300), (160, 120), (1, 1))
YELLOW, BLUE = "#FFC845", "#12363D"


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    made = Window(PANEL, tmp_path, Fonts(PANEL.px_per_mm), fullscreen=False)
    yield made
    made.close()


def resized(window: Window, size: tuple[int, int]) -> None:
    """The window hears of it as the loop tells."""
    changed(size)
    window.resized()


def changed(size: tuple[int, int]) -> None:
    """As the window manager or a monitor does it."""
    (path,) = (Path(pygame.__file__).parent.parent / "pygame_ce.libs").glob("libSDL2-2*")
    sdl = ctypes.CDLL(str(path))
    sdl.SDL_GetWindowFromID.restype = ctypes.c_void_p
    found = [one for number in range(1, 1000) if (one := sdl.SDL_GetWindowFromID(number))]
    sdl.SDL_SetWindowSize(ctypes.c_void_p(found[-1]), *size)
    kinds = [event.type for event in pygame.event.get()]
    assert pygame.WINDOWSIZECHANGED in kinds


def screen(color: str, key: str) -> tuple[Fill, ...]:
    """One colour, and a key at the right below."""
    whole = Rect(0, 0, PANEL.width_mm, PANEL.height_mm)
    w, h = PANEL.width_mm / 2, PANEL.height_mm / 2
    return Fill(whole, color), Fill(Rect(w, h, w, h), key)


def seen(x: float, y: float) -> str:
    """The colour at this part of the window's picture, whatever black is about it."""
    glass = pygame.display.get_surface()
    scale = min(glass.get_width() / 320, glass.get_height() / 200)
    left, top = (glass.get_width() - 320 * scale) / 2, (glass.get_height() - 200 * scale) / 2
    found = glass.get_at((int(left + x * 320 * scale), int(top + y * 200 * scale)))
    return next((one for one in (YELLOW, BLUE) if alike(pygame.Color(one), found)), str(found))


def alike(one: pygame.Color, other: pygame.Color) -> bool:
    """Scaling rounds colours."""
    return all(abs(a - b) < 5 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("size", SIZES[:-1])
def test_all_of_the_screen_is_seen_at_once_in_any_window(window, size):
    window.show(screen(YELLOW, BLUE))
    resized(window, size)
    assert (seen(0.1, 0.1), seen(0.9, 0.9)) == (YELLOW, BLUE)
    window.show(screen(BLUE, YELLOW))
    assert (seen(0.1, 0.1), seen(0.9, 0.9)) == (BLUE, YELLOW)


def test_a_whole_screen_that_cannot_be_as_asked_is_used_as_it_is(tmp_path):
    """The screen of the tests has one size, which is not that of the panel."""
    window = Window(PANEL, tmp_path, Fonts(PANEL.px_per_mm), fullscreen=True)
    window.show(screen(YELLOW, BLUE))
    assert pygame.display.get_surface().get_size() == pygame.display.get_desktop_sizes()[0]
    assert window.surface.get_size() == (PANEL.width_px, PANEL.height_px)
    assert (seen(0.1, 0.1), seen(0.9, 0.9)) == (YELLOW, BLUE)
    window.close()


def test_a_screen_is_asked_only_for_a_size_it_has(window):
    """On one without a window manager half the picture lay outside the screen."""
    (own,) = pygame.display.list_modes()
    assert whole_screen(own) == own
    assert whole_screen((320, 200)) == (0, 0)


def test_the_rest_of_the_window_is_black(window):
    window.show(screen(YELLOW, BLUE))
    resized(window, (500, 200))
    glass = pygame.display.get_surface()
    assert {tuple(glass.get_at(at))[:3] for at in ((5, 5), (494, 194))} == {(0, 0, 0)}


def test_its_own_size_again_and_then_every_size_after_the_other(window):
    window.show(screen(YELLOW, BLUE))
    for size in (*SIZES, (320, 200)):
        resized(window, size)
        window.show(screen(BLUE, YELLOW))
        window.show(screen(YELLOW, BLUE))
    assert (seen(0.1, 0.1), seen(0.9, 0.9)) == (YELLOW, BLUE)
    assert window.on_panel((7, 9)) == (7, 9)


@pytest.mark.parametrize(("size", "at"), [((640, 400), (60, 80)), ((500, 200), (120, 40))])
def test_a_finger_is_where_it_is_seen(window, size, at):
    resized(window, size)
    assert window.on_panel(at) == (30, 40)


def test_a_touch_in_a_larger_window_presses_what_is_under_it(world):
    window = Window(world.panel, world.media, Fonts(world.panel.px_per_mm), fullscreen=False)
    driver = Driver(world)
    driver.wake()
    scale = world.panel.px_per_mm
    loop = Loop(driver.kiosk, window, scale)
    resized(window, (2 * world.panel.width_px, 2 * world.panel.height_px))
    at = tuple(round(2 * mm * scale) for mm in driver.hit("Letters").rect.center)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        loop._handle(pygame.event.Event(kind, pos=at, button=1))
    assert driver.screen == "letters"
    window.close()


@pytest.mark.parametrize("size", SIZES)
def test_painting_ahead_is_harmless_in_a_window_that_changed_unheard(window, size):
    """The pixels of the old window are gone; what is painted ahead waits for the next screen."""
    window.show(screen(YELLOW, BLUE))
    changed(size)
    window.paint_ahead(screen(YELLOW, YELLOW))
    assert not window._fitted.renew()  # it looked at the window before it painted
    window.show(screen(BLUE, YELLOW))
    if size != (1, 1):
        assert (seen(0.1, 0.1), seen(0.9, 0.9)) == (BLUE, YELLOW)
