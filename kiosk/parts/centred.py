"""A title and passages in the middle of a screen; the title gives way where room is short."""

from msgspec.structs import replace

from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height, whole_words

WHITE = "#FFFFFF"
Part = tuple[str, Style]


def stack(scene: Scene, box: Rect, parts: list[Part], gap: float) -> Display:
    """Centred passages below each other, in the middle of the box."""
    parts = _fitting(scene, box, parts, gap)
    heights = _heights(scene, box, parts)
    y = box.y + max(0.0, (box.h - sum(heights) - gap * (len(parts) - 1)) / 2)
    ops: Display = ()
    for number, ((text, style), height) in enumerate(zip(parts, heights, strict=True)):
        place = Rect(box.x, y, box.w, height)
        ops += (set_text(text, place, style, scene.measure, align="center", title=number == 0),)
        y += height + gap
    return ops


def _heights(scene: Scene, box: Rect, parts: list[Part]) -> list[float]:
    return [text_height(text, box.w, style, scene.measure) for text, style in parts]


def _fitting(scene: Scene, box: Rect, parts: list[Part], gap: float) -> list[Part]:
    """With a smaller title where there is no room for all; never smaller than the text."""
    (title, style), *rest = parts
    room = box.h - gap * len(rest)
    least = scene.style().em
    while style.em > least and sum(_heights(scene, box, [(title, style), *rest])) > room:
        style = replace(style, em=max(least, style.em - 0.3 * scene.f))
    return [(title, style), *rest]


def fits(scene: Scene, box: Rect, parts: list[Part], gap: float) -> bool:
    high = sum(_heights(scene, box, _fitting(scene, box, parts, gap)))
    return high + gap * (len(parts) - 1) <= box.h


def big(scene: Scene, width: float, text: str, em: float) -> Style:
    """As large as ``em`` where every word has room."""
    style = Style(em * scene.f, True, WHITE, 1.1)
    while not whole_words(text, width, style, scene.measure) and style.em > 9.0 * scene.f:
        style = replace(style, em=style.em - 0.2 * scene.f)
    return style
