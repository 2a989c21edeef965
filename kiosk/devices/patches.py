"""Pieces of a page as they will be, painted before they are asked for."""

import msgspec
import pygame

from kiosk.display import Display

MOST_BYTES = 16 << 20
"""All keys of a page together cover it at most once: 4 MB on 1280x800. On a glass of far more
pixels the last ones are painted when they are pressed."""


class Patch(msgspec.Struct, frozen=True):
    """What belongs at ``rect`` of the page to turn it into ``display``."""

    display: Display
    rect: pygame.Rect
    pixels: pygame.Surface


class Patches:
    """Those of one page; another page throws them away.

    Pages are known by being the same object: to compare two takes as long as all else for a touch.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._left = self._most = most_bytes
        self._page: Display = ()
        self._found: dict[int, Patch] = {}

    def put(self, page: Display, patch: Patch) -> None:
        """Keep it, as long as there is room."""
        self.leave(page)
        self._page = page
        size = patch.pixels.get_pitch() * patch.pixels.get_height()
        if size <= self._left and id(patch.display) not in self._found:
            self._left -= size
            self._found[id(patch.display)] = patch

    def get(self, page: Display, display: Display) -> Patch | None:
        """What turns ``page`` into ``display``, if that is here."""
        return self._found.get(id(display)) if page is self._page else None

    def leave(self, display: Display) -> None:
        """This is shown now: a page with its keys up or one of them down, or another page."""
        if display is not self._page and id(display) not in self._found:
            self._page, self._found, self._left = (), {}, self._most
