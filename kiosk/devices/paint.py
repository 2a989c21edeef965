"""Paint a display list; only what changed since the last one."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import pygame

from kiosk.devices.boxes import NOWHERE, Radii, box, plain
from kiosk.devices.fonts import Fonts
from kiosk.devices.patches import Patch, Patches
from kiosk.devices.pictures import Pictures
from kiosk.display import Corners, Display, Fill, Hit, Icon, Image, Op, Qr, Text
from kiosk.geometry import Rect
from kiosk.panel import Panel

QR_DARK = "#1E2B33"


class Painter:
    """Draws on one surface. ``paint`` returns the pixels that changed, or None."""

    def __init__(self, surface: pygame.Surface, panel: Panel, fonts: Fonts, pics: Pictures) -> None:
        self._surface = surface
        self._panel = panel
        self._fonts = fonts
        self._pictures = pics
        self._last: Display = ()
        self._patches = Patches()
        self._paint: dict[type, Callable[[Any], None]] = {
            Text: self._text,
            Image: self._image,
            Icon: self._icon,
            Qr: self._qr,
        }

    def paint(self, display: Display) -> pygame.Rect | None:
        """Whatever ends it half way, the next one paints all."""
        if patch := self._patches.get(self._last, display):
            self._surface.blit(patch.pixels, patch.rect)
            self._last = display
            return patch.rect
        self._patches.leave(display)
        dirty, self._last = self._changed(display), ()
        if dirty is not None:
            self._within(dirty, display)
        self._last = display
        return dirty

    def paint_ahead(self, display: Display) -> None:
        """Paint what ``display`` changes of what was painted last, and keep that aside for it."""
        dirty = self._changed(display) if self._last else None
        if not dirty:
            return
        under = self._surface.subsurface(dirty).copy()
        try:
            self._within(dirty, display)
            patch = Patch(display, dirty, self._surface.subsurface(dirty).copy())
            self._patches.put(self._last, patch)
        finally:
            self._surface.set_clip(None)
            self._surface.blit(under, dirty)

    def _within(self, dirty: pygame.Rect, display: Display) -> None:
        drawn = [op for op in display if not isinstance(op, Hit)]
        ops = [op for op in drawn if self._extent(op).colliderect(dirty)]
        self._surface.set_clip(dirty)
        for op, hidden in zip(ops, self._hidden(ops, dirty), strict=True):
            if isinstance(op, Fill):
                self._fill(op, hidden)
            else:
                self._paint[type(op)](op)
        self._surface.set_clip(None)

    def _hidden(self, ops: Sequence[Op], dirty: pygame.Rect) -> list[pygame.Rect]:
        """For each op, where it will be painted over: the largest plain part of a later fill."""
        largest, found = NOWHERE, []
        for op in reversed(ops):
            found.append(largest)
            if isinstance(op, Fill) and op.color:
                own = plain(self.px(op.rect), self._radii(op.corners)).clip(dirty)
                largest = max(largest, own, key=_area)
        return found[::-1]

    def _changed(self, display: Display) -> pygame.Rect | None:
        if display == self._last:
            return None
        if not self._last:
            return self._surface.get_rect()
        old, new = set(self._last), set(display)
        gone = [op for op in (old ^ new) if not isinstance(op, Hit)]
        if not gone:
            return None
        rects = [self._extent(op) for op in gone]
        return rects[0].unionall(rects[1:]).clip(self._surface.get_rect())

    def _extent(self, op: Op) -> pygame.Rect:
        left, top, width, height = _px(op.rect, self._panel.px_per_mm)
        return pygame.Rect(left - 3, top - 3, width + 6, height + 6)

    def px(self, rect: Rect) -> pygame.Rect:
        """A rectangle of one's own: pygame's can be changed."""
        return pygame.Rect(_px(rect, self._panel.px_per_mm))

    def _length(self, mm: float) -> int:
        return max(1, round(mm * self._panel.px_per_mm)) if mm > 0 else 0

    def _radii(self, corners: Corners) -> Radii:
        lt, rt, rb, lb = (round(corner * self._panel.px_per_mm) for corner in corners)
        return lt, rt, rb, lb

    def _fill(self, op: Fill, hidden: pygame.Rect) -> None:
        radii, edge = self._radii(op.corners), self._length(op.edge)
        box(self._surface, self.px(op.rect), op.color, radii, edge, op.edge_color, hidden)

    def _text(self, op: Text) -> None:
        for word in op.words:
            lit = word.index == op.lit_word
            color = op.lit_color if lit else op.color
            ink = self._fonts.render(word.text, op.em, op.bold, color)
            place = self.px(word.rect)
            self._surface.blit(ink, (place.x, place.y + (place.h - ink.get_height()) // 2))

    def _image(self, op: Image) -> None:
        place = self.px(op.rect)
        if place.w < 1 or place.h < 1:
            return
        radii = self._radii(op.corners)
        if any(radii):
            picture = self._pictures.rounded(op.path, place.w, place.h, op.crop, radii)
        else:
            picture = self._pictures.drawing(op.path, place.w, place.h, op.crop)
        self._surface.blit(picture, place)

    def _icon(self, op: Icon) -> None:
        place = self.px(op.rect)
        size = max(1, min(place.w, place.h))
        self._surface.blit(self._pictures.icon(op.name, size, op.color), place)

    def _qr(self, op: Qr) -> None:
        """Whole pixels for every module, in the middle of the rectangle."""
        matrix = _modules(op.data)
        place = self.px(op.rect)
        module = max(1, min(place.w, place.h) // len(matrix))
        size = module * len(matrix)
        x0, y0 = place.x + (place.w - size) // 2, place.y + (place.h - size) // 2
        for row, line in enumerate(matrix):
            for column, dark in enumerate(line):
                if dark:
                    where = (x0 + column * module, y0 + row * module, module, module)
                    self._surface.fill(QR_DARK, where)


def _area(rect: pygame.Rect) -> int:
    return rect.w * rect.h


@lru_cache(4096)
def _px(rect: Rect, px_per_mm: float) -> tuple[int, int, int, int]:
    """Left, top, width and height; neighbours in mm stay neighbours in pixels."""
    left, top = round(rect.x * px_per_mm), round(rect.y * px_per_mm)
    return left, top, round(rect.right * px_per_mm) - left, round(rect.bottom * px_per_mm) - top


def _modules(data: str) -> list[list[bool]]:
    """The code. Not kept: it holds a visitor's list. The library is loaded when one is wanted."""
    import qrcode  # noqa: PLC0415 - 25 ms that no start should wait for
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(data)
    matrix: list[list[bool]] = code.get_matrix()
    return matrix
