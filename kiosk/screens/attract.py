"""Nobody is there: an invitation. The whole screen is one key."""

from dataclasses import replace
from pathlib import Path

from kiosk.actions import Wake
from kiosk.display import Display, Fill, Hit, Icon, Image, Text, round_corners
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text

GROUND, CREAM, YELLOW, INK = "#12363D", "#FFF3D6", "#FFC845", "#1E2B33"
FIRST_PICTURES = ("samen-eten", "nachtlamp-met-sensor", "rollator", "potopener", "trapleuning")


def attract(scene: Scene, picture: int) -> Display:
    """The picture pair is the ``picture``-th; the lower one is always the koffer."""
    whole = scene.whole
    ops: Display = (Fill(whole, GROUND),)
    if scene.panel.tall:
        below, above = whole.under(whole.h * 0.42, 0)
        ops += _pictures(scene, below.inset(9 * scene.f, 4 * scene.f), picture, tall=True)
    else:
        right, above = whole.right_part(whole.w * 0.405, 0)
        ops += _pictures(scene, right.inset(4 * scene.f, 6.8 * scene.f), picture, tall=False)
    ops += _words(scene, above)
    say = scene.say("Raak het scherm aan")
    return (*ops, Hit(whole, Wake(), say, "choice", "begin"))


def _pictures(scene: Scene, box: Rect, picture: int, *, tall: bool) -> Display:
    catalogue = scene.world.catalogue
    slugs = [slug for slug in FIRST_PICTURES if slug in catalogue.entries]
    first = catalogue.entries[slugs[picture % len(slugs)]].picture if slugs else None
    cells = box.columns(2, 4 * scene.f) if tall else box.rows(2, 3.8 * scene.f)
    koffer = scene.world.media / "scenes" / "koffer.svg"
    ops: Display = ()
    for cell, path in zip(cells, (first or koffer, koffer), strict=True):
        h = min(cell.h, cell.w * 0.78)
        ops += _frame(scene, cell.middle(min(cell.w, h / 0.7), h), path)
    return ops


def _frame(scene: Scene, box: Rect, path: Path) -> Display:
    radius = 5 * scene.f
    edge = 1.2 * scene.f
    return (
        Fill(box, "#FFF8EA", round_corners(radius)),
        Image(box.inset(edge), path, round_corners(radius - edge)),
    )


def _words(scene: Scene, box: Rect) -> Display:
    f = scene.f
    inner = box.inset(min(9.0, box.w * 0.04) * f, 9.0 * f)
    small = Style(7.2 * f, True, CREAM, 1.2)
    icon = Icon(Rect(inner.x, inner.y, 9 * f, 9 * f), "koffer", YELLOW)
    name_box = Rect(inner.x + 11.5 * f, inner.y, inner.w - 11.5 * f, 9 * f)
    name = set_text(
        scene.say("De demonstratiekoffer"), name_box, small, scene.measure, valign="middle"
    )
    key, rest = Rect(inner.x, inner.y + 11 * f, inner.w, inner.h - 11 * f).under(27 * f, 5 * f)
    title, line = _invitation(scene, rest)
    return (icon, name, title, line, *_key(scene, key))


def _invitation(scene: Scene, box: Rect) -> tuple[Text, Text]:
    f = scene.f
    upper = Rect(box.x, box.y, box.w, max(0.0, box.h - 15 * f))
    big = Style(min(15.2 * f, box.w / 6.4), True, "#FFFFFF", 1.08)
    title = set_text(
        scene.say("Wat maakt het thuis makkelijker?"),
        upper,
        big,
        scene.measure,
        title=True,
        valign="middle",
    )
    below = Rect(box.x, title.rect.bottom + 3 * f, box.w, 12 * f)
    soft = Style(8.6 * f, False, CREAM, 1.3)
    return title, set_text(scene.say("Kijk, luister en probeer."), below, soft, scene.measure)


def _key(scene: Scene, box: Rect) -> Display:
    f = scene.f
    icon = 16 * f
    style = Style(8.8 * f, True, INK, 1.15)
    label = scene.say("Raak het scherm aan")
    wide = scene.measure(label, style.em, True)
    w = min(box.w, wide + icon + 15 * f)
    face = Rect(box.x, box.y, w, box.h)
    low = replace(face, y=face.y + 1.0 * f)
    words = Rect(face.x + icon + 9 * f, face.y, face.w - icon - 11 * f, face.h)
    return (
        Fill(low, "#8F6200", round_corners(5 * f)),
        Fill(face, YELLOW, round_corners(5 * f)),
        Icon(Rect(face.x + 5 * f, face.y + (face.h - icon) / 2, icon, icon), "hand", INK),
        set_text(label, words, style, scene.measure, valign="middle"),
    )
