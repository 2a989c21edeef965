"""The head of a screen that nobody else need see, with the key that empties it at once."""

from kiosk.actions import Clear
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import heading, heading_height, title_style
from kiosk.parts.key import Face, key
from kiosk.screen import Scene
from kiosk.wrap import whole_words

LEAST_MM = 20.0
SMALL_MM = 35.0


def clear_key(scene: Scene, place: Rect, *, upright: bool = False) -> Display:
    """Scherm leeg: nothing of the visit stays."""
    small = scene.small(bold=True, leading=1.0)
    label, short = scene.say("Scherm leeg"), scene.say("Leeg")
    icon = 6.5 if upright else 8.0  # above two lines it must leave room at the edge
    face = Face(label, "kruis", icon, upright=upright, style=small, short=short)
    return key(scene, place, face, Clear(), role="header", leads_to="attract")


def clear_height(scene: Scene) -> float:
    return 24.5 * scene.f if scene.panel.narrow else LEAST_MM


def private_title(scene: Scene, title: str) -> tuple[Display, Rect]:
    """Beside the title that key, and the room that is left."""
    return private_head(scene, scene.content, title, scene.gap)


def private_head(scene: Scene, box: Rect, title: str, gap: float) -> tuple[Display, Rect]:
    f = scene.f
    wide = _width(scene, box, title)
    high = clear_height(scene)
    height = max(heading_height(scene, box.w - wide, title), high + 1.0)
    top, rest = box.top(height, gap)
    place, top = top.right_part(wide - 3.0 * f, 3.0 * f)
    place, _ = place.top(high)
    ops = clear_key(scene, place, upright=wide == SMALL_MM * f)
    return (heading(scene, top, title, valign="middle"), *ops), rest


def _width(scene: Scene, box: Rect, title: str) -> float:
    """Of the key and the gap before it: as wide as leaves the words of the title whole."""
    f = scene.f
    wide = (74.0 if scene.large else 62.0) * f
    if scene.panel.width_mm < 120 * f:
        return min(wide, 25.0 if scene.large else 32.0)
    whole = whole_words(title, box.w - wide, title_style(scene), scene.measure)
    return wide if whole else SMALL_MM * f
