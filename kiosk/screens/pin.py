"""The code of the volunteer: four digits, of which only dots are seen and nothing is heard."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import PinDigit, PinEnter, PinWipe
from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene
from kiosk.screens.staffrows import Block, height, stacked
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.lock import DIGITS, is_locked, seconds_left
from kiosk.wrap import Style, set_text, text_height

DIGIT_KEYS = "123456789"
ASK = "Tik uw code van vier cijfers."
WRONG = "Dat is niet de code. Probeer het nog eens."
HINT = "Geen code? Bel kantoor."
KEY_W, KEY_H = 28.0, 23.0
DOT_MM = 4.6


class Pin(StaffScreen, frozen=True):
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
    """The title, what to do, and four dots; a lock above and a hint below where there is room."""
    f, gap = scene.f, 5.0 * scene.f
    parts = _parts(scene, box.w, message(scene))
    if height(parts, gap) > box.h:
        parts = _parts(scene, box.w, message(scene, short=True))
    hint = _words(scene, box.w, HINT)
    lock = Block(14.0 * f, lambda place: (_lock(scene, place),))
    for more in ([*parts, hint], [lock, *parts, hint]):
        parts = more if height(more, gap) <= box.h else parts
    total = height(parts, gap)
    return stacked(parts, replace(box, y=box.y + max(0.0, (box.h - total) / 2)), gap)


def _parts(scene: Scene, width: float, text: str) -> list[Block]:
    title = "Voor de vrijwilliger"
    head = heading_height(scene, width, title)
    return [
        Block(head, lambda place: (heading(scene, place, title),)),
        _words(scene, width, text),
        Block(10.0 * scene.f, lambda place: _dots(scene, place)),
    ]


def _words(scene: Scene, width: float, text: str) -> Block:
    style = replace(scene.style(), leading=1.25)
    high = text_height(text, width, style, scene.measure)
    return Block(high, lambda place: (set_text(text, place, style, scene.measure),))


def _lock(scene: Scene, box: Rect) -> Icon:
    return Icon(replace(box, w=box.h), "slot", scene.theme["primair"])


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
