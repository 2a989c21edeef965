"""The code of the volunteer: four digits, of which only dots are seen and nothing is heard."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import PinDigit, PinEnter, PinWipe
from kiosk.display import Display, Fill, Icon, Text, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.lock import DIGITS, is_locked, seconds_left
from kiosk.wrap import Style, set_text, text_height

DIGIT_KEYS = "123456789"
ASK = "Tik uw code van vier cijfers."
WRONG = "Dat is niet de code. Probeer het nog eens."
HINT = "Geen code? Bel kantoor."
KEY_W, KEY_H = 28.0, 23.0
DOT_MM = 4.6


@dataclass(frozen=True)
class Pin(StaffScreen):
    """A visitor may come here too, so it asks before it ends, as their own screens do."""

    name: ClassVar[str] = "personeel-code"
    quiet_end: ClassVar[bool] = False
    bar_keys: ClassVar[int] = 3

    def view(self, scene: Scene) -> Display:
        if scene.panel.narrow:
            return _narrow(scene)
        pad, words = _divided(scene)
        return (*_told(scene, words), *_pad(scene, pad))


def pin_screen() -> Pin:
    """Where "Voor de vrijwilliger" leads."""
    return Pin()


def _divided(scene: Scene) -> tuple[Rect, Rect]:
    """The keys at the right, or below on a glass that stands upright; and what is left."""
    f, box = scene.f, scene.content
    gap = scene.gap
    high = min(KEY_H * f, (box.h - 3 * gap) / 4)
    wide, tall = 3 * KEY_W * f + 2 * gap, 4 * high + 3 * gap
    if scene.panel.two_rows:
        low, rest = box.under(tall, 4 * f)
        return low.middle(wide, tall), rest.inset(6 * f, 0)
    right, rest = box.inset(6 * f, 0).right_part(wide, 8 * f)
    return right.middle(wide, tall), rest


def _pad(scene: Scene, box: Rect) -> Display:
    """1 to 9, then Wis, 0 and Goed."""
    cells = box.grid(3, 4, scene.gap)
    ops: Display = ()
    for cell, digit in zip(cells[:9], DIGIT_KEYS, strict=True):
        ops += _digit(scene, cell, digit)
    wipe, zero, enter = cells[9:]
    ops += key(scene, wipe, Face("Wis", "kruis", 9.0, upright=True), PinWipe(), role="pin")
    ops += _digit(scene, zero, "0")
    good = Face("Goed", "vink", 9.0, upright=True, look=MAIN, short="Oké")
    return ops + key(scene, enter, good, PinEnter())


def _digit(scene: Scene, cell: Rect, digit: str) -> Display:
    style = Style(12.0 * scene.f, True, scene.theme["op_toets"], 1.0)
    face = Face(digit, style=style, spoken=False)
    return key(scene, cell, face, PinDigit(digit), role="pin")


def message(scene: Scene, *, short: bool = False) -> str:
    """What is to be done now."""
    lock, now = scene.staff.lock, scene.now
    if is_locked(lock, now):
        wait = f"Wacht nog {seconds_left(lock, now)} tellen."
        return wait if short else f"Dat was vijf keer niet de code. {wait}"
    if scene.visit.pin.wrong and not scene.visit.pin.digits:
        return "Dat is niet de code." if short else WRONG
    return "Tik uw code." if short else ASK


def _told(scene: Scene, box: Rect) -> Display:
    """A lock, the title, what to do, and four dots; the hint where it finds room."""
    f, width = scene.f, box.w
    title, style = "Voor de vrijwilliger", replace(scene.style(), leading=1.25)
    texts = [text_height(one, width, style, scene.measure) for one in (message(scene), HINT)]
    high = [heading_height(scene, width, title), texts[0], 10.0 * f, texts[1]]
    gap = 5.0 * f
    hint = sum(high) + 3 * gap <= box.h
    wanted = sum(high) + 3 * gap if hint else sum(high[:3]) + 2 * gap
    lock = 14.0 * f if wanted + 14.0 * f + gap <= box.h else 0.0
    wanted += lock + gap if lock else 0.0
    y = box.y + (box.h - wanted) / 2
    ops: Display = ()
    if lock:
        ops = (Icon(Rect(box.x, y, lock, lock), "slot", scene.theme["primair"]),)
        y += lock + gap
    at = [y, y + high[0] + gap, y + sum(high[:2]) + 2 * gap, y + sum(high[:3]) + 3 * gap]
    ops += (heading(scene, replace(box, y=at[0]), title),)
    ops += (_line(scene, replace(box, y=at[1]), message(scene), style),)
    ops += _dots(scene, replace(box, y=at[2], h=high[2]))
    return (*ops, _line(scene, replace(box, y=at[3]), HINT, style)) if hint else ops


def _line(scene: Scene, box: Rect, text: str, style: Style) -> Text:
    return set_text(text, box, style, scene.measure)


def _dots(scene: Scene, box: Rect) -> Display:
    """Full as far as was typed."""
    size, color = box.h, scene.theme["primair"]
    count = len(scene.visit.pin.digits)
    step = size * 1.4
    return tuple(
        Fill(
            Rect(box.x + number * step, box.y, size, size),
            color if number < count else None,
            round_corners(size / 2),
            0.7 * scene.f,
            color,
        )
        for number in range(DIGITS)
    )


def _narrow(scene: Scene) -> Display:
    """One line with its dots below it, and the keys as large as they can be."""
    style = scene.small(bold=True, leading=1.15)
    text = message(scene, short=True)
    pad, above = scene.content.under(4 * 20.1 + 3 * scene.gap, 1.4)
    high = text_height(text, above.w, style, scene.measure)
    line, dots = above.under(high + 0.8 + DOT_MM)[0].top(high, 0.8)
    said = set_text(text, line, style, scene.measure, title=True, align="center")
    return (said, *_dots(scene, dots.middle(DOT_MM * 5.2, DOT_MM)), *_pad(scene, pad))
