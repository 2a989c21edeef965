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
    """Waar wilt u kijken?"""

    name: ClassVar[str] = "begin"

    def view(self, scene: Scene) -> Display:
        box = scene.content
        top, rest = box.top(20.0 * scene.f, 3.5 * scene.f)
        ops, title_box = _header(scene, top)
        doors = _doors(scene)
        cells = (
            rest.grid(2, -(-len(doors) // 2), 3.4 * scene.f)
            if scene.panel.tall
            else (rest.columns(len(doors), 3.4 * scene.f))
        )
        shown = tuple(
            op for cell, door in zip(cells, doors, strict=False) for op in _door(scene, cell, door)
        )
        title = heading(scene, title_box, scene.say("Waar wilt u kijken?"), valign="middle")
        return (title, *ops, *shown)


def _doors(scene: Scene) -> tuple[Door, ...]:
    say, asked = scene.say, scene.world.questions
    harder = (Door(say("Wat gaat moeilijker?"), first_question(asked), "harder"),) if asked else ()
    return (
        Door(say("Kijk in huis"), House(), "house"),
        *harder,
        Door(say("Onder\u00adwerpen"), Topics(), "topics"),
        Door(say("Ligt in de koffer"), koffer_list(), "koffer"),
    )


def _header(scene: Scene, top: Rect) -> tuple[Display, Rect]:
    """Hulp and Taal at the right; the title gets the rest."""
    say, f = scene.say, scene.f
    wide = (26.0 if scene.panel.narrow else 30.0) * f
    taal, rest = top.right_part(wide, 3.0 * f)
    hulp, rest = rest.right_part(wide, 3.0 * f)
    style = scene.small(bold=True, leading=1.05)
    ops: Display = ()
    for box, label, icon, to in (
        (hulp, "Hulp", "hulp", Help()),
        (taal, "Taal", "taal", Language()),
    ):
        face = Face(say(label), icon, 9.0, upright=True, style=style, spoken=False)
        ops += key(scene, box, face, Go(to), role="header", leads_to=to.name)
    return ops, rest


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
