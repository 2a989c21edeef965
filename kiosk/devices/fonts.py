"""Letters: Atkinson Hyperlegible in the sizes that are asked for."""

import math
from functools import lru_cache

import pygame
from fontpkg import path as font_path

FAMILY = "Atkinson Hyperlegible"
CAP_HEIGHT_EM = 0.668


class Fonts:
    """Measures and renders in pixels; sizes are em in mm and always rounded up."""

    def __init__(self, px_per_mm: float) -> None:
        pygame.font.init()
        self._px_per_mm = px_per_mm
        self._paths = {bold: str(font_path(FAMILY, 700 if bold else 400)) for bold in (False, True)}
        self._fonts: dict[tuple[int, bool], pygame.font.Font] = {}
        self._render = lru_cache(maxsize=600)(self._rendered)
        self._width = lru_cache(maxsize=6000)(self._measured)

    def font(self, em_mm: float, bold: bool) -> pygame.font.Font:
        size = math.ceil(em_mm * self._px_per_mm - 1e-6)
        key = (size, bold)
        if key not in self._fonts:
            self._fonts[key] = pygame.font.Font(self._paths[bold], size)
        return self._fonts[key]

    def measure(self, text: str, em_mm: float, bold: bool) -> float:
        """Width in mm."""
        return self._width(text, em_mm, bold)

    def _measured(self, text: str, em_mm: float, bold: bool) -> float:
        return self.font(em_mm, bold).size(text)[0] / self._px_per_mm

    def render(self, text: str, em_mm: float, bold: bool, color: str) -> pygame.Surface:
        return self._render(text, em_mm, bold, color)

    def _rendered(self, text: str, em_mm: float, bold: bool, color: str) -> pygame.Surface:
        return self.font(em_mm, bold).render(text, True, color)
