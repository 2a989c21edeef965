"""Rectangles of one colour with smooth corners."""

from functools import lru_cache

import pygame

from kiosk.devices.raster import raster

Radii = tuple[int, int, int, int]
"""Of the corners in pixels, from the left top, clockwise."""

NOWHERE = pygame.Rect(0, 0, 0, 0)


def box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    color: str | None,
    radii: Radii,
    edge: int,
    edge_color: str,
    hidden: pygame.Rect = NOWHERE,
) -> None:
    """A rectangle with smooth corners: four small corner pictures and plain bands between.

    What lies in ``hidden`` need not be painted, because something will be painted over it.
    """
    radii = lt, rt, rb, lb = _fitting(rect, radii)
    if color:
        _around(surface, color, _middle(rect, radii), hidden)
    _bands(surface, rect, color, radii, edge, edge_color)
    places = (
        (lt, (rect.left, rect.top), False, False),
        (rt, (rect.right - rt, rect.top), True, False),
        (rb, (rect.right - rb, rect.bottom - rb), True, True),
        (lb, (rect.left, rect.bottom - lb), False, True),
    )
    for radius, place, flip_x, flip_y in places:
        if radius > 0:
            surface.blit(_corner(radius, edge, color, edge_color, flip_x, flip_y), place)


def plain(rect: pygame.Rect, radii: Radii) -> pygame.Rect:
    """The part of a filled box of which every pixel has its colour."""
    return _middle(rect, _fitting(rect, radii))


def _fitting(rect: pygame.Rect, radii: Radii) -> Radii:
    limit = min(rect.w, rect.h) // 2
    lt, rt, rb, lb = radii
    return min(lt, limit), min(rt, limit), min(rb, limit), min(lb, limit)


def _middle(rect: pygame.Rect, radii: Radii) -> pygame.Rect:
    """Between the upper and the lower corners."""
    lt, rt, rb, lb = radii
    upper, lower = max(lt, rt), max(lb, rb)
    return pygame.Rect(rect.left, rect.top + upper, rect.w, rect.h - upper - lower)


def _around(surface: pygame.Surface, color: str, rect: pygame.Rect, hole: pygame.Rect) -> None:
    """To fill the pixels of a door costs more than all else that is painted for a touch."""
    hole = rect.clip(hole)
    if not hole.w:
        surface.fill(color, rect)
        return
    surface.fill(color, (rect.left, rect.top, rect.w, hole.top - rect.top))
    surface.fill(color, (rect.left, hole.bottom, rect.w, rect.bottom - hole.bottom))
    surface.fill(color, (rect.left, hole.top, hole.left - rect.left, hole.h))
    surface.fill(color, (hole.right, hole.top, rect.right - hole.right, hole.h))


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
        surface.fill(color, (rect.left + lt, rect.top, rect.w - lt - rt, upper))
        surface.fill(color, (rect.left + lb, rect.bottom - lower, rect.w - lb - rb, lower))
        if lt != rt or lb != rb:
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
