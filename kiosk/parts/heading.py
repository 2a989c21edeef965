"""The title line of a screen."""

from dataclasses import replace

from kiosk.display import Display, Text
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import block_height, break_lines, set_text


def heading(scene: Scene, box: Rect, title: str, *, valign: str = "top") -> Text:
    """The title in bold, as many lines as it needs."""
    style = replace(scene.style(bold=True, kind="title"), leading=1.15)
    return set_text(title, box, style, scene.measure, title=True, valign=valign)


def heading_height(scene: Scene, width: float, title: str) -> float:
    style = replace(scene.style(bold=True, kind="title"), leading=1.15)
    return block_height(len(break_lines(title, width, style, scene.measure)), style)


def titled(scene: Scene, title: str, gap: float = 0.0) -> tuple[Display, Rect]:
    """A title over the content, and the room that is left."""
    box = scene.content
    height = heading_height(scene, box.w, title)
    top, rest = box.top(height, gap or scene.gap)
    return (heading(scene, top, title),), rest
