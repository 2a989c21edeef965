"""What is measured from the pixels: capitals, the contrast of letters, and the edges of keys.

Each display is painted twice, once without its words: what differs is ink, and what stands
under and beside the ink is what it must stand out from.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display, Fill, Hit, Text, Word
from kiosk.geometry import Rect
from kiosk.screen import World
from tests.crawl.light import commonest, contrast, grown, luminance
from tests.crawl.walk import Sight
from tests.crawl.wording import least_capital

TEXT_CONTRAST, EDGE_CONTRAST = 7.0, 3.0
LEAST_INK = 0.9
EDGE_REACH_MM, WALL_REACH_MM = 1.0, 2.0


class Eye:
    """Paints displays and looks at them."""

    def __init__(self, world: World) -> None:
        self._panel = world.panel
        self._scale = world.panel.px_per_mm
        self._fonts = Fonts(self._scale)
        pictures = Pictures(world.media / "icons")
        size = (world.panel.width_px, world.panel.height_px)
        self._surfaces = pygame.Surface(size), pygame.Surface(size)
        self._painters = [
            Painter(one, world.panel, self._fonts, pictures) for one in self._surfaces
        ]
        self._inked = lru_cache(4096)(self._ink_of)
        self._capital = lru_cache(64)(self._capital_mm)

    def problems(self, sight: Sight) -> Iterator[str]:
        full, bare = self._painted(sight.display)
        for index, op in enumerate(sight.display):
            if isinstance(op, Text) and op.words and not _hidden(sight.display, index, op.rect):
                yield from self._text(sight, op, full, bare)
        yield from self._edges(sight, bare)

    def _painted(self, display: Display) -> tuple[np.ndarray, np.ndarray]:
        """The pixels with and without words, as arrays of x, y, colour."""
        without = tuple(op for op in display if not isinstance(op, Text))
        for painter, ops in zip(self._painters, (display, without), strict=True):
            painter.paint(ops)
        full, bare = (pygame.surfarray.array3d(one) for one in self._surfaces)
        return full, bare

    def _text(self, sight: Sight, op: Text, full: np.ndarray, bare: np.ndarray) -> Iterator[str]:
        high = self._capital(op.em, op.bold)
        if high < least_capital(sight, op):
            yield f"letters: hoofdletter {high:.2f} mm op het glas in '{op.text}'"
        worst, least = 99.0, 1.0
        for word in op.words:
            found, share = self._word(op, word, full, bare)
            worst, least = min(worst, found), min(least, share)
        if least < LEAST_INK:
            yield f"onzichtbaar: van '{op.text}' is {least:.0%} te zien"
        elif worst < TEXT_CONTRAST:
            yield f"contrast: van '{op.text}' is {worst:.1f}"

    def _word(
        self, op: Text, word: Word, full: np.ndarray, bare: np.ndarray
    ) -> tuple[float, float]:
        """The least contrast of a word, and which part of its ink is on the glass."""
        place = self._slice(_around(word.rect, op.em))
        one, other = full[place], bare[place]
        ink = np.any(one != other, axis=2)
        if not ink.any():
            return 99.0, 0.0
        color = commonest(one[ink])
        strong = ink & (np.abs(one.astype(np.int16) - color).sum(axis=2) < 90)
        share = int(strong.sum()) / max(1, self._inked(word.text, op.em, op.bold))
        ground = luminance(other[grown(strong)])
        own = float(luminance(color[None, :].astype(np.uint8))[0])
        ends = float(np.percentile(ground, 1)), float(np.percentile(ground, 99))
        return min(contrast(own, end) for end in ends), share

    def _ink_of(self, text: str, em: float, bold: bool) -> int:
        """How many pixels of a word are full ink."""
        drawn = self._fonts.render(text, em, bold, "#000000")
        return int((pygame.surfarray.array_alpha(drawn) > 220).sum())

    def _capital_mm(self, em: float, bold: bool) -> float:
        """The rows of ink of an H."""
        drawn = self._fonts.render("H", em, bold, "#000000")
        rows = (pygame.surfarray.array_alpha(drawn) > 127).any(axis=0)
        return float(rows.sum()) / self._scale

    def _slice(self, rect: Rect) -> tuple[slice, slice]:
        x, y = round(rect.x * self._scale), round(rect.y * self._scale)
        right, bottom = round(rect.right * self._scale), round(rect.bottom * self._scale)
        return slice(max(0, x), max(x + 1, right)), slice(max(0, y), max(y + 1, bottom))

    def _edges(self, sight: Sight, bare: np.ndarray) -> Iterator[str]:
        for index, hit in enumerate(sight.display):
            if not isinstance(hit, Hit) or hit.rect.w > self._panel.width_mm - 1:
                continue
            if _hidden(sight.display, index, hit.rect):
                continue
            worst = self._edge(bare, hit.rect, EDGE_REACH_MM)
            if worst < EDGE_CONTRAST and sight.name.startswith("huis"):  # by its name
                strip = Rect(hit.rect.x, hit.rect.y, hit.rect.w, 6.0)
                worst = self._edge(bare, strip, WALL_REACH_MM)
            if worst < EDGE_CONTRAST:
                yield f"rand: van '{hit.label}' is {worst:.1f}"

    def _edge(self, bare: np.ndarray, rect: Rect, reach: float) -> float:
        """Across the left and the right side, from ``reach`` mm outside to as much inside."""
        found = []
        for share in (0.4, 0.5, 0.6):
            y = round((rect.y + rect.h * share) * self._scale)
            for x in (rect.x, rect.right):
                first = max(0, round((x - reach) * self._scale))
                row = luminance(bare[first : round((x + reach) * self._scale), y])
                found.append(contrast(float(row.min()), float(row.max())))
        return min(found)


def _around(rect: Rect, em: float) -> Rect:
    """Where the letters of a word may be: its line, and what sticks out of a tight one."""
    high = max(rect.h, 1.3 * em)
    return Rect(rect.x - 0.2, rect.y + (rect.h - high) / 2, rect.w + 0.4, high)


def _hidden(display: Display, index: int, rect: Rect) -> bool:
    """A notice is painted over it."""
    faces = (op for op in display[index + 1 :] if isinstance(op, Fill) and op.color)
    return any(face.rect.h > 6 and _meet(face.rect, rect) for face in faces)


def _meet(one: Rect, other: Rect) -> bool:
    return min(one.right, other.right) > max(one.x, other.x) and (
        min(one.bottom, other.bottom) > max(one.y, other.y)
    )
