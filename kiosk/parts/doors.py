"""The doors of the begin screen, upright as a door, or lying down where there is little room."""

from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.actions import Go
from kiosk.display import Corners, Display, Fill, Hit, Icon, Image, Op, round_corners
from kiosk.geometry import Rect
from kiosk.screen import Scene, Screen
from kiosk.wrap import Style, set_text, text_height, well_broken, whole_words

TOPICS = ("wonen", "zorg", "welzijn", "vervoer", "inkomen")
LEAST_WINDOW_MM = 12.0
FLATTEST = 0.45
NARROW_SIDE_MM = 1.4
WALL = "#F6E7CC"
WINDOWS = (0.42, 0.36, 0.3, 0.25, 0.2, 0.16, 0.12)


class Door(msgspec.Struct, frozen=True):
    """A door: its words, where it leads, and what is seen through it."""

    label: str
    screen: Screen
    picture: str


def _style(scene: Scene) -> Style:
    return replace(scene.style(bold=True), leading=1.15)


def _room(scene: Scene, width: float) -> float:
    return width - 2 * (NARROW_SIDE_MM if scene.panel.narrow else 1.6) * scene.f


def label_height(scene: Scene, width: float, doors: tuple[Door, ...]) -> float:
    """The same for all doors, so that they stand in line."""
    style, room = _style(scene), _room(scene, width)
    most = max(text_height(door.label, room, style, scene.measure) for door in doors)
    least = 23.0 if not scene.panel.narrow else 0.0
    return max(least * scene.f, most + 2.0 * scene.f)


def upright_fits(scene: Scene, cell: Rect, doors: tuple[Door, ...]) -> bool:
    """Words are broken on a narrow glass only, and something is seen through every window."""
    style, room = _style(scene), _room(scene, cell.w)
    good = well_broken if scene.panel.narrow else whole_words
    whole = all(good(door.label, room, style, scene.measure) for door in doors)
    high = cell.h - label_height(scene, cell.w, doors)
    if scene.panel.narrow:
        return whole and high >= LEAST_WINDOW_MM * scene.f
    return whole and high >= max(2 * LEAST_WINDOW_MM * scene.f, FLATTEST * cell.w)


def upright(scene: Scene, rect: Rect, door: Door, label_h: float) -> Display:
    f, theme = scene.f, scene.theme
    action = Go(door.screen)
    body = replace(rect, y=rect.y + 1.0) if scene.pressed == action else rect
    top = min(13.0 * f, (rect.h - label_h) * 0.6)
    corners = (top, top, 4.0 * f, 4.0 * f)
    label, window = body.under(label_h, 0)
    side = NARROW_SIDE_MM if scene.panel.narrow else 2.2
    words = Rect(label.x + side * f, label.y + 0.6, _room(scene, label.w), label.h - 0.6)
    return (
        *_body(scene, rect, body, corners),
        *_window(scene, window, door, (top, top, 0.0, 0.0)),
        Fill(body, None, corners, 0.6, theme["inkt"]),
        Fill(Rect(label.x, label.y, label.w, 0.6), theme["inkt"]),
        set_text(door.label, words, _style(scene), scene.measure, valign="middle"),
        Hit(body, action, door.label, "choice", door.screen.name),
    )


def lying(scene: Scene, rect: Rect, door: Door, window_w: float) -> Display:
    f, ink = scene.f, scene.theme["inkt"]
    action = Go(door.screen)
    body = replace(rect, y=rect.y + 1.0) if scene.pressed == action else rect
    corner = min(8.0 * f, rect.h / 4)
    corners = round_corners(corner)
    window, label = body.left(window_w, 0)
    words = Rect(label.x + 3.0 * f, label.y, label.w - _margins(scene) * f, label.h)
    return (
        *_body(scene, rect, body, corners),
        *_window(scene, window, door, (corner, 0.0, 0.0, corner)),
        Fill(body, None, corners, 0.6, ink),
        Fill(Rect(window.right - 0.6, body.y, 0.6, body.h), ink),
        set_text(door.label, words, _style(scene), scene.measure, valign="middle"),
        Hit(body, action, door.label, "choice", door.screen.name),
    )


