"""A tile: a picture at the left, a name at the right, as in lists of entries."""

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.actions import Action
from kiosk.display import Display, Fill, Hit, Icon, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM, SHADOW_MM
from kiosk.screen import Scene
from kiosk.wrap import set_text

KEPT_INK = "#84234B"


@dataclass(frozen=True)
class Tile:
    """What stands on it. ``koffer`` and ``kept`` add the two signs on the picture."""

    title: str
    picture: Path
    koffer: bool = False
    kept: bool = False
    crop: tuple[float, float, float, float] | None = None


def tile(scene: Scene, rect: Rect, face: Tile, action: Action, leads_to: str) -> Display:
    """The whole tile is one touch area."""
    theme, f = scene.theme, scene.f
    pressed = scene.pressed == action
    body = replace(rect, y=rect.y + SHADOW_MM) if pressed else rect
    radius = 4.0 * f
    picture, words = body.left(picture_width(scene, rect), 0)
    ops: Display = ()
    if not pressed and theme.name != "contrast":
        ops = (Fill(replace(rect, y=rect.y + SHADOW_MM), theme["schaduw"], round_corners(radius)),)
    ops += (
        Fill(body, theme["vlak"], round_corners(radius), EDGE_MM, theme["rand"]),
        Image(picture, face.picture, (radius, 0.0, 0.0, radius), face.crop),
        Fill(body, None, round_corners(radius), EDGE_MM, theme["rand"]),
        Fill(Rect(picture.right - EDGE_MM, body.y, EDGE_MM, body.h), theme["rand"]),
    )
    label = face.title.replace("\u00ad", "")
    if face.koffer:
        label = f"{label}, {scene.say('ligt in de koffer')}"
    if face.kept:
        label = f"{label}, {scene.say('staat op uw lijst')}"
    style = replace(scene.style(bold=True), leading=1.2)
    box = Rect(words.x + 4.0 * f, words.y, words.w - 6.0 * f, words.h)
    text = set_text(face.title, box, style, scene.measure, valign="middle")
    return (*ops, text, *_signs(scene, picture, face), Hit(rect, action, label, "choice", leads_to))


def picture_width(scene: Scene, rect: Rect) -> float:
    """Four by three, but never so wide that a name has no room."""
    return min(rect.h * 4 / 3, rect.w * (0.32 if scene.large else 0.39))


def _signs(scene: Scene, picture: Rect, face: Tile) -> Display:
    ops: Display = ()
    size = 10.5 * scene.f
    y = picture.bottom - size - 1.5 * scene.f
    if face.koffer:
        ops += koffer_sign(scene, Rect(picture.x + 1.5 * scene.f, y, size, size))
    if face.kept:
        place = Rect(picture.right - size - 1.5 * scene.f, y, size, size)
        ops += (
            Fill(place, "#FFFFFF", round_corners(size / 2), EDGE_MM, KEPT_INK),
            Icon(place.middle(size * 0.58, size * 0.58), "hart-vol", KEPT_INK),
        )
    return ops


def koffer_sign(scene: Scene, place: Rect) -> Display:
    """Leather orange is the koffer, and only the koffer."""
    theme = scene.theme
    return (
        Fill(place, theme["koffer"], round_corners(2.0 * scene.f), EDGE_MM, theme["koffer_rand"]),
        Icon(place.middle(place.w * 0.62, place.h * 0.62), "koffer", theme["op_koffer"]),
    )


def koffer_band(scene: Scene, right_top: Rect, text: str, *, align: str = "right") -> Display:
    """The sign with words; as wide as its words, within the given rectangle."""
    theme, f = scene.theme, scene.f
    style = scene.small("op_koffer", leading=1.2)
    icon = 6.5 * f
    wide = scene.measure(text, style.em, style.bold)
    w = min(right_top.w, wide + icon + 8.6 * f)
    x = right_top.right - w if align == "right" else right_top.x
    band = Rect(x, right_top.y, w, right_top.h)
    box = Rect(band.x + icon + 4.8 * f, band.y, band.w - icon - 6.6 * f, band.h)
    words = set_text(text, box, style, scene.measure, valign="middle")
    sign = Rect(band.x + 3.0 * f, band.y + (band.h - icon) / 2, icon, icon)
    back = Fill(band, theme["koffer"], round_corners(2.0 * f), EDGE_MM, theme["koffer_rand"])
    return back, Icon(sign, "koffer", theme["op_koffer"]), words
