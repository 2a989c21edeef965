"""The four doors. One whose screen does not exist yet is simply not there."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Go
from kiosk.display import Display, Fill, Hit, Icon, Image, Op, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import heading
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen
from kiosk.screens.help import Help
from kiosk.screens.house import House
from kiosk.screens.language import Language
from kiosk.screens.listing import koffer_list
from kiosk.screens.question import first_question
from kiosk.screens.topics import Topics
from kiosk.wrap import set_text

TOPICS = ("wonen", "zorg", "welzijn", "vervoer", "inkomen")


@dataclass(frozen=True)
class Door:
    """A door: its words, where it leads, and what is seen through it."""

    label: str
    screen: Screen
    picture: str


@dataclass(frozen=True)
class Begin(Screen):
    """Waar wilt u kijken? ``page`` is used where large letters fill a narrow glass."""

    page: int = 0
    name: ClassVar[str] = "begin"

    def view(self, scene: Scene) -> Display:
        doors = _doors(scene)
        if scene.small_groot:
            return _few(self, scene, doors)
        title, header, rest = _top(scene)
        return (*title, *_header(scene, header), *_shown(scene, rest, doors))


def _top(scene: Scene) -> tuple[Display, Rect, Rect]:
    """The title, where Hulp and Taal stand, and what is left for the doors."""
    text, box, f = scene.say("Waar wilt u kijken?"), scene.content, scene.f
    if scene.panel.narrow:
        title, rest = titled(scene, text, short=scene.say("Waar kijkt u?"))
        keys, rest = rest.top(20.0, scene.gap)
        return title, keys, rest
    top, rest = box.top(20.0 * f, 3.5 * f)
    keys, words = top.right_part(63.0 * f, 3.0 * f)
    return (heading(scene, words, text, valign="middle"),), keys, rest


def _header(scene: Scene, box: Rect, *more: tuple[str, str, Screen]) -> Display:
    """Hulp and Taal, and what else has a small key here."""
    keys = (("Hulp", "hulp", Help()), ("Taal", "taal", Language()), *more)
    style = scene.small(bold=True, leading=1.0)
    ops: Display = ()
    for cell, (label, icon, to) in zip(box.columns(len(keys), 3.0 * scene.f), keys, strict=True):
        face = Face(scene.say(label), icon, 9.0, upright=True, style=style, spoken=False)
        act = Turn(to) if isinstance(to, Begin) else Go(to)
        ops += key(scene, cell, face, act, role="header", leads_to=to.name)
    return ops


def _few(screen: Begin, scene: Scene, doors: tuple[Door, ...]) -> Display:
    """Two doors a page, as wide as the glass."""
    title, rest = titled(scene, scene.say("Waar wilt u kijken?"), short=scene.say("Waar kijkt u?"))
    keys, rest = rest.top(20.0, scene.gap)
    pages = -(-len(doors) // 2)
    page = screen.page % pages
    cells = rest.rows(2, scene.gap)
    onward = ("Meer", "verder", replace(screen, page=(page + 1) % pages))
    shown = doors[page * 2 : page * 2 + 2]
    faces = [_tile(scene, door) for door in shown]
    share = picture_share(scene, cells[0], faces)
    ops: Display = (*title, *_header(scene, keys, onward))
    for cell, door, face in zip(cells, shown, faces, strict=False):
        ops += tile(scene, cell, face, Go(door.screen), door.screen.name, share)
    return ops


def _shown(scene: Scene, box: Rect, doors: tuple[Door, ...]) -> Display:
    """Doors beside each other where their words have room, else two by two."""
    gap = 3.4 * scene.f
    cells = box.columns(len(doors), gap)
    if scene.panel.tall or (len(doors) == 4 and not _has_room(scene, cells[0], doors)):
        cells = box.grid(2, -(-len(doors) // 2), gap)
    if scene.large and not _has_room(scene, cells[0], doors):
        return _tiles(scene, cells, doors)
    return tuple(
        op for cell, door in zip(cells, doors, strict=False) for op in _door(scene, cell, door)
    )


def _has_room(scene: Scene, cell: Rect, doors: tuple[Door, ...]) -> bool:
    style = replace(scene.style(bold=True), leading=1.15)
    room = _words(scene, cell).w
    return all(whole_words(door.label, room, style, scene.measure) for door in doors)


def _tiles(scene: Scene, cells: tuple[Rect, ...], doors: tuple[Door, ...]) -> Display:
    faces = [_tile(scene, door) for door in doors]
    share = picture_share(scene, cells[0], faces)
    ops: Display = ()
    for cell, door, face in zip(cells, doors, faces, strict=False):
        ops += tile(scene, cell, face, Go(door.screen), door.screen.name, share)
    return ops


def _tile(scene: Scene, door: Door) -> Tile:
    """The same door lying down: its picture before its words."""
    media = scene.world.media
    names = {"house": "house", "koffer": "koffer", "topics": "onderwerpen"}
    if door.picture in names:
        path = media / "scenes" / f"{names[door.picture]}.svg"
        crop = HOUSE_PART if door.picture == "house" else None
        return Tile(door.label, path, crop=crop)
    return Tile(door.label, _harder(scene))


def _doors(scene: Scene) -> tuple[Door, ...]:
    say, asked = scene.say, scene.world.questions
    harder = (Door(say("Wat gaat moeilijker?"), first_question(asked), "harder"),) if asked else ()
    return (
        Door(say("Kijk in huis"), House(), "house"),
        *harder,
        Door(say("Onder\u00adwerpen"), Topics(), "topics"),
        Door(say("Ligt in de koffer"), koffer_list(), "koffer"),
    )


def _door(scene: Scene, rect: Rect, door: Door) -> Display:
    f, theme = scene.f, scene.theme
    action = Go(door.screen)
    body = replace(rect, y=rect.y + 1.0) if scene.pressed == action else rect
    corners = (13.0 * f, 13.0 * f, 4.0 * f, 4.0 * f)
    ink = theme["inkt"]
    label, window = body.under((26.0 if scene.large else 23.0) * f, 0)
    style = replace(scene.style(bold=True), leading=1.2)
    words = Rect(label.x + 2.6 * f, label.y, label.w - 3.6 * f, label.h)
    ops: list[Op] = [
        Fill(replace(rect, y=rect.y + 1.0), theme["schaduw"], corners),
        Fill(body, theme["vlak"], corners, 0.6, ink),
        *_window(scene, window, door, corners),
        Fill(body, None, corners, 0.6, ink),
        Fill(Rect(label.x, label.y, label.w, 0.6), ink),
        set_text(door.label, words, style, scene.measure, valign="middle"),
    ]
    clean = door.label.replace("\u00ad", "")
    return (*ops, Hit(body, action, clean, "choice", door.screen.name))


def _window(
    scene: Scene, box: Rect, door: Door, corners: tuple[float, float, float, float]
) -> Display:
    upper = (corners[0], corners[1], 0.0, 0.0)
    media = scene.world.media
    if door.picture == "house":
        return (Image(box, media / "scenes" / "house.svg", upper, _house_crop(box)),)
    if door.picture == "harder":
        potopener = media / "catalogue" / "potopener" / "picture.svg"
        return (Image(box, potopener, upper),)
    if door.picture == "koffer":
        return (Image(box, media / "scenes" / "koffer.svg", upper),)
    return (Fill(box, "#EAF0EF", upper), *_discs(scene, box))


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
    ops: list[Op] = []
    for number, topic in enumerate(TOPICS):
        row, column = divmod(number, 2)
        x = left + column * (size + gap) if number < 4 else box.center[0] - size / 2
        disc = Rect(x, top + row * (size + gap), size, size)
        color = scene.world.themes["dag"].topics[topic].strong
        ops.append(Fill(disc, color, round_corners(size / 2)))
        ops.append(Icon(disc.middle(size * 0.64, size * 0.64), topic, "#FFFFFF"))
    return tuple(ops)
