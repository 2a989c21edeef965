"""Drawings, icons and rounded corners, rasterised at exactly the size that is needed."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pygame

from kiosk.devices.boxes import Radii, box
from kiosk.devices.keptdrawings import KeptDrawings
from kiosk.devices.raster import Box, sized

ICON_INK = "#1E2B33"


class Pictures:
    """Caches by size, so that the second showing of a page costs a blit."""

    def __init__(self, icons: Path, kept: KeptDrawings | None = None) -> None:
        self._icons = icons
        self.kept = kept or KeptDrawings()
        self.drawing: Callable[[Path, int, int, Box | None], pygame.Surface] = lru_cache(96)(
            self.kept.drawing
        )
        self.icon: Callable[[str, int, str], pygame.Surface] = lru_cache(256)(self._icon)
        self.rounded: Callable[[Path, int, int, Box | None, Radii], pygame.Surface] = lru_cache(96)(
            self._rounded
        )

    def _icon(self, name: str, size: int, color: str) -> pygame.Surface:
        path = self._icons / f"{name}.svg"
        return sized(path, size, size, lambda source: source.replace(ICON_INK, color))

    def _rounded(
        self, path: Path, w: int, h: int, crop: Box | None, radii: Radii
    ) -> pygame.Surface:
        """A copy whose corners are cut off along a smooth edge."""
        picture = self.drawing(path, w, h, crop).copy()
        mask = pygame.Surface((w, h), pygame.SRCALPHA)
        box(mask, mask.get_rect(), "#FFFFFF", radii, 0, "")
        picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return picture
