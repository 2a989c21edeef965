"""The same screen for languages that are read from right to left.

Everything is laid out from left to right and then mirrored as a whole: the grid, the tabs, the
words on their lines. Pictures are not turned over, and neither are QR codes and the house;
arrows are, because "back" points the other way.
"""

from msgspec.structs import replace

from kiosk.display import Display, Fill, Hit, Icon, Image, Op, Qr, Text, Word
from kiosk.geometry import Rect

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
ENDINGS, ENDING_EM = ".,:;!?", 0.28
TURNED_ICONS = {"terug": "verder", "verder": "terug"}


def turned(display: Display, lang: str, width_mm: float) -> Display:
    """For a language that is read from the right the screen is mirrored as a whole."""
    return mirrored(display, width_mm) if lang in RIGHT_TO_LEFT else display


def mirrored(display: Display, width_mm: float) -> Display:
    """Each op at the other side of a panel of ``width_mm``."""
    return tuple(_op(op, width_mm) for op in display)


def _op(op: Op, width: float) -> Op:
    rect = flipped(op.rect, width)
    if isinstance(op, Fill | Image):
        left_top, right_top, right_bottom, left_bottom = op.corners
        corners = (right_top, left_top, left_bottom, right_bottom)
        return replace(op, rect=rect, corners=corners)
    if isinstance(op, Icon):
        return replace(op, rect=rect, name=TURNED_ICONS.get(op.name, op.name))
    if isinstance(op, Text):
        return replace(op, rect=rect, words=_words(op.words, width, op.em))
    assert isinstance(op, Qr | Hit)
    return replace(op, rect=rect)


def flipped(rect: Rect, width: float) -> Rect:
    return Rect(width - rect.right, rect.y, rect.w, rect.h)


def _words(words: tuple[Word, ...], width: float, em: float) -> tuple[Word, ...]:
    """Words go to the other side; runs of figures and Latin words keep their own order."""
    among = any(_is_right_to_left(word.text) for word in words)
    result: list[Word] = []
    run: list[Word] = []
    for word in (replace(word, rect=flipped(word.rect, width)) for word in words):
        if run and (_is_right_to_left(word.text) or word.rect.y != run[0].rect.y):
            result += _run(run, em, among=among)
            run = []
        if _is_right_to_left(word.text):
            result.append(word)
        else:
            run.append(word)
    return (*result, *(_run(run, em, among=among) if run else ()))


def _is_right_to_left(text: str) -> bool:
    """A sign between figures, such as a dash, belongs to them."""
    return any("\u0590" <= sign <= "\u08ff" for sign in text)


def _run(run: list[Word], em: float, *, among: bool) -> list[Word]:
    """The same places from left to right instead; a sentence that is read from the right ends
    at the left of what is not (``among``)."""
    if len(run) < 2:
        return _ended_left(run, em) if among else run
    x = min(word.rect.x for word in run)
    gap = run[0].rect.x - run[1].rect.right
    placed = []
    for word in _ended_left(run, em) if among else run:
        placed.append(replace(word, rect=replace(word.rect, x=x)))
        x += word.rect.w + gap
    return placed


def _ended_left(run: list[Word], em: float) -> list[Word]:
    """With the sign that ends the last word before the first one."""
    last = run[-1]
    bare = last.text.rstrip(ENDINGS)
    ending = last.text[len(bare) :]
    if not bare or not ending:
        return run
    wide = ENDING_EM * em * len(ending)
    if len(run) == 1:
        return [replace(last, text=ending + bare)]
    first, rect = run[0], run[-1].rect
    return [
        replace(first, text=ending + first.text, rect=replace(first.rect, w=first.rect.w + wide)),
        *run[1:-1],
        replace(last, text=bare, rect=replace(rect, w=rect.w - wide)),
    ]
