"""The picture of an entry; where there are more, tapping it shows the next."""

from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.actions import Turn
from kiosk.display import Display, Fill, Hit, Icon, Image, round_corners
from kiosk.geometry import Rect
from kiosk.letters import script_of
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.wrap import Style, line_width, set_text

IN_USE = ("wie", "let-op")
PILL_MM, TALL_PILL_MM, SIDE_MM = 8.6, 9.6, 1.6
# How much of a picture a pill may hide, and how much smaller it may be to hide nothing.
MOST_HIDDEN, LEAST_SHAPE, LEAST_KEY_MM = 0.1, 0.75, 20.2


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
    """The ``number``-th picture in its own shape; ``onward`` shows the next one."""
    shape = box.middle(min(box.w, box.h * 4 / 3), box.h)
    if len(pictures) < 2:
        return _framed(scene, shape, pictures[0])
    words = scene.say("Plaatje {number} van {of}")
    if number:
        words = scene.say("Plaatje {number} van {of}, in gebruik")
    label = words.format(number=number + 1, of=len(pictures))
    count = scene.say("{number} van {of}").format(number=number + 1, of=len(pictures))
    wide = _strip_width(scene, count)
    if not _spares_picture(scene, shape, count):
        shape = _beside_strip(box, shape, wide)
    beside = box.w - shape.w >= wide
    draw = _beside if beside else _on
    return draw(scene, box, shape, Part(pictures[number], count, label, onward))


def _spares_picture(scene: Scene, shape: Rect, count: str) -> bool:
    """Whether a pill leaves the picture nearly whole."""
    pill = _count_width(scene, count) * PILL_MM * scene.f
    return pill <= MOST_HIDDEN * shape.w * shape.h


def _beside_strip(box: Rect, shape: Rect, strip: float) -> Rect:
    """A little smaller where that leaves room for the count beside it."""
    wide = min(shape.w, box.w - strip)
    least = max(LEAST_SHAPE * shape.w, LEAST_KEY_MM * 4 / 3)
    return shape if wide < least else box.middle(wide, wide * 3 / 4)


class Part(msgspec.Struct, frozen=True):
    """One of several pictures: its file, which it is, what the keypad says, what a tap does."""

    path: Path
    count: str
    label: str
    onward: Turn


def _framed(scene: Scene, shape: Rect, path: Path) -> Display:
    radius = round_corners(3.0 * scene.f)
    edge = Fill(shape, None, radius, EDGE_MM, scene.theme["rand"])
    return Image(shape, path, radius), edge


def _beside(scene: Scene, box: Rect, shape: Rect, part: Part) -> Display:
    """One frame around the picture and, at its right, which it is: nothing lies on the picture."""
    theme, radius = scene.theme, 3.0 * scene.f
    body = box.middle(shape.w + _strip_width(scene, part.count), shape.h)
    left, right = body.left(shape.w, 0.0)
    face = theme["primair"] if scene.pressed == part.onward else theme["vlak"]
    return (
        Fill(body, face, round_corners(radius)),
        Image(left, part.path, (radius, 0.0, 0.0, radius)),
        Fill(replace(right, w=EDGE_MM), theme["rand"]),
        Fill(body, None, round_corners(radius), EDGE_MM, theme["rand"]),
        *_count(scene, right.inset(SIDE_MM * scene.f, 0), part, 6.0 * scene.f),
        Hit(body, part.onward, part.label, "choice", "hulpmiddel"),
    )


def _on(scene: Scene, _box: Rect, shape: Rect, part: Part) -> Display:
    """A pill on the picture, at the right below; the arrow only where it has room."""
    f, theme = scene.f, scene.theme
    room, full = shape.w - 2.0 * f, _count_width(scene, part.count)
    icon = 6.0 * f if full <= room else 0.0
    wide = full if icon else min(room, full - 6.0 * f - SIDE_MM * f)
    high = _pill_height(scene, part.count)
    pill = Rect(shape.right - wide - f, shape.bottom - high - f, wide, high)
    face = theme["primair"] if scene.pressed == part.onward else theme["vlak"]
    return (
        *_framed(scene, shape, part.path),
        Fill(pill, face, round_corners(2.4 * f), EDGE_MM, theme["rand"]),
        *_count(scene, pill, part, icon),
        Hit(shape, part.onward, part.label, "choice", "hulpmiddel"),
    )


def _pill_height(scene: Scene, count: str) -> float:
    """Arabic letters reach further below their line."""
    return (TALL_PILL_MM if script_of(count) == "arabic" else PILL_MM) * scene.f


def _count_style(scene: Scene, color: str = "inkt") -> Style:
    return scene.small(color, bold=True, leading=1.1)


def _count_width(scene: Scene, count: str) -> float:
    """With its arrow."""
    text = line_width(count, _count_style(scene), scene.measure)
    return text + 6.0 * scene.f + 3 * SIDE_MM * scene.f


def _strip_width(scene: Scene, count: str) -> float:
    return _count_width(scene, count) + 2 * SIDE_MM * scene.f


def _count(scene: Scene, place: Rect, part: Part, icon: float) -> Display:
    """Which picture of how many, and an arrow."""
    side = SIDE_MM * scene.f
    style = _count_style(scene, "op_primair" if scene.pressed == part.onward else "inkt")
    text = line_width(part.count, style, scene.measure)
    words = Rect(place.x + min(side, (place.w - text) / 2), place.y, text + 0.1, place.h)
    sign = Rect(place.right - icon - side, place.y + (place.h - icon) / 2, icon, icon)
    return (
        set_text(part.count, words, style, scene.measure, valign="middle", spoken=False),
        *((Icon(sign, "verder", style.color),) if icon else ()),
    )
