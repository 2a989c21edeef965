"""Where a list ends: somebody to talk with about it, by name and number."""

from msgspec.structs import replace

from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.wrap import Style, break_lines, set_text, text_height

SIDE_MM, ICON_MM = 4.0, 11.0
Line = tuple[str, Style]


def talk_question(scene: Scene) -> str:
    return scene.say("Wilt u er met iemand over praten?")


def strip_height(scene: Scene, width: float) -> float:
    """How high the strip is in mm, over this width."""
    room = _room(scene, width)
    return (
        sum(_high(scene, line, room) for line in _lines(scene, room))
        + (4.6 if scene.panel.tall else 2.6) * scene.f
    )


def talk_strip(scene: Scene, box: Rect) -> Display:
    """No key: a flat strip with a telephone, the question and the number."""
    f, theme, room = scene.f, scene.theme, _room(scene, box.w)
    size = ICON_MM * f
    sign = Rect(box.x + SIDE_MM * f, box.y + (box.h - size) / 2, size, size)
    lines = _lines(scene, room)
    y = box.y + (box.h - sum(_high(scene, line, room) for line in lines)) / 2
    ops: Display = (
        Fill(box, theme["vlak_zacht"], round_corners(4.0 * f), EDGE_MM, theme["rand"]),
        Icon(sign, "telefoon", theme["inkt"]),
    )
    for text, style in lines:
        place = Rect(sign.right + 3.0 * f, y, room, _high(scene, (text, style), room))
        ops += (set_text(text, place, style, scene.measure),)
        y = place.bottom
    return ops + _note(scene, ops[3].rect, room) if _note_beside(scene, room) else ops


def _room(scene: Scene, width: float) -> float:
    return width - (2 * SIDE_MM + ICON_MM + 3.0) * scene.f


def _high(scene: Scene, line: Line, room: float) -> float:
    return text_height(line[0], room, line[1], scene.measure)


def _plain(scene: Scene) -> Style:
    return replace(scene.style(), leading=1.2)


def _lines(scene: Scene, room: float) -> list[Line]:
    """The question, whom to call, and whether the number is an example."""
    plain = _plain(scene)
    lines = [(talk_question(scene), replace(plain, bold=True)), (_call(scene, room), plain)]
    note = scene.place.contact.example and not _note_beside(scene, room)
    return [*lines, (scene.say("Voorbeeldnummer"), plain)] if note else lines


def _call(scene: Scene, room: float) -> str:
    """Whom to call; the number on a line of its own where one line is too short."""
    contact, call = scene.place.contact, scene.say("Bel {name}: {phone}")
    words = call.format(name=contact.name, phone=contact.phone)
    if len(break_lines(words, room, _plain(scene), scene.measure)) > 1:
        words = call.replace(" {phone}", "\n{phone}").format(name=contact.name, phone=contact.phone)
    return words


def _note_beside(scene: Scene, room: float) -> bool:
    """Whether the note has room at the right of the number."""
    plain = _plain(scene)
    called = break_lines(_call(scene, room), room, plain, scene.measure)
    note = scene.measure(scene.say("Voorbeeldnummer"), plain.em, False) + 6.0 * scene.f
    fits = len(called) == 1 and called[0].width + note <= room
    return scene.place.contact.example and fits


def _note(scene: Scene, number: Rect, room: float) -> Display:
    place = replace(number, w=room)
    return (
        set_text(scene.say("Voorbeeldnummer"), place, _plain(scene), scene.measure, align="right"),
    )
