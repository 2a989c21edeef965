"""Sentences with large keys below them, as a volunteer's question or result."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from kiosk.actions import Action
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.key import MAIN, PLAIN, Face, key
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height

KEY_MM = 27.0
LEAST_MM = 20.4
EASY, CLOSE = 1.3, 1.15


class Choice(msgspec.Struct, frozen=True):
    """One of the keys at the bottom; the first is the one that is expected."""

    label: str
    short: str
    icon: str
    action: Action
    leads_to: str = ""


def told(scene: Scene, box: Rect, lines: Sequence[str]) -> Display:
    """The lines below each other, closer where they would not all have room."""
    style, y = _told_style(scene, box, lines), box.y
    ops: Display = ()
    for line in lines:
        ops = (*ops, set_text(line, replace(box, y=y), style, scene.measure))
        y += text_height(line, box.w, style, scene.measure)
    return ops


def told_height(scene: Scene, width: float, lines: Sequence[str]) -> float:
    """The least that the lines need."""
    return _high(scene, width, lines, replace(scene.style(), leading=CLOSE))


def _told_style(scene: Scene, box: Rect, lines: Sequence[str]) -> Style:
    style = replace(scene.style(), leading=EASY)
    fits = _high(scene, box.w, lines, style) <= box.h + 0.01
    return style if fits else replace(style, leading=CLOSE)


def _high(scene: Scene, width: float, lines: Sequence[str], style: Style) -> float:
    return sum(text_height(line, width, style, scene.measure) for line in lines)


def above_keys(scene: Scene, box: Rect, keys: int) -> Rect:
    """What is left of the box above so many keys."""
    return box if not keys else box.under(_keys_height(scene, keys), scene.gap)[1]


def fitting(scene: Scene, box: Rect, high: float, *ways: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The first of these sets of keys that leaves ``high`` mm above it; none where none does."""
    fit = (keys for keys in ways if above_keys(scene, box, len(keys)).h >= high - 0.01)
    return next(fit, ())


def bottom_keys(scene: Scene, box: Rect, wanted: Sequence[Choice], *, main: bool = True) -> Display:
    """Beside each other at the bottom; below each other where large letters need the width.

    Not ``main`` is where nothing is expected but waiting.
    """
    if not wanted:
        return ()
    count, large = len(wanted), scene.small_groot
    band = box.under(_keys_height(scene, count))[0]
    cells = band.rows(count, scene.gap) if large else band.columns(count, scene.gap)
    ops: Display = ()
    for number, (cell, one) in enumerate(zip(cells, wanted, strict=True)):
        look = MAIN if main and not number else PLAIN
        upright = scene.panel.narrow and not large
        face = Face(one.label, one.icon, 11.0, upright=upright, look=look, short=one.short)
        ops += key(scene, cell, face, one.action, leads_to=one.leads_to)
    return ops


def _keys_height(scene: Scene, count: int) -> float:
    if scene.small_groot:
        return count * (LEAST_MM + scene.gap) - scene.gap
    return KEY_MM * scene.f
