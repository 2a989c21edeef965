"""Set text in lines, with a rectangle for every word. Nothing is ever clipped:
a word that is wider than the column is broken, at a soft hyphen where there is one."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.display import Text, Word
from kiosk.geometry import Rect

SOFT_HYPHEN = "\u00ad"
Measure = Callable[[str, float, bool], float]
"""Width in mm of a text at an em size in mm, bold or not."""

Align = str


@dataclass(frozen=True)
class Style:
    """Letters: em size in mm, weight, colour, and line height as a multiple of em."""

    em: float
    bold: bool
    color: str
    leading: float = 1.5


@dataclass(frozen=True)
class Line:
    """Pieces (text, index of the word, x in mm) on one line, and its width."""

    pieces: tuple[tuple[str, int, float], ...]
    width: float


def break_lines(text: str, width: float, style: Style, measure: Measure) -> tuple[Line, ...]:
    """The lines of one passage; a newline in it always begins a new line."""
    lines: list[Line] = []
    index = 0
    for paragraph in text.split("\n"):
        words = paragraph.split()
        lines += _paragraph(words, index, width, style, measure)
        index += len(words)
    return tuple(lines)


def _paragraph(
    words: list[str], first: int, width: float, style: Style, measure: Measure
) -> list[Line]:
    def wide(part: str) -> float:
        return measure(part.replace(SOFT_HYPHEN, ""), style.em, style.bold)

    space = measure(" ", style.em, style.bold)
    lines: list[Line] = []
    pieces: list[tuple[str, int, float]] = []
    x = 0.0
    for index, word in enumerate(words, start=first):
        for part in _parts(word, width, wide):
            start = x + space if pieces and pieces[-1][1] != index else x
            if pieces and (start + wide(part) > width or pieces[-1][1] == index):
                lines.append(Line(tuple(pieces), x))
                pieces, start = [], 0.0
            pieces.append((part.replace(SOFT_HYPHEN, ""), index, start))
            x = start + wide(part)
    return [*lines, Line(tuple(pieces), x)] if pieces else lines


def _parts(word: str, width: float, wide: Callable[[str], float]) -> list[str]:
    """The word in one part, or in as few parts as fit the width."""
    if wide(word) <= width:
        return [word]
    syllables = word.split(SOFT_HYPHEN) if SOFT_HYPHEN in word else list(word)
    parts, now = [], ""
    for syllable in syllables:
        if now and wide(now + syllable + "-") > width:
            parts.append(now + "-")
            now = ""
        now += syllable
    return [*parts, now]


def block_height(lines: int, style: Style) -> float:
    return lines * style.em * style.leading


def set_text(
    text: str,
    box: Rect,
    style: Style,
    measure: Measure,
    *,
    align: str = "left",
    valign: str = "top",
    title: bool = False,
    spoken: bool = True,
) -> Text:
    """The passage in ``box``; it may stand out below, never to the right."""
    lines = break_lines(text, box.w, style, measure)
    height = block_height(len(lines), style)
    spare = box.h - height
    y = box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
    step = style.em * style.leading
    words: list[Word] = []
    for row, line in enumerate(lines):
        shift = {"left": 0.0, "center": (box.w - line.width) / 2, "right": box.w - line.width}
        for part, index, x in line.pieces:
            w = measure(part, style.em, style.bold)
            words.append(Word(part, Rect(box.x + shift[align] + x, y + row * step, w, step), index))
    clean = " ".join(text.replace(SOFT_HYPHEN, "").split())
    return Text(
        clean, tuple(words), style.em, style.bold, style.color, _around(words, box), title, spoken
    )


def _around(words: list[Word], box: Rect) -> Rect:
    if not words:
        return Rect(box.x, box.y, 0.0, 0.0)
    left = min(word.rect.x for word in words)
    top = min(word.rect.y for word in words)
    right = max(word.rect.right for word in words)
    return Rect(left, top, right - left, max(word.rect.bottom for word in words) - top)
