"""Sentences below each other, divided over as many pages as they need."""

from collections.abc import Sequence

from kiosk.display import Text
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import break_lines, set_text, text_height

Page = tuple[str, ...]


def lines_in(scene: Scene, page: Page, box: Rect, *, valign: str = "middle") -> tuple[Text, ...]:
    """Each sentence begins a line, as one passage of its own for the reader."""
    style = scene.style()
    heights = [text_height(line, box.w, style, scene.measure) for line in page]
    y = box.y + (max(0.0, (box.h - sum(heights)) / 2) if valign == "middle" else 0.0)
    shown = []
    for line, height in zip(page, heights, strict=True):
        shown.append(set_text(line, Rect(box.x, y, box.w, height), style, scene.measure))
        y += height
    return tuple(shown)


def line_pages(scene: Scene, lines: Sequence[str], box: Rect) -> tuple[Page, ...]:
    """Broken between sentences; within one only where it alone is too long for a page."""
    style = scene.style()
    pages: list[list[str]] = [[]]
    used = 0.0
    for line in (part for whole in lines for part in _cut(scene, whole, box)):
        height = text_height(line, box.w, style, scene.measure)
        if pages[-1] and used + height > box.h + 0.1:
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += height
    return tuple(tuple(page) for page in pages)


def _cut(scene: Scene, line: str, box: Rect) -> list[str]:
    """The sentence in parts that each fit, about equally long."""
    style = scene.style()
    set_lines = break_lines(line, box.w, style, scene.measure)
    most = max(1, int((box.h + 0.1) // (style.em * style.leading)))
    if len(set_lines) <= most:
        return [line]
    parts = -(-len(set_lines) // most)
    each = -(-len(set_lines) // parts)
    words = line.split()
    parts_of: list[str] = []
    first = 0
    for start in range(each, len(set_lines) + each, each):
        end = set_lines[start].pieces[0][1] if start < len(set_lines) else len(words)
        parts_of.append(" ".join(words[first:end]))
        first = end
    return [part for part in parts_of if part]
