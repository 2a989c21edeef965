"""Drawings, icons and rounded corners, rasterised at exactly the size that is needed."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pygame

from kiosk.devices.raster import Box, drawing, raster, sized

Radii = tuple[int, int, int, int]
ICON_INK = "#1E2B33"


class Pictures:
    """Caches by size, so that the second showing of a page costs a blit."""

    def __init__(self, icons: Path) -> None:
        self._icons = icons
        self.drawing: Callable[[Path, int, int, Box | None], pygame.Surface] = lru_cache(96)(
            drawing
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


def box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    color: str | None,
    radii: Radii,
    edge: int,
    edge_color: str,
) -> None:
    """A rectangle with smooth corners: four small corner pictures and plain bands between."""
    limit = min(rect.w, rect.h) // 2
    lt, rt, rb, lb = (min(radius, limit) for radius in radii)
    _bands(surface, rect, color, (lt, rt, rb, lb), edge, edge_color)
    places = (
        (lt, (rect.left, rect.top), False, False),
        (rt, (rect.right - rt, rect.top), True, False),
        (rb, (rect.right - rb, rect.bottom - rb), True, True),
        (lb, (rect.left, rect.bottom - lb), False, True),
    )
    for radius, place, flip_x, flip_y in places:
        if radius > 0:
            surface.blit(_corner(radius, edge, color, edge_color, flip_x, flip_y), place)


def _bands(
    surface: pygame.Surface,
    rect: pygame.Rect,
    color: str | None,
    radii: Radii,
    edge: int,
    edge_color: str,
) -> None:
    lt, rt, rb, lb = radii
    upper, lower = max(lt, rt), max(lb, rb)
    if color:
        surface.fill(color, (rect.left, rect.top + upper, rect.w, rect.h - upper - lower))
        surface.fill(color, (rect.left + lt, rect.top, rect.w - lt - rt, upper))
        surface.fill(color, (rect.left + lb, rect.bottom - lower, rect.w - lb - rb, lower))
        _fill_steps(surface, rect, color, radii, upper, lower)
    if edge:
        surface.fill(edge_color, (rect.left + lt, rect.top, rect.w - lt - rt, edge))
        surface.fill(edge_color, (rect.left + lb, rect.bottom - edge, rect.w - lb - rb, edge))
        surface.fill(edge_color, (rect.left, rect.top + lt, edge, rect.h - lt - lb))
        surface.fill(edge_color, (rect.right - edge, rect.top + rt, edge, rect.h - rt - rb))


def _fill_steps(
    surface: pygame.Surface, rect: pygame.Rect, color: str, radii: Radii, upper: int, lower: int
) -> None:
    """Below a corner that is smaller than its neighbour."""
    lt, rt, rb, lb = radii
    surface.fill(color, (rect.left, rect.top + lt, lt, upper - lt))
    surface.fill(color, (rect.right - rt, rect.top + rt, rt, upper - rt))
    surface.fill(color, (rect.left, rect.bottom - lower, lb, lower - lb))
    surface.fill(color, (rect.right - rb, rect.bottom - lower, rb, lower - rb))


@lru_cache(512)
def _corner(
    radius: int, edge: int, color: str | None, edge_color: str, flip_x: bool, flip_y: bool
) -> pygame.Surface:
    inner = max(0, radius - edge)
    parts = []
    if edge:
        ring = f"M0 {radius} A{radius} {radius} 0 0 1 {radius} 0 V{edge} "
        ring += f"A{inner} {inner} 0 0 0 {edge} {radius} Z"
        parts.append(f'<path d="{ring}" fill="{edge_color}"/>')
    if color:
        start = edge * 0.5 if edge else 0
        r = radius - start
        disc = f"M{start} {radius} A{r} {r} 0 0 1 {radius} {start} V{radius} Z"
        parts.insert(0, f'<path d="{disc}" fill="{color}"/>')
    source = f'<svg xmlns="http://www.w3.org/2000/svg" width="{radius}" height="{radius}" '
    source += f'viewBox="0 0 {radius} {radius}">{"".join(parts)}</svg>'
    return pygame.transform.flip(raster(source, radius, radius), flip_x, flip_y)
