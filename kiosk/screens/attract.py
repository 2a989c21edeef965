"""Nobody is there: an invitation. The whole screen is one key."""

from pathlib import Path

from msgspec.structs import replace

from kiosk.actions import Wake
from kiosk.display import Display, Fill, Hit, Icon, Image, round_corners
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Style, break_lines, set_text, text_height, whole_words

GROUND, CREAM, YELLOW, INK = "#12363D", "#FFF3D6", "#FFC845", "#1E2B33"
FIRST_PICTURES = ("samen-eten", "nachtlamp-met-sensor", "rollator", "potopener", "trapleuning")
KEY_MM, ICON_MM, LEAST_PICTURE_MM = 27.0, 16.0, 16.0
PICTURE_SHAPE = 0.78


def attract(scene: Scene, picture: int) -> Display:
    """The picture pair is the ``picture``-th; the second one is always the koffer."""
    whole, f = scene.whole, scene.f
    edge = (4.0 if scene.panel.narrow else 9.0) * f
    ops: Display = (Fill(whole, GROUND),)
    if scene.panel.tall and not scene.panel.narrow:
        box = whole.inset(edge)
        below, upper = box.under((box.w - 4.0 * f) / 2 * PICTURE_SHAPE, 8.0 * f)
        key, above = upper.under(_key_height(scene, box.w), 6.0 * f)
        words, _ = _words(scene, above)
        ops += (*words, *_pictures(scene, below, picture, tall=True))
    elif scene.panel.tall:
        box = whole.inset(edge, 7.0 * f)
        words, low = _words(scene, box)
        key = Rect(box.x, low + 5.0 * f, box.w, _key_height(scene, box.w))
        below = Rect(box.x, key.bottom + 6.0 * f, box.w, box.bottom - key.bottom - 6.0 * f)
        ops += (*words, *_pictures(scene, below, picture, tall=True))
    else:
        right, left = whole.right_part(whole.w * 0.405, 0)
        box = Rect(edge, edge, left.w - edge, whole.h - 2 * edge)
        key, above = box.under(_key_height(scene, box.w), 4.0 * f)
        words, _ = _words(scene, above)
        pictures = right.inset(4.0 * f, 6.8 * f)
        ops += (*words, *_pictures(scene, pictures, picture, tall=False))
    label = scene.say("Raak het scherm aan")
    return (*ops, *_key(scene, key, label), Hit(whole, Wake(), label, "choice", "begin"))


def _pictures(scene: Scene, box: Rect, picture: int, *, tall: bool) -> Display:
    catalogue = scene.world.catalogue
    slugs = [slug for slug in FIRST_PICTURES if slug in catalogue.entries]
    first = catalogue.entries[slugs[picture % len(slugs)]].picture if slugs else None
    cells = box.columns(2, 4 * scene.f) if tall else box.rows(2, 3.8 * scene.f)
    koffer = scene.world.media / "scenes" / "koffer.svg"
    if box.h < LEAST_PICTURE_MM:
        return ()
    ops: Display = ()
    for cell, path in zip(cells, (first or koffer, koffer), strict=True):
        h = min(cell.h, cell.w * PICTURE_SHAPE)
        ops += _frame(scene, cell.middle(min(cell.w, h / 0.7), h), path)
    return ops


def _frame(scene: Scene, box: Rect, path: Path) -> Display:
    radius = 5 * scene.f
    edge = 1.2 * scene.f
    return (
        Fill(box, "#FFF8EA", round_corners(radius)),
        Image(box.inset(edge), path, round_corners(radius - edge)),
    )


def _words(scene: Scene, box: Rect) -> tuple[Display, float]:
    """The name, the question and one line, and where they end."""
    f, say, measure = scene.f, scene.say, scene.measure
    brand, rest = _brand(scene, box)
    title = say("Wat maakt het thuis makkelijker?")
    line, soft = say("Kijk, luister en probeer."), _soft(scene)
    roomy = scene.panel.tall and not scene.panel.narrow
    big = Style((20.0 if roomy else 15.2) * f, True, "#FFFFFF", 1.08)
    line_h = text_height(line, rest.w, soft, measure)
    while big.em > 9.0 * f and not (
        whole_words(title, rest.w, big, measure)
        and text_height(title, rest.w, big, measure) + line_h + 3 * f <= rest.h
    ):
        big = replace(big, em=big.em - 0.2 * f)
    if roomy or not scene.panel.tall:
        spare = rest.h - text_height(title, rest.w, big, measure) - line_h - 3 * f
        rest = Rect(rest.x, rest.y + max(0.0, spare / 2), rest.w, rest.h)
    shown = set_text(title, rest, big, measure, title=True)
    below = Rect(rest.x, shown.rect.bottom + 3 * f, rest.w, line_h)
    last = set_text(line, below, soft, measure)
    return (*brand, shown, last), last.rect.bottom


def _soft(scene: Scene) -> Style:
    return Style((10.95 if scene.large else 8.6) * scene.f, False, CREAM, 1.3)


def _brand(scene: Scene, box: Rect) -> tuple[Display, Rect]:
    f = scene.f
    icon = 9.0 * f
    style = Style(7.2 * f, True, CREAM, 1.2, sign=True)
    words = Rect(box.x + icon + 2.0 * f, box.y, box.w - icon - 2.0 * f, icon)
    name = scene.say("De demonstratiekoffer")
    if len(break_lines(name, words.w, style, scene.measure)) > 1:
        name = scene.say("Demonstratiekoffer")
    sign = Icon(Rect(box.x, box.y, icon, icon), "koffer", YELLOW)
    text = set_text(name, words, style, scene.measure, valign="middle")
    return (sign, text), box.top(icon, 5.0 * f)[1]


def _key_style(scene: Scene) -> Style:
    return Style((10.95 if scene.large else 8.8) * scene.f, True, INK, 1.15)


def _key_room(scene: Scene, width: float) -> float:
    return width - (ICON_MM + 11.0) * scene.f


def _key_height(scene: Scene, width: float) -> float:
    label, room = scene.say("Raak het scherm aan"), _key_room(scene, width)
    words = text_height(label, room, _key_style(scene), scene.measure)
    return max(KEY_MM * scene.f, words + 3.0 * scene.f)


def _key(scene: Scene, box: Rect, label: str) -> Display:
    f = scene.f
    icon = ICON_MM * f
    style, room = _key_style(scene), _key_room(scene, box.w)
    wide = max(line.width for line in break_lines(label, room, style, scene.measure))
    face = Rect(box.x, box.y, wide + icon + 11.01 * f, box.h)
    words = Rect(face.x + icon + 7 * f, face.y, wide + 0.01, face.h)
    return (
        Fill(replace(face, y=face.y + 1.0 * f), "#8F6200", round_corners(5 * f)),
        Fill(face, YELLOW, round_corners(5 * f)),
        Icon(Rect(face.x + 4 * f, face.y + (face.h - icon) / 2, icon, icon), "hand", INK),
        set_text(label, words, style, scene.measure, valign="middle"),
    )
