"""The picture of an entry; where there are more, tapping it shows the next."""

from functools import lru_cache
from pathlib import Path

from kiosk.actions import Turn
from kiosk.display import Display, Fill, Hit, Icon, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.wrap import line_width, set_text

IN_USE = ("wie", "let-op")
PILL_MM = 8.6


@lru_cache(512)
def pictures_of(first: Path) -> tuple[Path, ...]:
    """The thing itself and, where that has been drawn, the thing in use."""
    second = first.with_name("in-gebruik.svg")
    return (first, second) if second.is_file() else (first,)


def chosen(pictures: tuple[Path, ...], card: str, number: int | None) -> int:
    """What the visitor chose; else the thing in use on the cards that tell about using it."""
    if number is not None:
        return number % len(pictures)
    return len(pictures) - 1 if card in IN_USE else 0


def gallery(
    scene: Scene, box: Rect, pictures: tuple[Path, ...], number: int, onward: Turn
) -> Display:
    """The ``number``-th picture; ``onward`` shows the next one."""
    radius = round_corners(3.0 * scene.f)
    edge = Fill(box, None, radius, EDGE_MM, scene.theme["rand"])
    ops: Display = (Image(box, pictures[number], radius), edge)
    if len(pictures) < 2:
        return ops
    words = scene.say("Plaatje {number} van {of}")
    if number:
        words = scene.say("Plaatje {number} van {of}, in gebruik")
    label = words.format(number=number + 1, of=len(pictures))
    count = scene.say("{number} van {of}").format(number=number + 1, of=len(pictures))
    hit = Hit(box, onward, label, "choice", "hulpmiddel")
    return (*ops, *_pill(scene, box, count, pressed=scene.pressed == onward), hit)


def _pill(scene: Scene, box: Rect, count: str, *, pressed: bool) -> Display:
    """At the right below: an arrow, and which picture of how many."""
    f, theme = scene.f, scene.theme
    style = scene.small("op_primair" if pressed else "inkt", bold=True, leading=1.1)
    side, h, room = 1.6 * f, PILL_MM * f, box.w - 2.0 * f
    text = line_width(count, style, scene.measure)
    icon = 6.0 * f if text + 6.0 * f + 3 * side <= room else 0.0
    wide = min(room, text + (icon + side if icon else 0.0) + 2 * side)
    place = Rect(box.right - wide - 1.0 * f, box.bottom - h - 1.0 * f, wide, h)
    words = Rect(place.x + min(side, (wide - text) / 2), place.y, text + 0.1, h)
    sign = Rect(place.right - icon - side, place.y + (h - icon) / 2, icon, icon)
    face = theme["primair"] if pressed else theme["vlak"]
    return (
        Fill(place, face, round_corners(2.4 * f), EDGE_MM, theme["rand"]),
        set_text(count, words, style, scene.measure, valign="middle", spoken=False),
        *((Icon(sign, "verder", style.color),) if icon else ()),
    )
