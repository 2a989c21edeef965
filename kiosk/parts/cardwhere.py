"""Which card of an entry this is, and which page of how many."""

from msgspec.structs import replace

from kiosk.display import Display, Icon, Text
from kiosk.geometry import Rect
from kiosk.parts.cards import ICONS, LABELS, Stop
from kiosk.parts.reading import SIGN
from kiosk.screen import Scene
from kiosk.wrap import set_text


def _count(scene: Scene, number: int, of: int) -> str:
    return scene.say("{number} van {of}").format(number=number, of=of)


def _name(scene: Scene, stop: Stop) -> str:
    return stop.heading or scene.say(LABELS[stop.card])


def _icon(stop: Stop) -> str:
    return SIGN if stop.heading else ICONS[stop.card]


def _quiet(scene: Scene, count: Text) -> Text:
    """While everything is read aloud nobody need hear on which page that is."""
    return replace(count, spoken=not scene.visit.read_all)


def where_line(scene: Scene, box: Rect, stop: Stop, number: int, of: int) -> Display:
    """The card at the left, the page at the right where the name leaves it room."""
    icon, gap = 7.5 * scene.f, 1.5 * scene.f
    sign = Rect(box.x, box.y + (box.h - icon) / 2, icon, icon)
    words = Rect(box.x + icon + gap, box.y, box.w - icon - gap, box.h)
    label, style, count = _name(scene, stop), scene.small(bold=True), _count(scene, number, of)
    page = set_text(count, words, scene.small(), scene.measure, align="right", valign="middle")
    name = set_text(label, words, style, scene.measure, valign="middle")
    ops: Display = (Icon(sign, _icon(stop), scene.theme["inkt"]), name)
    return (*ops, _quiet(scene, page)) if name.rect.right + gap <= page.rect.x else ops


def where_block(scene: Scene, box: Rect, stop: Stop, number: int, of: int) -> Display:
    """The card, and below it the page."""
    f = scene.f
    upper, lower = box.middle(box.w, 20.0 * f).rows(2, 0)
    strong, label = scene.small(bold=True), _name(scene, stop)
    count = _count(scene, number, of)
    icon, gap = 8.0 * f, 2.0 * f
    wide = scene.measure(label, strong.em, True)
    x = box.x + max(0.0, (box.w - wide - icon - gap) / 2)
    words = Rect(x + icon + gap, upper.y, box.right - x - icon - gap, upper.h)
    sign = Rect(x, upper.y + (upper.h - icon) / 2, icon, icon)
    return (
        Icon(sign, _icon(stop), scene.theme["inkt"]),
        set_text(label, words, strong, scene.measure, valign="middle"),
        _quiet(
            scene,
            set_text(count, lower, scene.small(), scene.measure, align="center", valign="middle"),
        ),
    )
