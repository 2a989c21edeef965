"""The title line of a screen."""

from msgspec.structs import replace

from kiosk.display import Display, Text
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Style, break_lines, set_text, text_height


def title_style(scene: Scene) -> Style:
    leading = 1.05 if scene.small_groot else 1.15
    return replace(scene.style(bold=True, kind="title"), leading=leading)


def heading(scene: Scene, box: Rect, title: str, *, valign: str = "top") -> Text:
    """The title in bold, as many lines as it needs."""
    return set_text(title, box, title_style(scene), scene.measure, title=True, valign=valign)


def heading_height(scene: Scene, width: float, title: str) -> float:
    return text_height(title, width, title_style(scene), scene.measure)


def titled(scene: Scene, title: str, gap: float = 0.0, *, short: str = "") -> tuple[Display, Rect]:
    """A title over the content, and the room that is left; ``short`` where it saves a line."""
    box = scene.content
    title = best_title(scene, box.w, title, short)
    top, rest = box.top(heading_height(scene, box.w, title), gap or _gap(scene))
    return (heading(scene, top, title),), rest


def best_title(scene: Scene, width: float, title: str, short: str) -> str:
    """On a narrow glass the short title, when that takes fewer lines."""
    if not short or not scene.panel.narrow:
        return title
    style, measure = title_style(scene), scene.measure
    longer = len(break_lines(title, width, style, measure))
    return short if len(break_lines(short, width, style, measure)) < longer else title


def _gap(scene: Scene) -> float:
    return 2.0 if scene.panel.narrow else scene.gap
