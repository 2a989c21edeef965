"""Pixels of the panel on a window that may have got another size.

A monitor that is plugged in again, or a window manager, can make the window larger or smaller at
any moment. SDL then frees the pixels of the old one: whoever paints on them after that crashes. So
the surface of the window is asked for anew each time.
"""

import pygame

BLACK = (0, 0, 0)


class Fitted:
    """``canvas`` is what to paint on: the window itself, or where that has another size a surface
    that is shown in the middle of it, as large as fits.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self._size, self._window, self._window_size = size, _window(), size
        self.canvas = self._window
        self.adopt()

    def renew(self) -> bool:
        """Look what the window is now. True when it is another: then nothing is on it yet.

        pygame gives the same surface with other pixels, or another surface.
        """
        if self._is_same():
            return False
        self.adopt()
        return True

    def _is_same(self) -> bool:
        return (
            pygame.display.get_surface() is self._window
            and self._window.get_size() == self._window_size
        )

    def push(self, dirty: pygame.Rect) -> None:
        """Let this part of the canvas be seen."""
        if self.canvas is self._window:
            pygame.display.update(dirty)
        else:
            self.push_all()

    def push_all(self) -> None:
        if self.canvas is not self._window:
            box = self._box()
            self._window.fill(BLACK)
            self._window.blit(pygame.transform.smoothscale(self.canvas, box.size), box)
        pygame.display.flip()

    def in_window(self, x: float, y: float) -> tuple[float, float]:
        """Parts of the width and the height, in pixels."""
        w, h = self._window.get_size()
        return x * w, y * h

    def on_canvas(self, pos: tuple[float, float]) -> tuple[float, float]:
        """Where on the canvas a place in the window lies; beside it in a black edge."""
        if self.canvas is self._window:
            return pos
        box = self._box()
        scale = self._size[0] / box.w
        return (pos[0] - box.x) * scale, (pos[1] - box.y) * scale

    def adopt(self) -> None:
        """Take the window as it is now, with nothing on it."""
        self._window = _window()
        self._window_size = self._window.get_size()
        fits = self._window_size == self._size
        self.canvas = self._window if fits else pygame.Surface(self._size)

    def _box(self) -> pygame.Rect:
        """The largest in the middle of the window in the shape of the canvas."""
        (w, h), whole = self._size, self._window.get_rect()
        scale = min(whole.w / w, whole.h / h)
        box = pygame.Rect(0, 0, max(1, round(w * scale)), max(1, round(h * scale)))
        box.center = whole.center
        return box


def _window() -> pygame.Surface:
    window = pygame.display.get_surface()
    assert window is not None
    return window
