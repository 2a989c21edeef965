"""A screen without a monitor (Xvfb), a finger (XTEST) and an eye that sees single pixels."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.kiosk.xlib import library

SIZE = (1280, 800)
POLL_S = 0.001
QUICK_S = 0.0001  # for what takes less than a few of those; with the looking itself 0.2 ms
PATIENCE_S = 30.0
_ALL_PLANES = 0xFFFFFFFF
_Z_PIXMAP = 2
Color = tuple[int, int, int]


class Pixel(tuple[int, int]):
    """Where to look."""

    __slots__ = ()


class NotSeenError(Exception):
    """A pixel did not get its colour."""


class Glass:
    """One X display, looked at and touched from outside."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x = library("X11")
        self._xtest = library("Xtst")
        self._display = self._x.XOpenDisplay(name.encode())
        if not self._display:
            raise OSError(f"no X display {name}")
        self._root = self._x.XDefaultRootWindow(self._display)

    def color(self, where: Pixel) -> Color:
        image = self._x.XGetImage(self._display, self._root, *where, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        value = self._x.XGetPixel(image, 0, 0)
        self._x.XDestroyImage(image)
        return (value >> 16) & 255, (value >> 8) & 255, value & 255

    def wait(
        self,
        where: Pixel,
        color: Color,
        patience_s: float = PATIENCE_S,
        every_s: float = POLL_S,
    ) -> float:
        """The moment at which the pixel was seen to have its colour."""
        end = time.perf_counter() + patience_s
        while not alike(self.color(where), color):
            if time.perf_counter() > end:
                raise NotSeenError(f"{where} is {self.color(where)}, not {color}")
            time.sleep(every_s)
        return time.perf_counter()

    def wait_gone(self, where: Pixel, color: Color) -> None:
        end = time.perf_counter() + PATIENCE_S
        while alike(self.color(where), color):
            if time.perf_counter() > end:
                raise NotSeenError(f"{where} stays {color}")
            time.sleep(POLL_S)

    def point(self, where: Pixel) -> None:
        """Bring the finger above the glass; no rival may count that as a touch."""
        self._xtest.XTestFakeMotionEvent(self._display, -1, *where, 0)
        self._x.XSync(self._display, 0)

    def press(self) -> float:
        return self._button(1)

    def release(self) -> float:
        return self._button(0)

    def _button(self, down: int) -> float:
        began = time.perf_counter()
        self._xtest.XTestFakeButtonEvent(self._display, 1, down, 0)
        self._x.XFlush(self._display)
        return began

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


def alike(one: Color, other: Color) -> bool:
    """Browsers round colours their own way."""
    return all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


@contextmanager
def glass() -> Iterator[Glass]:
    """A screen of one's own, until the block ends."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"]
    server = subprocess.Popen(
        [*words, "-nolisten", "tcp", "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        one = Glass(f":{number}")
        try:
            yield one
        finally:
            one.close()
    finally:
        server.terminate()
        server.wait()
