"""Keys: what can be pressed, always a picture and a word."""

from dataclasses import dataclass, replace

from kiosk.actions import Action
from kiosk.display import Display, Fill, Hit, Icon, Role, Text, round_corners
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Style, block_height, break_lines, set_text

SHADOW_MM = 0.8
EDGE_MM = 0.5


@dataclass(frozen=True)
class Look:
    """Token names of a key's colours."""

    face: str = "toets"
    ink: str = "op_toets"
    edge: str = "rand"
    shadow: str = "schaduw"


PLAIN = Look()
MAIN = Look("primair", "op_primair", "primair", "primair_diep")
VOICE = Look("stem", "op_stem", "stem", "stem_diep")


@dataclass(frozen=True)
class Face:
    """What stands on a key. ``upright`` puts the icon above the word."""

    label: str
    icon: str = ""
    icon_mm: float = 9.0
    upright: bool = False
    style: Style | None = None
    look: Look = PLAIN
    spoken: bool = True


def key(
    scene: Scene,
    rect: Rect,
    face: Face,
    action: Action,
    *,
    role: Role = "choice",
    leads_to: str = "",
    label: str = "",
) -> Display:
    """A key with its touch area; pressed it stands 0.8 mm lower, without its shadow."""
    pressed = scene.pressed == action
    lowered = replace(rect, y=rect.y + SHADOW_MM) if pressed else rect
    theme = scene.theme
    ops: list[Fill] = []
    if not pressed and theme.name != "contrast":
        below = replace(rect, y=rect.y + SHADOW_MM)
        ops.append(Fill(below, theme[face.look.shadow], round_corners(3.0 * scene.f)))
    ops.append(
        Fill(
            lowered,
            theme[face.look.face],
            round_corners(3.0 * scene.f),
            EDGE_MM,
            theme[face.look.edge],
        )
    )
    hit = Hit(rect, action, label or face.label, role, leads_to)
    return (*ops, *face_ops(scene, lowered, face), hit)


def face_ops(scene: Scene, rect: Rect, face: Face) -> Display:
    """Icon and word, centred together."""
    style = face.style or replace(scene.style(face.look.ink, bold=True), leading=1.15)
    style = replace(style, color=scene.theme[face.look.ink])
    if not face.icon:
        return (_words(scene, rect.inset(1.5, 0), face, style, "center"),)
    size = min(face.icon_mm * scene.f, rect.h * 0.55)
    if face.upright:
        return _upright(scene, rect, face, style, size)
    return _beside(scene, rect, face, style, size)


def _words(scene: Scene, box: Rect, face: Face, style: Style, align: str) -> Text:
    return set_text(
        face.label, box, style, scene.measure, align=align, valign="middle", spoken=face.spoken
    )


def _upright(scene: Scene, rect: Rect, face: Face, style: Style, size: float) -> Display:
    box = rect.inset(1.0 * scene.f, 0)
    lines = len(break_lines(face.label, box.w, style, scene.measure))
    text_h = block_height(lines, style)
    gap = 0.4 * scene.f
    size = min(size, rect.h - text_h - gap - 1.0)
    top = rect.y + (rect.h - size - gap - text_h) / 2
    icon = Icon(Rect(rect.x + (rect.w - size) / 2, top, size, size), face.icon, style.color)
    words = _words(scene, Rect(box.x, top + size + gap, box.w, text_h), face, style, "center")
    return icon, words


def _beside(scene: Scene, rect: Rect, face: Face, style: Style, size: float) -> Display:
    gap = 2.4 * scene.f
    room = rect.w - size - gap - 5.0 * scene.f
    lines = break_lines(face.label, room, style, scene.measure)
    wide = max((line.width for line in lines), default=0.0)
    x = rect.x + (rect.w - size - gap - wide) / 2
    icon = Icon(Rect(x, rect.y + (rect.h - size) / 2, size, size), face.icon, style.color)
    box = Rect(x + size + gap, rect.y, wide + 0.01, rect.h)
    return icon, _words(scene, box, face, style, "left")
