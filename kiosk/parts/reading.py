"""Sentences below each other, divided over as many pages as they need."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.display import Display, Icon
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Style, break_lines, set_text, text_height
from koffer.catalogue.whennot import is_heading, parted

_SENTENCE_END = re.compile(r"(?<=[.?!\u061f])\s+(?=[^\W\d_])")
Page = tuple[str, ...]
SIGN, SIGN_MM, GAP_MM = "niet", 7.5, 1.5


def lines_in(scene: Scene, page: Page, box: Rect, *, valign: str = "middle") -> Display:
    """Each sentence begins a line, as one passage of its own for the reader; the heading of when
    not is bold and has its sign."""
    style = scene.style()
    heights = [_height(scene, line, box.w) for line in page]
    y = box.y + (max(0.0, (box.h - sum(heights)) / 2) if valign == "middle" else 0.0)
    shown: Display = ()
    for line, height in zip(page, heights, strict=True):
        place = Rect(box.x, y, box.w, height)
        if is_heading(line):
            shown += _heading(scene, line, place)
        else:
            shown += (set_text(line, place, style, scene.measure),)
        y += height
    return shown


def _height(scene: Scene, line: str, width: float) -> float:
    style = _heading_style(scene) if is_heading(line) else scene.style()
    return text_height(line, width, style, scene.measure)


def _heading_style(scene: Scene) -> Style:
    """As high as a line, or as the name of a card where the letters are large."""
    return scene.small(bold=True, leading=1.25) if scene.large else scene.style(bold=True)


def _heading(scene: Scene, line: str, place: Rect) -> Display:
    size = SIGN_MM * scene.f
    sign, words = place.left(size, GAP_MM * scene.f)
    text = set_text(line, words, _heading_style(scene), scene.measure)
    return Icon(sign.middle(size, size), SIGN, scene.theme["inkt"]), text


def lines_height(scene: Scene, page: Page, width: float) -> float:
    """How high ``lines_in`` sets the page, in mm."""
    return sum(_height(scene, line, width) for line in page)


def line_pages(
    scene: Scene,
    lines: Sequence[str],
    box: Rect,
    *,
    aside: bool = False,
    first: float | None = None,
) -> tuple[Page, ...]:
    """When not stands together below its heading; where that needs another page, each of its pages
    begins with the heading. ``aside``: that is shown elsewhere, always on pages of its own.
    ``first``: as high as the words of the first page may be, in mm, where that is less."""
    above, heading, below = parted(lines)
    whole = _filled(scene, lines, box, first)
    if not heading or (len(whole) == 1 and not aside):
        return whole
    room = box if aside else replace(box, h=box.h - _height(scene, heading, box.w))
    before = _filled(scene, above, box, first) if above else ()
    return (*before, *((heading, *page) for page in _filled(scene, below, room)))


def _filled(
    scene: Scene, lines: Sequence[str], box: Rect, first: float | None = None
) -> tuple[Page, ...]:
    """Broken between sentences; within one only where it alone is too long for a page."""
    pages: list[list[str]] = [[]]
    used, room = 0.0, box.h if first is None else first
    for line in (part for whole in lines for part in _cut(scene, whole, box)):
        height = _height(scene, line, box.w)
        if used + height > room + 0.1 and (pages[-1] or room < box.h):
            pages.append([])
            used, room = 0.0, box.h
        pages[-1].append(line)
        used += height
    return tuple(tuple(page) for page in pages)


def _cut(scene: Scene, line: str, box: Rect) -> list[str]:
    """The line as it is where it fits; otherwise its sentences, and of those the parts that fit."""
    if text_height(line, box.w, scene.style(), scene.measure) <= box.h + 0.1:
        return [line]
    sentences = _SENTENCE_END.split(line)
    return [part for one in sentences for part in _cut_sentence(scene, one, box)]


def _cut_sentence(scene: Scene, line: str, box: Rect) -> list[str]:
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
