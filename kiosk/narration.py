"""The display list as a document to be read aloud, and the light on what is read."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from kiosk.display import Display, Fill, Hit, Qr, Text, Word, hits, round_corners
from kiosk.geometry import Rect
from kiosk.letters import reach
from kiosk.speaking import Speaking
from kiosk.tokens import Theme


class Passage(msgspec.Struct, frozen=True):
    """``op`` is the place of its Text in the display list; None where nothing is shown."""

    key: int
    text: str
    op: int | None = None


LINE_MM, EDGE_MM = 0.7, 0.6
INKS = ("inkt", "inkt_zacht", "op_toets")
BAND_EM, TOUCH_EM = 0.68, 0.05


def hit_of(display: Display, text: Text) -> Hit | None:
    """The smallest touch area that holds the text."""
    x, y = text.rect.center
    over = [hit for hit in hits(display) if hit.rect.holds(x, y)]
    return min(over, key=lambda hit: hit.rect.w * hit.rect.h, default=None)


def narrate(
    display: Display, say: Callable[[str], str], *, choose: bool = True
) -> tuple[Passage, ...]:
    """Title, text, then the choices after "Kies uit:"; the bar and the tabs say nothing.

    Without ``choose`` the keys are the same, but the choices are left out.
    """
    body: list[tuple[str, int | None]] = []
    choices: list[tuple[str, int | None]] = []
    for index, op in enumerate(display):
        if isinstance(op, Qr):
            body.append((say("Het adres staat op het scherm."), None))
        elif isinstance(op, Text) and op.text and op.spoken:
            hit = hit_of(display, op)
            place = None if op.alias else index
            if hit is None or (hit.role == "key" and op.text not in hit.label) or op.alias:
                body.append((op.alias or op.text, place))
            elif hit.role in ("choice", "pin"):
                choices.append((op.text, place))
    body.sort(key=lambda part: not _is_title(display, part[1]))
    if choices and choose:
        body += [(say("Kies uit:"), None), *choices]
    return tuple(Passage(key, text, op) for key, (text, op) in enumerate(body))


def _is_title(display: Display, index: int | None) -> bool:
    op = display[index] if index is not None else None
    return isinstance(op, Text) and op.title


def lit(
    display: Display,
    speaking: Speaking,
    theme: Theme,
) -> Display:
    """The same list with two tones under the spoken sentence and word."""
    passages = narrate(display, lambda text: text)
    found = next((p for p in passages if p.key == speaking.passage), None)
    if found is None or found.op is None:
        return display
    text = display[found.op]
    assert isinstance(text, Text)
    shown = replace(text, lit_word=speaking.word, lit_color=theme["op_stem"])
    hit = hit_of(display, text)
    light = _light(text, speaking, theme)
    on_face = tuple(_within(hit.rect.inset(EDGE_MM), one) for one in light) if hit else light
    return (*display[: found.op], *on_face, shown, *display[found.op + 1 :])


def _within(face: Rect, light: Fill) -> Fill:
    """The light ends where the edge of the key begins."""
    left, right = max(face.x, light.rect.x), min(face.right, light.rect.right)
    top, low = max(face.y, light.rect.y), min(face.bottom, light.rect.bottom)
    return replace(light, rect=Rect(left, top, max(0.0, right - left), max(0.0, low - top)))


def _light(text: Text, speaking: Speaking, theme: Theme) -> tuple[Fill, ...]:
    """The tone of the sentence is made for ink: what is written in another colour, as on the key
    that is chosen, could not be read on it, and gets the light of the word alone.
    """
    words = [w for w in text.words if speaking.first <= w.index <= speaking.last]
    rows = sorted({word.rect.y for word in words})
    ops: list[Fill] = []
    for row in rows if text.color in (theme[token] for token in INKS) else ():
        line = [word for word in words if word.rect.y == row]
        ops.append(_tone(line, text.em, theme["zin"], theme, 1.4))
    for word in words:
        if word.index == speaking.word:
            ops += _word_light(word, text.em, theme)
    return tuple(ops)


def _tone(line: list[Word], em: float, color: str, theme: Theme, side: float) -> Fill:
    left = min(word.rect.x for word in line) - side
    right = max(word.rect.right for word in line) + side
    y, low = _band(line, em)
    face = Rect(left, y, right - left, low - y)
    edge = 0.3 if theme.name == "contrast" else 0.0
    return Fill(face, color, round_corners(1.2), edge, theme["woord"])


def _word_light(word: Word, em: float, theme: Theme) -> tuple[Fill, ...]:
    """A face, with a line below it where that leaves the tails of letters free."""
    y, low = _band([word], em)
    face = Rect(word.rect.x - 0.8, y, word.rect.w + 1.6, low - y)
    back = Fill(face, theme["woord"], round_corners(1.0))
    line = Rect(face.x, face.bottom - LINE_MM, face.w, LINE_MM)
    _, tail = reach([word.text])
    if line.y < word.rect.center[1] + (tail - TOUCH_EM) * em:
        return (back,)
    return back, Fill(line, theme["op_stem"])


def _band(line: list[Word], em: float) -> tuple[float, float]:
    """Top and bottom of what is lit: the letters and a little around them, and never the tails
    of the line above or the heads of the next one."""
    head, tail = reach(word.text for word in line)
    middle, height = line[0].rect.center[1], line[0].rect.h
    above = min(BAND_EM * em, max(height - tail * em, head * em))
    below = min(max(BAND_EM, tail) * em, max(height / 2, tail * em))
    return middle - above, middle + below
