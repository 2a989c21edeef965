"""What is measured from the pixels: capitals, the contrast of letters, and the edges of keys.

What is new on a display is painted twice, once without its words: what differs is ink, and what
stands under and beside the ink is what it must stand out from. What stood on an earlier display
with the same things around it was looked at there.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display, Hit, Text, Word
from kiosk.geometry import Rect
from kiosk.screen import World
from tests.crawl.light import alike, commonest, contrast, grown, luminance
from tests.crawl.nearby import covered, ground, line, near, own_line
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
        (full, self._full), (bare, self._bare) = _glass(size), _glass(size)
        self._painters = [Painter(one, world.panel, self._fonts, pictures) for one in (full, bare)]
        self._known: set[tuple[object, ...]] = set()
        self._inked = lru_cache(4096)(self._ink_of)
        self._capital = lru_cache(64)(self._capital_mm)

    def problems(self, sight: Sight) -> Iterator[str]:
        """What is wrong with the words and keys that were not yet seen like this."""
        texts = {op: new for op in self._texts(sight.display) if (new := self._unseen(sight, op))}
        keys = [hit for hit in self._keys(sight.display) if self._is_new(hit, sight, _sides(hit))]
        places = [line(word, op.em) for op, words in texts.items() for word in words]
        places += [_sides(hit) for hit in keys]
        if places:
            self._paint(near(sight.display, *places))
        for op, words in texts.items():
            yield from self._text(sight, op, words)
        for hit in keys:
            yield from self._edges(sight, hit)

    def _texts(self, display: Display) -> Iterator[Text]:
        for index, op in enumerate(display):
            if isinstance(op, Text) and op.words and not covered(display, index, op.rect):
                yield op

    def _keys(self, display: Display) -> Iterator[Hit]:
        """But for one as wide as the glass, and what lies under a notice."""
        for index, op in enumerate(display):
            if not isinstance(op, Hit) or op.rect.w > self._panel.width_mm - 1:
                continue
            if not covered(display, index, op.rect):
                yield op

    def _unseen(self, sight: Sight, op: Text) -> list[Word]:
        """The words that did not yet stand on such a ground, so large and in that colour."""
        kind = (op.em, op.bold, op.color, op.lit_word, op.lit_color, op.sign)
        return [
            word
            for word in op.words
            if self._is_new((word.text, *kind), sight, line(word, op.em), but=op)
        ]

    def _is_new(self, what: object, sight: Sight, around: Rect, but: Text | None = None) -> bool:
        look = (what, *ground(sight.display, around, but))
        known = look in self._known
        self._known.add(look)
        return not known

    def _paint(self, shown: Display) -> None:
        """The pixels with and without words: right where no other thing of the display stands."""
        without = tuple(op for op in shown if not isinstance(op, Text))
        for painter, ops in zip(self._painters, (shown, without), strict=True):
            painter.paint(ops)

    def _text(self, sight: Sight, op: Text, words: list[Word]) -> Iterator[str]:
        high = self._capital(op.em, op.bold)
        if high < least_capital(sight, op):
            yield f"letters: hoofdletter {high:.2f} mm op het glas in '{op.text}'"
        worst, least = 99.0, 1.0
        for word in words:
            found, share = self._word(op, word, own_line(sight.display, op, word))
            worst, least = min(worst, found), min(least, share)
        if least < LEAST_INK:
            yield f"onzichtbaar: van '{op.text}' is {least:.0%} te zien"
        elif worst < TEXT_CONTRAST:
            yield f"contrast: van '{op.text}' is {worst:.1f}"

    def _word(self, op: Text, word: Word, around: Rect) -> tuple[float, float]:
        """The least contrast of a word, and which part of its ink is on the glass."""
        place = self._slice(around)
        one, other = self._full[place], self._bare[place]
        ink = (one != other).any(axis=2)
        if not ink.any():
            return 99.0, 0.0
        color = commonest(one[ink])
        strong = ink & alike(one, color)
        share = int(strong.sum()) / max(1, self._inked(word.text, op.em, op.bold))
        behind = luminance(other[grown(strong)])
        own = float(luminance(color[None, :])[0])
        ends = float(np.percentile(behind, 1)), float(np.percentile(behind, 99))
        return min(contrast(own, end) for end in ends), share

    def _ink_of(self, text: str, em: float, bold: bool) -> int:
        """How many pixels of a word are full ink, as ``alike`` takes them of white on black."""
        drawn = self._fonts.render(text, em, bold, "#000000")
        return int((pygame.surfarray.array_alpha(drawn) > 225).sum())

    def _capital_mm(self, em: float, bold: bool) -> float:
        """The rows of ink of an H."""
        drawn = self._fonts.render("H", em, bold, "#000000")
        rows = (pygame.surfarray.array_alpha(drawn) > 127).any(axis=0)
        return float(rows.sum()) / self._scale

    def _slice(self, rect: Rect) -> tuple[slice, slice]:
        x, y = round(rect.x * self._scale), round(rect.y * self._scale)
        right, bottom = round(rect.right * self._scale), round(rect.bottom * self._scale)
        return slice(max(0, x), max(x + 1, right)), slice(max(0, y), max(y + 1, bottom))

    def _edges(self, sight: Sight, hit: Hit) -> Iterator[str]:
        worst = self._edge(hit.rect, EDGE_REACH_MM)
        if worst < EDGE_CONTRAST and sight.name.startswith("huis"):  # by its name
            strip = Rect(hit.rect.x, hit.rect.y, hit.rect.w, 6.0)
            worst = self._edge(strip, WALL_REACH_MM)
        if worst < EDGE_CONTRAST:
            yield f"rand: van '{hit.label}' is {worst:.1f}"

    def _edge(self, rect: Rect, reach: float) -> float:
        """Across the left and the right side, from ``reach`` mm outside to as much inside."""
        found = []
        for share in (0.4, 0.5, 0.6):
            y = round((rect.y + rect.h * share) * self._scale)
            for x in (rect.x, rect.right):
                first = max(0, round((x - reach) * self._scale))
                row = luminance(self._bare[first : round((x + reach) * self._scale), y])
                found.append(contrast(float(row.min()), float(row.max())))
        return min(found)


def _glass(size: tuple[int, int]) -> tuple[pygame.Surface, np.ndarray]:
    """A surface, and its pixels as an array of x, y, colour that follows what is painted."""
    width, height = size
    memory = bytearray(width * height * 4)
    pixels = np.frombuffer(memory, dtype=np.uint8).reshape(height, width, 4)
    return pygame.image.frombuffer(memory, size, "RGBX"), pixels.transpose(1, 0, 2)[..., :3]


def _sides(hit: Hit) -> Rect:
    """As far as the edges of a key are looked at."""
    rect, reach = hit.rect, WALL_REACH_MM + 0.5
    return Rect(rect.x - reach, rect.y, rect.w + 2 * reach, rect.h)
