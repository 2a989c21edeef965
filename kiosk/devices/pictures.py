"""Drawings, icons and rounded corners, rasterised at exactly the size that is needed."""

import io
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pygame

Box = tuple[float, ...]
Radii = tuple[int, int, int, int]
ICON_INK = "#1E2B33"
_HEAD = re.compile(r"<svg[^>]*>")
_VIEW = re.compile(r'viewBox="([^"]+)"')


class Pictures:
    """Caches by size, so that the second showing of a page costs a blit."""

    def __init__(self, icons: Path) -> None:
        self._icons = icons
        self.drawing: Callable[[Path, int, int, Box | None], pygame.Surface] = lru_cache(96)(
            _drawing
        )
        self.icon: Callable[[str, int, str], pygame.Surface] = lru_cache(256)(self._icon)
        self.rounded: Callable[[Path, int, int, Box | None, Radii], pygame.Surface] = lru_cache(96)(
            self._rounded
        )

    def _icon(self, name: str, size: int, color: str) -> pygame.Surface:
        source = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
        return _raster(source.replace(ICON_INK, color), size, size)

    def _rounded(
        self, path: Path, w: int, h: int, crop: Box | None, radii: Radii
    ) -> pygame.Surface:
        """A copy whose corners are cut off along a smooth edge."""
        picture = self.drawing(path, w, h, crop).copy()
        mask = pygame.Surface((w, h), pygame.SRCALPHA)
        box(mask, mask.get_rect(), "#FFFFFF", radii, 0, "")
        picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return picture


def _drawing(path: Path, w: int, h: int, crop: Box | None) -> pygame.Surface:
    """``crop`` of the drawing, or its middle, filling ``w`` by ``h`` pixels."""
    source = path.read_text(encoding="utf-8")
    x, y, vw, vh = crop or _view(source)
    scale = min(vw / w, vh / h)
    cw, ch = w * scale, h * scale
    x, y = x + (vw - cw) / 2, y + (vh - ch) / 2
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:.3f} {y:.3f} {cw:.3f} {ch:.3f}" '
        f'width="{w}" height="{h}">'
    )
    return _raster(_HEAD.sub(head, source, count=1), w, h)


def _view(source: str) -> Box:
    found = _VIEW.search(source)
    x, y, w, h = (float(part) for part in found[1].split()) if found else (0, 0, 400, 300)
    return x, y, w, h


def _raster(source: str, w: int, h: int) -> pygame.Surface:
    loaded = pygame.image.load_sized_svg(io.BytesIO(source.encode()), (w, h))
    return loaded.convert_alpha() if pygame.display.get_surface() else loaded


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
    return pygame.transform.flip(_raster(source, radius, radius), flip_x, flip_y)
