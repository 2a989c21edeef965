"""Set text in lines, with a rectangle for every word. Nothing is ever clipped: a word that is
wider than the column is broken, where the list of hyphens says that it may."""

import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import msgspec

from kiosk.display import Text, Word
from kiosk.geometry import Rect
from kiosk.hyphens import SOFT_HYPHEN, breakable, by_sound, cut_evenly

Measure = Callable[[str, float, bool], float]
"""Width in mm of a text at an em size in mm, bold or not."""

MOST_SIGNS = 40
TINY = 0.001
EVENING_STEPS = 7
ENDS = (".", "?", "!", "؟")


class Ruler(msgspec.Struct, frozen=True, eq=False):
    """Measures as ``Measure`` does, and knows where the words of this language may break.

    Compared by identity, so that lines can be remembered by it.
    """

    measure: Measure
    hyphens: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)

    def __call__(self, text: str, em: float, bold: bool) -> float:
        return self.measure(text, em, bold)


class Style(msgspec.Struct, frozen=True, cache_hash=True):
    """Letters: em size in mm, weight, colour, and line height as a multiple of em."""

    em: float
    bold: bool
    color: str
    leading: float = 1.5
    sign: bool = False


class Line(msgspec.Struct, frozen=True):
    """Pieces (text, index of the word, x in mm) on one line, and its width."""

    pieces: tuple[tuple[str, int, float], ...]
    width: float

    @property
    def signs(self) -> int:
        return sum(len(piece[0]) + 1 for piece in self.pieces) - 1


@lru_cache(8192)
def break_lines(text: str, width: float, style: Style, measure: Ruler) -> tuple[Line, ...]:
    """The lines of one passage; a newline in it always begins a new line."""
    lines: list[Line] = []
    index = 0
    for paragraph in text.split("\n"):
        words = paragraph.split()
        lines += _even(words, index, width, style, measure)
        index += len(words)
    return tuple(lines)


def _even(words: list[str], first: int, width: float, style: Style, measure: Ruler) -> list[Line]:
    """The same number of lines, but each sentence from its own line and no last word alone where
    that can be: names and headings (bold) about equally long, sentences with a second word on the
    last line."""

    def set_in(room: float) -> list[Line]:
        return _paragraph(words, first, room, style, measure)

    full = set_in(width)
    if len(full) < 2 or math.isinf(width):
        return full
    end = next((at for at, word in enumerate(words[:-1], 1) if word.endswith(ENDS)), 0)
    if end:
        apart = _even(words[:end], first, width, style, measure)
        apart += _even(words[end:], first + end, width, style, measure)
        if len(apart) == len(full):
            return apart
    if not style.bold and len(full[-1].pieces) > 1:
        return full
    least = max(measure(word, style.em, style.bold) for word in words)
    if least > width:
        return full
    if not style.bold:
        tried = set_in(max(least, full[-2].width - 2 * TINY))
        return tried if len(tried) == len(full) else full
    narrow, wide = least, width
    for _ in range(EVENING_STEPS):
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if len(set_in(middle)) == len(full) else (middle, wide)
    return set_in(wide)


def _paragraph(
    words: list[str], first: int, width: float, style: Style, measure: Ruler
) -> list[Line]:
    def wide(part: str) -> float:
        return measure(part, style.em, style.bold)

    space = wide(" ")
    lines: list[Line] = []
    now = Line((), 0.0)
    for index, word in enumerate(words, start=first):
        for part in _parts(word, width, wide, measure):
            same = bool(now.pieces) and now.pieces[-1][1] == index
            start = now.width + (space if now.pieces else 0.0)
            full = start + wide(part) > width + TINY or now.signs + 1 + len(part) > MOST_SIGNS
            if now.pieces and (full or same):
                lines.append(now)
                now, start = Line((), 0.0), 0.0
            now = Line((*now.pieces, (part, index, start)), start + wide(part))
    return [*lines, now] if now.pieces else lines


def _parts(word: str, width: float, wide: Callable[[str], float], ruler: Ruler) -> list[str]:
    """The word in one part, or in as few parts as fit the width."""
    clean = word.replace(SOFT_HYPHEN, "")
    if wide(clean) <= width + TINY:
        return [clean]

    def fits(part: str) -> bool:
        return wide(_ended(part)) <= width + TINY

    ways = (breakable(word, ruler.hyphens), by_sound(clean))
    syllables = next((way for way in ways if all(map(fits, way))), ()) or cut_evenly(clean, fits)
    parts, now = [], ""
    for syllable in syllables:
        if now and not fits(now + syllable):
            parts.append(_ended(now))
            now = ""
        now += syllable
    return [*parts, now]


def _ended(part: str) -> str:
    return part if part.endswith("-") else f"{part}-"


def line_width(text: str, style: Style, measure: Ruler) -> float:
    """In mm on one line. Word by word, as it is set: words of two scripts are of two fonts."""
    return max((line.width for line in break_lines(text, math.inf, style, measure)), default=0.0)


def block_height(lines: int, style: Style) -> float:
    return lines * style.em * style.leading


def text_height(text: str, width: float, style: Style, measure: Ruler) -> float:
    """How high the passage stands in a column of this width."""
    return block_height(len(break_lines(text, width, style, measure)), style)


@lru_cache(4096)
def whole_words(text: str, width: float, style: Style, measure: Ruler) -> bool:
    """Whether no word of it need be broken, but at its own hyphen."""
    words = re.split(r"\s+|(?<=-)(?=\w)", text.replace(SOFT_HYPHEN, "").strip())
    return all(measure(word, style.em, style.bold) <= width + TINY for word in words)


def well_broken(text: str, width: float, style: Style, measure: Ruler) -> bool:
    """Whether every word that must be broken breaks where the list of hyphens says."""
    parts = (part for word in text.split() for part in breakable(word, measure.hyphens))
    whole = whole_words(text, width, style, measure)
    return whole or all(measure(_ended(part), style.em, style.bold) <= width for part in parts)


@lru_cache(1024)
def set_text(
    text: str,
    box: Rect,
    style: Style,
    measure: Ruler,
    *,
    align: str = "left",
    valign: str = "top",
    title: bool = False,
    spoken: bool = True,
) -> Text:
    """The passage in ``box``; it may stand out below, never to the right."""
    lines = break_lines(text, box.w, style, measure)
    spare = box.h - block_height(len(lines), style)
    y = box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
    words = tuple(_words(lines, box, y, style, measure, align))
    clean = " ".join(text.replace(SOFT_HYPHEN, "").split())
    area = _around(words, box)
    return Text(
        clean, words, style.em, style.bold, style.color, area, title, spoken, sign=style.sign
    )


def _words(
    lines: tuple[Line, ...], box: Rect, top: float, style: Style, measure: Ruler, align: str
) -> list[Word]:
    step = style.em * style.leading
    words = []
    for row, line in enumerate(lines):
        shift = {"left": 0.0, "center": (box.w - line.width) / 2, "right": box.w - line.width}
        for part, index, x in line.pieces:
            w = measure(part, style.em, style.bold)
            place = Rect(box.x + shift[align] + x, top + row * step, w, step)
            words.append(Word(part, place, index))
    return words


def _around(words: tuple[Word, ...], box: Rect) -> Rect:
    if not words:
        return Rect(box.x, box.y, 0.0, 0.0)
    left = min(word.rect.x for word in words)
    top = min(word.rect.y for word in words)
    right = max(word.rect.right for word in words)
    return Rect(left, top, right - left, max(word.rect.bottom for word in words) - top)
