"""A tile: a picture at the left, a name at the right, as in lists of entries."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.actions import Action
from kiosk.display import Display, Fill, Hit, Icon, Image, round_corners
from kiosk.geometry import Rect
from kiosk.letters import lift
from kiosk.parts.key import EDGE_MM, SHADOW_MM
from kiosk.parts.pages import MOST_CHOICES, grid, least_tile
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height, whole_words

KEPT_INK = "#84234B"
FEW_ROWS = 3
SHARES = (0.39, 0.34, 0.29, 0.24)
LEAST_MARGIN_MM, MARGIN_MM = 1.6, 3.2


class Tile(msgspec.Struct, frozen=True):
    """What stands on it. ``koffer`` and ``kept`` add the two signs on the picture.

    ``short`` is the name on a narrow glass.
    """

    title: str
    picture: Path
    koffer: bool = False
    kept: bool = False
    crop: tuple[float, ...] | None = None
    short: str = ""


def tile(
    scene: Scene, rect: Rect, face: Tile, action: Action, leads_to: str, share: float = 0.0
) -> Display:
    """The whole tile is one touch area; the picture takes ``share`` of its width."""
    theme = scene.theme
    pressed = scene.pressed == action
    body = replace(rect, y=rect.y + SHADOW_MM) if pressed else rect
    radius = 4.0 * scene.f
    share = share or picture_share(scene, rect, (face,))
    picture, words = body.left(min(rect.h * 4 / 3, rect.w * share), 0)
    edge = Fill(body, None, round_corners(radius), EDGE_MM, theme["rand"])
    ops: Display = (
        replace(edge, color=theme["vlak"]),
        Image(picture, face.picture, (radius, 0.0, 0.0, radius), face.crop),
        edge,
        Fill(Rect(picture.right - EDGE_MM, body.y, EDGE_MM, body.h), theme["rand"]),
    )
    if not pressed and theme.name != "contrast":
        below = replace(rect, y=rect.y + SHADOW_MM)
        ops = (Fill(below, theme["schaduw"], round_corners(radius)), *ops)
    roomy = _in_room(scene, words, face, MARGIN_MM)
    box = _words_box(scene, words, MARGIN_MM if roomy else LEAST_MARGIN_MM)
    text = set_text(_name(scene, face), box, _style(scene), scene.measure, valign="middle")
    hit = Hit(rect, action, _label(scene, face), "choice", leads_to)
    return (*ops, text, *_signs(scene, picture, face), hit)


def _name(scene: Scene, face: Tile) -> str:
    return face.short or face.title if scene.panel.narrow else face.title


def _style(scene: Scene) -> Style:
    return replace(scene.style(bold=True), leading=1.05 if scene.small_groot else 1.15)


def _words_box(scene: Scene, words: Rect, margin: float = LEAST_MARGIN_MM) -> Rect:
    """``margin`` mm stay free at the right of the words."""
    f = scene.f
    side = (2.0 if scene.panel.narrow else 4.0) * f
    return Rect(words.x + side, words.y, words.w - side - margin * f, words.h)


def _label(scene: Scene, face: Tile) -> str:
    label = face.title
    if face.koffer:
        label = f"{label}, {scene.say('ligt in de koffer')}"
    if face.kept:
        label = f"{label}, {scene.say('staat op uw lijst')}"
    return label


def _shares(scene: Scene) -> tuple[float, ...]:
    """How wide the picture may be, the widest first."""
    return (*SHARES, 0.14) if scene.small_groot else SHARES


def picture_share(scene: Scene, rect: Rect, faces: Sequence[Tile]) -> float:
    """How much of each tile is picture: as much as leaves every name its room, and at its right
    about as much as at its left where that can be."""
    wide = () if scene.panel.narrow else ((share, MARGIN_MM) for share in _shares(scene))
    tight = ((share, LEAST_MARGIN_MM) for share in _shares(scene))
    ways = (way for part in (wide, tight) for way in part)
    fit = (way[0] for way in ways if all(_fits(scene, rect, one, *way) for one in faces))
    return next(fit, _shares(scene)[-1])


def tile_grid(
    scene: Scene, box: Rect, faces: Sequence[Tile], most: int = MOST_CHOICES, fewest: int = 2
) -> tuple[Rect, ...]:
    """Cells in which the longest of the names has room; at least ``fewest``, one for Meer. A few
    tiles below each other are higher and fill the glass."""
    width = grid(scene, box, most)[0].w
    style = _style(scene)
    _, words = Rect(0.0, 0.0, width, 0.0).left(width * _shares(scene)[-1], 0)
    room = _words_box(scene, words).w
    high = max(text_height(_name(scene, face), room, style, scene.measure) for face in faces)
    cells = grid(scene, box, most, least=max(least_tile(scene), high / scene.f + 1.2))
    if len(cells) < fewest:
        return box.rows(fewest, scene.gap)
    few = max(FEW_ROWS, len(faces))
    below_each_other = cells[-1].x == cells[0].x
    return box.rows(few, scene.gap) if below_each_other and few < len(cells) else cells


def _fits(scene: Scene, rect: Rect, face: Tile, share: float, margin: float) -> bool:
    _, words = rect.left(min(rect.h * 4 / 3, rect.w * share), 0)
    return _in_room(scene, words, face, margin)


def _in_room(scene: Scene, words: Rect, face: Tile, margin: float) -> bool:
    box, style, name = _words_box(scene, words, margin), _style(scene), _name(scene, face)
    high = text_height(name, box.w, style, scene.measure)
    return high <= words.h - 1.0 and whole_words(name, box.w, style, scene.measure)


def _signs(scene: Scene, picture: Rect, face: Tile) -> Display:
    """The suitcase at the left below; the heart beside it, or above it on a small picture."""
    f = scene.f
    size = 10.5 * f
    low = Rect(picture.x + 1.5 * f, picture.bottom - size - 1.5 * f, size, size)
    high = replace(low, y=picture.y + 1.5 * f)
    beside = replace(low, x=picture.right - size - 1.5 * f)
    ops: Display = koffer_sign(scene, low) if face.koffer else ()
    if face.kept:
        place = beside if picture.w > 2 * size + 4.0 * f else high
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
    top = band.y - lift(text) * style.em
    box = Rect(band.x + icon + 4.8 * f, top, band.w - icon - 6.6 * f, band.h)
    words = set_text(text, box, style, scene.measure, valign="middle")
    sign = Rect(band.x + 3.0 * f, band.y + (band.h - icon) / 2, icon, icon)
    back = Fill(band, theme["koffer"], round_corners(2.0 * f), EDGE_MM, theme["koffer_rand"])
    return back, Icon(sign, "koffer", theme["op_koffer"]), words
