"""A row of Mijn lijst: the thing, and beside it the key that takes it off."""

from msgspec.structs import replace

from kiosk.actions import Drop, PutBack
from kiosk.display import Display, Fill, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM, Face, key
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height
from koffer.catalogue import Entry


def kept_row(scene: Scene, box: Rect, entry: Entry) -> Display:
    """The thing, and beside it the key that takes it off."""
    if entry.slug == scene.visit.dropped:
        return _gone(scene, box)
    button, card = box.right_part(_button_width(scene), scene.gap)
    title = entry.text(scene.visit.lang).title
    small = scene.small(bold=True, leading=1.0)
    face = Face(scene.say("Weg"), "weghalen", 9.0, upright=True, style=small)
    label = f"{scene.say('Weg')}: {title}"
    return _card(scene, card, entry) + key(scene, button, face, Drop(entry.slug), label=label)


def _gone(scene: Scene, box: Rect) -> Display:
    """Taken off: for a moment it can be put back."""
    return key(scene, box, Face(scene.say("Terugzetten"), "opnieuw", 9.0), PutBack())


def _card(scene: Scene, box: Rect, entry: Entry) -> Display:
    """The picture and the name; it is no key."""
    theme, radius = scene.theme, 4.0 * scene.f
    picture, inner = _parts(scene, box)
    edge = Fill(box, None, round_corners(radius), EDGE_MM, theme["rand"])
    ops: Display = (replace(edge, color=theme["vlak"]),)
    if picture.w:
        ops += (
            Image(picture, entry.picture, (radius, 0.0, 0.0, radius)),
            edge,
            Fill(Rect(picture.right - EDGE_MM, box.y, EDGE_MM, box.h), theme["rand"]),
        )
    style = _style(scene)
    name = entry.text(scene.visit.lang)
    tall = text_height(name.title, inner.w, style, scene.measure) > inner.h - 1.0
    title = name.short if scene.panel.narrow or tall else name.title
    return (*ops, set_text(title, inner, style, scene.measure, valign="middle"))


def _parts(scene: Scene, box: Rect) -> tuple[Rect, Rect]:
    """Where the picture stands, and where the name."""
    f = scene.f
    share = (0.0 if scene.large else 0.26) if scene.panel.narrow else 0.34
    picture, words = box.left(min(box.h * 4 / 3, box.w * share), 0)
    side = (1.6 if scene.panel.narrow else 3.4) * f
    return picture, Rect(words.x + side, words.y, words.w - side - 1.2 * f, words.h)


def _style(scene: Scene) -> Style:
    return replace(scene.style(bold=True), leading=1.05 if scene.small_groot else 1.15)


def _button_width(scene: Scene) -> float:
    return (20.0 if scene.panel.narrow else 24.0) * scene.f


def row_height(scene: Scene, row: Rect, entry: Entry) -> float:
    """What the short name needs of such a row, in mm."""
    _, card = row.right_part(_button_width(scene), scene.gap)
    width = _parts(scene, card)[1].w
    name = entry.text(scene.visit.lang).short
    return text_height(name, width, _style(scene), scene.measure) + 1.0
