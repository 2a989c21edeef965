"""In the place of the picture: one or two symbols, and what matters most in a few words."""

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height, whole_words

Line = tuple[str, bool]
SYMBOL_MM, ALONE_MM, GAP_MM, LEAST_MM = 15.0, 24.0, 2.0, 8.0


def fact_panel(
    scene: Scene, box: Rect, icons: Sequence[str], lines: Sequence[Line]
) -> Display | None:
    """``lines`` are words and whether they are bold; None where they leave the icons no room."""
    f = scene.f
    inner = box.inset(3.0 * f, 2.0 * f)
    heights = [
        text_height(text, inner.w, _style(scene, bold), scene.measure) for text, bold in lines
    ]
    size = min(SYMBOL_MM * f, inner.h - sum(heights) - GAP_MM * f)
    whole = all(whole_words(t, inner.w, _style(scene, bold), scene.measure) for t, bold in lines)
    if size < LEAST_MM * f or not whole:
        return None
    y = box.y + (box.h - size - GAP_MM * f - sum(heights)) / 2
    ops = (_back(scene, box), *_symbols(scene, icons, Rect(inner.x, y, inner.w, size)))
    y += size + GAP_MM * f
    for (text, bold), height in zip(lines, heights, strict=True):
        place, style = Rect(inner.x, y, inner.w, height), _style(scene, bold)
        ops += (set_text(text, place, style, scene.measure, align="center"),)
        y = place.bottom
    return ops


def symbol_panel(scene: Scene, box: Rect, icons: Sequence[str]) -> Display:
    """The symbols alone and larger, where the words stand with the other words."""
    size = min(ALONE_MM * scene.f, box.h - 4.0 * scene.f)
    return (_back(scene, box), *_symbols(scene, icons, box.middle(box.w - 12.0 * scene.f, size)))


def _back(scene: Scene, box: Rect) -> Fill:
    theme = scene.theme
    return Fill(box, theme["vlak_zacht"], round_corners(3.0 * scene.f), EDGE_MM, theme["rand"])


def _symbols(scene: Scene, icons: Sequence[str], row: Rect) -> Display:
    """Beside each other in the middle of the row, as high as it or as fits its width."""
    count = len(icons)
    size = min(row.h, row.w / (count + 0.4 * (count - 1)))
    wide = size * (count + 0.4 * (count - 1))
    cells = row.middle(wide, size).columns(count, size * 0.4)
    ink = scene.theme["inkt"]
    return tuple(Icon(cell, name, ink) for cell, name in zip(cells, icons, strict=True))


def _style(scene: Scene, bold: bool) -> Style:
    return replace(scene.style(bold=bold), leading=1.2)
