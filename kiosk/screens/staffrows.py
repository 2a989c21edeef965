"""Rows with a check, a sign or a cross, as blocks that are put below each other."""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.staff.checks import Sum
from kiosk.staff.synccheck import Row
from kiosk.wrap import Style, set_text, text_height

HEIGHTS_MM, SIGN_MM = (11.0, 10.2, 9.4), 8.6
COLORS = {"ok": "goed", "note": "letop", "problem": "fout"}
ICONS = {"ok": "vink", "note": "let-op", "problem": "kruis"}


class Block(msgspec.Struct, frozen=True):
    """Something of a height, drawn in the rectangle it gets."""

    height: float
    draw: Callable[[Rect], Display]


def height(blocks: Sequence[Block], gap: float) -> float:
    return sum(block.height for block in blocks) + gap * (len(blocks) - 1)


def tight(scene: Scene) -> float:
    """Rows are not touched, so they may stand closer than keys."""
    return 1.4 * scene.f


def stacked(blocks: Sequence[Block], box: Rect, gap: float) -> Display:
    y, ops = box.y, ()
    drawn: list[Display] = [ops]
    for block in blocks:
        drawn.append(block.draw(Rect(box.x, y, box.w, block.height)))
        y += block.height + gap
    return tuple(op for part in drawn for op in part)


def packed(blocks: Sequence[Block], room: float, gap: float) -> list[list[Block]]:
    """As many on a page as there is room for, at least one."""
    pages: list[list[Block]] = [[]]
    for block in blocks:
        if pages[-1] and height([*pages[-1], block], gap) > room + 0.01:
            pages.append([])
        pages[-1].append(block)
    return pages


def blocks(
    scene: Scene, found: Sequence[Row], here: Row | None, width: float, high_mm: float = 0.0
) -> list[Block]:
    """One for each row; after the row ``here`` comes its remedy."""
    shown: list[Block] = []
    for row in found:
        shown.append(_block(scene, row, width, high_mm or HEIGHTS_MM[0]))
        if row is here and row.remedy:
            shown.append(_remedy(scene, row.remedy, width))
    return shown


def _style(scene: Scene, row: Row) -> Style:
    bold = row.mark == "problem"
    return replace(scene.style(COLORS[row.mark], bold=bold), leading=1.15)


def _words_w(scene: Scene, width: float) -> float:
    return width - (SIGN_MM + 7.4) * scene.f


def _block(scene: Scene, row: Row, width: float, high_mm: float) -> Block:
    text_h = text_height(row.text, _words_w(scene, width), _style(scene, row), scene.measure)
    high = max(high_mm * scene.f, text_h + 1.0 * scene.f)
    return Block(high, lambda box: _row(scene, box, row))


def _remedy(scene: Scene, text: str, width: float) -> Block:
    """Below the words of its row; on a small glass as wide as that is."""
    style, left = replace(scene.style(), leading=1.15), (SIGN_MM + 5.4) * scene.f
    room = _words_w(scene, width)
    if scene.small_groot:
        left, room = 3.0, width - 6.0

    def draw(box: Rect) -> Display:
        words = replace(box, x=box.x + left, w=room)
        return (set_text(text, words, style, scene.measure),)

    return Block(text_height(text, room, style, scene.measure), draw)


def _row(scene: Scene, box: Rect, row: Row) -> Display:
    """The sign differs in shape as well as in colour: a disc, a square, a triangle."""
    theme, f, token = scene.theme, scene.f, COLORS[row.mark]
    loud = row.mark == "problem" or theme.name == "contrast"
    edge = (0.7 if loud else 0.0) * f
    back = Fill(box, theme[f"{token}_vlak"], round_corners(3 * f), edge, theme[token])
    size = SIGN_MM * f
    sign = Rect(box.x + 2.4 * f, box.y + (box.h - size) / 2, size, size)
    words = Rect(sign.right + 3 * f, box.y, _words_w(scene, box.w), box.h)
    text = set_text(row.text, words, _style(scene, row), scene.measure, valign="middle")
    return back, *_sign(scene, sign, row.mark), text


def _sign(scene: Scene, box: Rect, mark: str) -> Display:
    theme, token = scene.theme, COLORS[mark]
    if mark == "note":
        return (Icon(box, ICONS[mark], theme[token]),)
    radius = box.w / 2 if mark == "ok" else 1.6 * scene.f
    icon = Icon(box.middle(box.w * 0.66, box.h * 0.66), ICONS[mark], theme[f"{token}_vlak"])
    return Fill(box, theme[token], round_corners(radius)), icon


def sum_block(scene: Scene, total: Sum, width: float) -> Block:
    words = width - 15.5 * scene.f
    high = text_height(total.text, words, _big(scene, total), scene.measure) + 4.6 * scene.f
    return Block(max(15.0 * scene.f, high), lambda box: sum_card(scene, box, total))


def _big(scene: Scene, total: Sum) -> Style:
    color = "goed" if total.ready else "letop"
    return replace(scene.style(color, bold=True, kind="title"), leading=1.15)


def sum_card(scene: Scene, box: Rect, total: Sum) -> Display:
    """Alles klaar, or how many things still need doing."""
    theme, f = scene.theme, scene.f
    token, icon = ("goed", "vink") if total.ready else ("letop", "let-op")
    style = _big(scene, total)
    size = 9.5 * f
    wide = min(scene.measure(total.text, style.em, True), box.w - size - 6 * f)
    x = box.x + (box.w - wide - size - 3 * f) / 2
    sign = Rect(x, box.y + (box.h - size) / 2, size, size)
    words = Rect(sign.right + 3 * f, box.y, wide + 0.01, box.h)
    return (
        Fill(
            box, theme[f"{token}_vlak"], round_corners(4 * f), max(EDGE_MM, 0.7 * f), theme[token]
        ),
        Icon(sign, icon, theme[token]),
        set_text(total.text, words, style, scene.measure, valign="middle"),
    )
