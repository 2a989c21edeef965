"""Keys: what can be pressed, always a picture and a word."""

from msgspec.structs import replace

from kiosk.actions import Action
from kiosk.display import Display, Fill, Hit, Role, round_corners
from kiosk.geometry import Rect
from kiosk.parts.face import face_ops
from kiosk.parts.faceplan import Face, Look
from kiosk.screen import Scene

__all__ = [
    "EDGE_MM",
    "MAIN",
    "PLAIN",
    "SHADOW_MM",
    "VOICE",
    "Face",
    "Look",
    "face_ops",
    "key",
    "side_mm",
]

SHADOW_MM = 0.8
EDGE_MM = 0.5
PLAIN = Look()
MAIN = Look("primair", "op_primair", "primair", "primair_diep")
VOICE = Look("stem", "op_stem", "stem", "stem_diep")


def side_mm(scene: Scene) -> float:
    """What stays free beside icon and words of a key among others, where the glass has room."""
    return 1.5 if scene.panel.narrow else 2.5


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
    theme, corners = scene.theme, round_corners(3.0 * scene.f)
    back = Fill(lowered, theme[face.look.face], corners, EDGE_MM, theme[face.look.edge])
    shadow: Display = ()
    if not pressed and theme.name != "contrast":
        below = replace(rect, y=rect.y + SHADOW_MM)
        shadow = (Fill(below, theme[face.look.shadow], corners),)
    hit = Hit(rect, action, label or face.name, role, leads_to)
    return (*shadow, back, *face_ops(scene, lowered, face), hit)
