"""What is measured from the pixels: the contrast of letters and of the edges of keys."""

from collections.abc import Iterator

import numpy as np
import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Fill, Hit, Text, hits
from kiosk.geometry import Rect
from kiosk.screen import World
from tests.crawl.layout import ink
from tests.crawl.walk import Sight

TEXT_CONTRAST, EDGE_CONTRAST = 7.0, 3.0


class Eye:
    """Paints displays and looks at them."""

    def __init__(self, world: World) -> None:
        panel = world.panel
        self._scale = panel.px_per_mm
        self._surface = pygame.Surface((panel.width_px, panel.height_px))
        fonts, pictures = Fonts(panel.px_per_mm), Pictures(world.media / "icons")
        self._panel, self._fonts, self._pictures = panel, fonts, pictures

    def problems(self, sight: Sight) -> Iterator[str]:
        Painter(self._surface, self._panel, self._fonts, self._pictures).paint(sight.display)
        light = luminance(pygame.surfarray.array3d(self._surface))
        yield from self._texts(sight, light)
        yield from self._edges(sight, light)

    def _texts(self, sight: Sight, light: np.ndarray) -> Iterator[str]:
        for index, op in enumerate(sight.display):
            if isinstance(op, Text) and not _hidden(sight, index, op):
                worst = min((self._word(light, ink(w, op.em)) for w in op.words), default=99.0)
                if worst < TEXT_CONTRAST:
                    yield f"contrast van '{op.text}' is {worst:.1f}"

    def _word(self, light: np.ndarray, rect: Rect) -> float:
        """Between the darkest and the lightest that are really there, not at the edges."""
        part = light[self._slice(rect)]
        return contrast(float(np.percentile(part, 2)), float(np.percentile(part, 98)))

    def _slice(self, rect: Rect) -> tuple[slice, slice]:
        x, y = round(rect.x * self._scale), round(rect.y * self._scale)
        right, bottom = round(rect.right * self._scale), round(rect.bottom * self._scale)
        return slice(max(0, x), max(x + 1, right)), slice(max(0, y), max(y + 1, bottom))

    def _edges(self, sight: Sight, light: np.ndarray) -> Iterator[str]:
        for hit in hits(sight.display):
            if hit.rect.w > self._panel.width_mm - 1 or _notice_over(sight, hit):
                continue
            rect = hit.rect
            if sight.state.visit.screen.name == "huis":  # a room is marked by the strip of its name
                rect = Rect(rect.x, rect.y, rect.w, 6.0)
            worst = self._edge(light, rect)
            if worst < EDGE_CONTRAST:
                yield f"rand van '{hit.label}' is {worst:.1f}"

    def _edge(self, light: np.ndarray, rect: Rect) -> float:
        """Across the middle of the left and the right side, from 2 mm outside to 2 mm inside."""
        found = []
        y = round(rect.center[1] * self._scale)
        for x in (rect.x, rect.right):
            first = max(0, round((x - 2.0) * self._scale))
            row = light[first : round((x + 2.0) * self._scale), y]
            found.append(contrast(float(row.min()), float(row.max())))
        return min(found)


def _hidden(sight: Sight, index: int, text: Text) -> bool:
    """A notice is painted over it."""
    faces = (op for op in sight.display[index + 1 :] if isinstance(op, Fill) and op.color)
    return any(face.rect.h > 6 and _meet(face.rect, text.rect) for face in faces)


def _notice_over(sight: Sight, hit: Hit) -> bool:
    place = sight.display.index(hit)
    faces = (op for op in sight.display[place + 1 :] if isinstance(op, Fill) and op.color)
    return any(face.rect.h > 6 and _meet(face.rect, hit.rect) for face in faces)


def _meet(one: Rect, other: Rect) -> bool:
    return min(one.right, other.right) > max(one.x, other.x) and (
        min(one.bottom, other.bottom) > max(one.y, other.y)
    )


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Relative luminance by WCAG, of an array of red, green and blue."""
    part = pixels.astype(np.float32) / 255.0
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)


def contrast(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)
