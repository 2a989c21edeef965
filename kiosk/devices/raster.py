"""From an SVG file to pixels of exactly the size that is needed.

A file that is gone or broken costs its picture, never the screen: nothing is seen there. No log
says so, because that would tell when somebody looked at it; `fault` does for all of them alike.
"""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pygame

from koffer.untraced import read_untraced

Box = tuple[float, ...]
_HEAD = re.compile(r"<svg[^>]*>")
_VIEW = re.compile(r'viewBox="([^"]+)"')
_UNUSABLE = (OSError, ValueError, ArithmeticError, pygame.error)


def drawing(path: Path, w: int, h: int, crop: Box | None) -> pygame.Surface:
    """``crop`` of the drawing, or its middle, filling ``w`` by ``h`` pixels."""
    return sized(path, w, h, lambda source: _filling(source, w, h, crop))


def sized(path: Path, w: int, h: int, change: Callable[[str], str]) -> pygame.Surface:
    """The file after ``change``, in ``w`` by ``h`` pixels."""
    try:
        return raster(change(read_untraced(path).decode()), w, h)
    except _UNUSABLE:
        return pygame.Surface((w, h), pygame.SRCALPHA)


def fault(path: Path) -> str:
    """Why this drawing cannot be shown; "" when it can."""
    try:
        raster(_filling(read_untraced(path).decode(), 8, 6, None), 8, 6)
    except _UNUSABLE as error:
        return str(error)
    return ""


def _filling(source: str, w: int, h: int, crop: Box | None) -> str:
    x, y, vw, vh = crop or _view(source)
    scale = min(vw / w, vh / h)
    cw, ch = w * scale, h * scale
    x, y = x + (vw - cw) / 2, y + (vh - ch) / 2
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:.3f} {y:.3f} {cw:.3f} {ch:.3f}" '
        f'width="{w}" height="{h}">'
    )
    return _HEAD.sub(head, source, count=1)


def _view(source: str) -> Box:
    found = _VIEW.search(source)
    x, y, w, h = (float(part) for part in found[1].split()) if found else (0, 0, 400, 300)
    return x, y, w, h


def raster(source: str, w: int, h: int) -> pygame.Surface:
    """Raises: pygame.error when it is no SVG."""
    loaded = pygame.image.load_sized_svg(io.BytesIO(source.encode()), (w, h))
    return loaded.convert_alpha() if pygame.display.get_surface() else loaded
