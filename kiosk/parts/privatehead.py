"""The title of a screen that nobody else need see."""

from kiosk.actions import Clear
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.key import Face, key
from kiosk.screen import Scene

LEAST_MM = 20.0


def private_title(scene: Scene, title: str) -> tuple[Display, Rect]:
    """Beside the title a key that empties the screen at once, and the room that is left."""
    box, f = scene.content, scene.f
    wide = (74.0 if scene.large else 62.0) * f
    if scene.panel.width_mm < 120 * f:
        wide = min(wide, 25.0 if scene.large else 32.0)
    high = 24.5 * f if scene.panel.narrow else LEAST_MM
    height = max(heading_height(scene, box.w - wide, title), high + 1.0)
    top, rest = box.top(height, scene.gap)
    place, top = top.right_part(wide - 3.0 * f, 3.0 * f)
    place, _ = place.top(high)
    small = scene.small(bold=True, leading=1.0)
    face = Face(scene.say("Scherm leeg"), "kruis", 8.0, style=small, short=scene.say("Leeg"))
    ops = key(scene, place, face, Clear(), role="header", leads_to="attract")
    return (heading(scene, top, title, valign="middle"), *ops), rest
