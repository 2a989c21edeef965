"""One subject: a plate with its icon, its name, and a line where there is room."""

import msgspec
from msgspec.structs import replace

from kiosk.actions import Go
from kiosk.display import Display, Fill, Hit, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.tokens import TopicColors
from kiosk.wrap import Style, set_text, text_height, whole_words


class Subject(msgspec.Struct, frozen=True):
    """One tile of Onderwerpen."""

    label: str
    line: str
    icon: str
    colors: TopicColors
    action: Go


def _back(scene: Scene, rect: Rect, subject: Subject) -> tuple[Rect, Display]:
    f = scene.f
    body = replace(rect, y=rect.y + 0.8) if scene.pressed == subject.action else rect
    ops: Display = (
        Fill(body, subject.colors.soft, round_corners(4 * f), 0.6, subject.colors.edge),
    )
    if scene.theme.name != "contrast":
        below = replace(rect, y=rect.y + 0.8)
        ops = (Fill(below, scene.theme["schaduw"], round_corners(4 * f)), *ops)
    return body, ops


def _plate(scene: Scene, plate: Rect, subject: Subject) -> Display:
    colors, size = subject.colors, plate.w
    corners = round_corners(min(4.0 * scene.f, size / 5))
    icon = Icon(plate.middle(size * 0.68, size * 0.68), subject.icon, colors.on)
    return Fill(plate, colors.strong, corners, 0.5, colors.edge), icon


def _hit(rect: Rect, subject: Subject) -> Hit:
    label = f"{subject.label} {subject.line}"
    return Hit(rect, subject.action, label, "choice", subject.action.screen.name)


def lying(scene: Scene, rect: Rect, subject: Subject) -> Display:
    f = scene.f
    body, ops = _back(scene, rect, subject)
    size = min((16.0 if scene.small_groot else 25.0) * f, body.h - 3.0 * f)
    plate = Rect(body.x + 3 * f, body.y + (body.h - size) / 2, size, size)
    words = Rect(plate.right + 3.4 * f, body.y, body.right - plate.right - 4.6 * f, body.h)
    shown = _words(scene, words, subject)
    return (*ops, *_plate(scene, plate, subject), *shown, _hit(body, subject))


def _words(scene: Scene, box: Rect, subject: Subject) -> Display:
    name = replace(scene.style(bold=True, kind="title"), leading=1.1)
    line = replace(scene.style(), leading=1.1)
    high = text_height(subject.label, box.w, name, scene.measure)
    low = text_height(subject.line, box.w, line, scene.measure)
    if high + low > box.h - 0.5:
        return (set_text(subject.label, box, name, scene.measure, valign="middle"),)
    top = box.y + (box.h - high - low) / 2
    return (
        set_text(subject.label, Rect(box.x, top, box.w, high), name, scene.measure),
        set_text(subject.line, Rect(box.x, top + high, box.w, low), line, scene.measure),
    )


def _upright_style(scene: Scene) -> Style:
    return replace(scene.style(bold=True), leading=1.0)


def upright_fits(scene: Scene, cell: Rect, subjects: tuple[Subject, ...]) -> bool:
    """A plate of 9 mm and a name of whole words."""
    style, room = _upright_style(scene), cell.w - 2.0
    return all(
        whole_words(one.label, room, style, scene.measure)
        and text_height(one.label, room, style, scene.measure) + 11.0 <= cell.h
        for one in subjects
    )


def upright(scene: Scene, rect: Rect, subject: Subject) -> Display:
    """The plate above the name: six on a narrow glass."""
    body, ops = _back(scene, rect, subject)
    style, room = _upright_style(scene), body.w - 2.0
    high = text_height(subject.label, room, style, scene.measure)
    size = min(14.0, body.h - high - 2.4)
    top = body.y + (body.h - size - high - 0.6) / 2
    plate = Rect(body.x + (body.w - size) / 2, top, size, size)
    words = Rect(body.x + 1.0, plate.bottom + 0.6, room, high)
    text = set_text(subject.label, words, style, scene.measure, align="center")
    return (*ops, *_plate(scene, plate, subject), text, _hit(body, subject))
