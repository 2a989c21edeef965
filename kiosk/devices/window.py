"""The real glass: one SDL window or the bare screen, and the events it gives."""

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

import pygame

from kiosk.devices.fitted import Fitted
from kiosk.devices.fonts import Fonts
from kiosk.devices.keptdrawings import KeptDrawings
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import ICON_INK, Pictures
from kiosk.display import Display
from kiosk.panel import Panel

ICON_PX = 64


def prepare_video() -> None:
    """Before SDL starts: plain pixels on X11 are 14 times as quick (measured), elsewhere not."""
    if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_MOUSE_TOUCH_EVENTS", "0")


class Window:
    """Shows display lists and waits for events without polling."""

    def __init__(
        self,
        panel: Panel,
        media: Path,
        fonts: Fonts,
        *,
        fullscreen: bool,
        drawings: Path | None = None,
    ) -> None:
        """``drawings`` is a folder in which those of the first screens are kept."""
        pygame.display.init()
        flags = pygame.FULLSCREEN if fullscreen else 0
        self._pictures = Pictures(media / "icons", KeptDrawings(drawings))
        pygame.display.set_icon(self._pictures.icon("koffer", ICON_PX, ICON_INK))
        size = panel.width_px, panel.height_px
        pygame.display.set_mode(whole_screen(size) if fullscreen else size, flags)
        self._fitted = Fitted(size)
        self._display: Display = ()
        pygame.display.set_caption("Demonstratiekoffer")
        pygame.mouse.set_visible(not fullscreen)
        self._panel, self._fonts = panel, fonts
        self._painter = self._painter_on(self._fitted.canvas)
        self._wait = _waiter()

    @property
    def driver(self) -> str:
        return pygame.display.get_driver()

    @property
    def surface(self) -> pygame.Surface:
        """What is to be seen, in pixels of the panel; another one after the window changed."""
        return self._fitted.canvas

    def show(self, display: Display) -> None:
        self._display = display
        dirty = self._painter_now().paint(display)
        if dirty is not None:
            self._fitted.push(dirty)

    def on_panel(self, pos: tuple[float, float]) -> tuple[float, float]:
        """A place in the window, in pixels of the panel."""
        return self._fitted.on_canvas(pos)

    def part_on_panel(self, x: float, y: float) -> tuple[float, float]:
        """The same for parts of its width and height, as a finger has them."""
        return self._fitted.on_canvas(self._fitted.in_window(x, y))

    def show_first(self, display: Display) -> None:
        """As ``show``; the drawings of it are kept for the next start."""
        with self._pictures.kept.keeping():
            self.show(display)

    def draw_ahead(self, display: Display) -> None:
        """Draw letters, icons and drawings of a screen that is not shown yet, and keep these."""
        size = self._panel.width_px, self._panel.height_px
        with self._pictures.kept.keeping():
            self._painter_on(pygame.Surface(size)).paint(display)

    def paint_ahead(self, display: Display) -> None:
        """Keep aside what this changes of what is shown; nothing of it is seen before `show`."""
        self._painter_now().paint_ahead(display)

    def _painter_now(self) -> Painter:
        """One that has painted nothing yet, when the window is another than it was."""
        if self._fitted.renew():
            self._painter = self._painter_on(self._fitted.canvas)
        return self._painter

    def _painter_on(self, surface: pygame.Surface) -> Painter:
        return Painter(surface, self._panel, self._fonts, self._pictures)

    def expose(self) -> None:
        """The window was covered: its pixels are put back."""
        self.show(self._display)
        self._fitted.push_all()

    def resized(self) -> None:
        """The window got another size: nothing is on it any more."""
        self._fitted.adopt()
        self._painter = self._painter_on(self._fitted.canvas)
        self.show(self._display)

    def events(self, timeout_s: float | None) -> Iterator[pygame.event.Event]:
        """Sleep until something happens or the time is over; then everything that did."""
        self._wait(timeout_s)
        yield from pygame.event.get()

    def wake(self) -> None:
        """From any thread: end the sleep."""
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))

    def close(self) -> None:
        pygame.display.quit()


def whole_screen(size: tuple[int, int]) -> tuple[int, int]:
    """What to ask of a whole screen: its own size, which is (0, 0), where it cannot be as asked.

    A screen without a window manager would stay as it is, and SDL believe that it has changed.
    """
    return size if size in pygame.display.list_modes() else (0, 0)


class _Waiter:
    """``SDL_WaitEventTimeout`` of the SDL that pygame has loaded.

    pygame.event.wait polls every millisecond (870 wake-ups a second, measured); SDL sleeps.
    """

    def __init__(self, library: ctypes.CDLL | None) -> None:
        self._library = library

    def __call__(self, timeout_s: float | None) -> None:
        ms = -1 if timeout_s is None else max(1, round(timeout_s * 1000))
        if self._library is None:
            pygame.event.post(pygame.event.wait(0 if ms < 0 else ms))
        elif ms < 0:
            self._library.SDL_WaitEvent(None)
        else:
            self._library.SDL_WaitEventTimeout(None, ms)


def _waiter() -> _Waiter:
    found = sorted((Path(pygame.__file__).parent.parent / "pygame_ce.libs").glob("libSDL2-2*"))
    return _Waiter(ctypes.CDLL(str(found[0])) if found else None)