def lying_window(scene: Scene, cell: Rect, doors: tuple[Door, ...]) -> float:
    """The widest window that leaves every name its room."""
    style, measure = _style(scene), scene.measure
    for share in WINDOWS:
        room = cell.w * (1.0 - share) - _margins(scene) * scene.f
        if all(
            whole_words(door.label, room, style, measure)
            and text_height(door.label, room, style, measure) <= cell.h - 1.2
            for door in doors
        ):
            return cell.w * share
    return cell.w * WINDOWS[-1]


def _margins(scene: Scene) -> float:
    """Beside the words of a door that lies down, in mm at factor 1."""
    return 4.0 if scene.panel.narrow else 6.0


def _body(scene: Scene, rect: Rect, body: Rect, corners: Corners) -> Display:
    back = Fill(body, scene.theme["vlak"], corners, 0.6, scene.theme["inkt"])
    if scene.theme.name == "contrast":
        return (back,)
    return Fill(replace(rect, y=rect.y + 1.0), scene.theme["schaduw"], corners), back


def _window(scene: Scene, box: Rect, door: Door, corners: Corners) -> Display:
    media = scene.world.media
    if door.picture == "house":
        return (Image(box, media / "scenes" / "house.svg", corners, _house_crop(box)),)
    if door.picture == "harder":
        path = media / "catalogue" / "potopener" / "picture.svg"
        return _whole_thing(box, path, corners, (60.0, 330.0))
    if door.picture == "koffer":
        return _whole_thing(box, media / "scenes" / "koffer.svg", corners, (20.0, 360.0))
    discs = _wide_discs(scene, box) if box.w > box.h else _discs(scene, box)
    return (Fill(box, "#EAF0EF", corners), *discs)


def _whole_thing(box: Rect, path: Path, corners: Corners, part: tuple[float, float]) -> Display:
    """In a high window the whole thing is seen, with more of its wall above it."""
    left, wide = part
    high = wide * box.h / box.w
    if high <= 300.0:
        return (Image(box, path, corners),)
    crop = (left, 300.0 - high, wide, high)
    return Fill(box, WALL, corners), Image(box, path, corners, crop)


def _house_crop(box: Rect) -> tuple[float, float, float, float]:
    """The right part of the house, as much as the shape of the door takes."""
    h = 640.0
    w = min(620.0, h * box.w / box.h)
    h = w * box.h / box.w
    return (1040.0 - w * 0.72, 20.0, w, h)


def _discs(scene: Scene, box: Rect) -> Display:
    size = min(15.0 * scene.f, box.w / 2.8, (box.h - 6 * scene.f) / 3.6)
    gap = size * 0.14
    left = box.center[0] - size - gap / 2
    top = box.center[1] - (3 * size + 2 * gap) / 2 + 2 * scene.f
    ops: Display = ()
    for number, topic in enumerate(TOPICS):
        row, column = divmod(number, 2)
        x = left + column * (size + gap) if number < 4 else box.center[0] - size / 2
        ops += _disc(scene, Rect(x, top + row * (size + gap), size, size), topic)
    return ops


def _wide_discs(scene: Scene, box: Rect) -> Display:
    """Three above, two below."""
    size = min(15.0 * scene.f, box.w / 3.9, box.h / 2.5)
    gap = size * 0.14
    top = box.center[1] - size - gap / 2
    ops: Display = ()
    for number, topic in enumerate(TOPICS):
        row, column = divmod(number, 3)
        in_row = 3 if row == 0 else 2
        left = box.center[0] - (in_row * size + (in_row - 1) * gap) / 2
        place = Rect(left + column * (size + gap), top + row * (size + gap), size, size)
        ops += _disc(scene, place, topic)
    return ops


def _disc(scene: Scene, disc: Rect, topic: str) -> tuple[Op, ...]:
    color = scene.world.themes["dag"].topics[topic].strong
    icon = Icon(disc.middle(disc.w * 0.64, disc.w * 0.64), topic, "#FFFFFF")
    return Fill(disc, color, round_corners(disc.w / 2)), icon
