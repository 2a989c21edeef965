"""Large letters, and a glass that stands upright: Vorige and Volgende in place of tabs."""

from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.cardhead import head
from kiosk.parts.cards import ICONS, LABELS, Stop, here, picture, stops, turn
from kiosk.parts.cardtabs import CardScreen
from kiosk.parts.key import EDGE_MM, Face, key
from kiosk.parts.reading import lines_in
from kiosk.screen import Scene
from kiosk.wrap import set_text
from koffer.catalogue import Entry


def stepped(screen: CardScreen, scene: Scene, entry: Entry) -> Display:
    f = scene.f
    top = head(screen, scene, entry, scene.content)
    steps, body = top.rest.under(22.0 * f, 3.0 * f)
    frame = Fill(body, scene.theme["vlak"], round_corners(4.0 * f), EDGE_MM, scene.theme["rand"])
    place, words = _divided(scene, body)
    all_stops = stops(scene, entry, words)
    now = here(screen, all_stops)
    stop = all_stops[now]
    return (
        *top.ops,
        frame,
        *picture(scene, entry, stop.card, place),
        *lines_in(scene, stop.lines, words),
        *_keys(screen, scene, steps, all_stops, now),
    )


def _divided(scene: Scene, body: Rect) -> tuple[Rect, Rect]:
    """The picture and the words, beside or below each other."""
    f = scene.f
    inner = body.inset(3.0 * f, 2.5 * f)
    if scene.panel.tall:
        above, words = inner.top(inner.h * (0.42 if scene.large else 0.5), 3.0 * f)
        return above.middle(min(above.w, above.h * 4 / 3), above.h), words.inset(2.0 * f, 0)
    place, words = inner.left(min(inner.h * 4 / 3, inner.w * 0.32), 6.0 * f)
    return place.middle(place.w, min(place.h, place.w)), words


def _keys(
    screen: CardScreen, scene: Scene, box: Rect, all_stops: tuple[Stop, ...], now: int
) -> Display:
    before, after = all_stops[now - 1], all_stops[(now + 1) % len(all_stops)]
    left, middle = box.left(box.w * 0.3, scene.gap)
    right, middle = middle.right_part(box.w * 0.34, scene.gap)
    back = Face(scene.say("Vorige"), "terug", 11.0)
    onward = Face(scene.say("Volgende"), "verder", 11.0)
    return (
        *where(scene, middle, all_stops[now].card, now + 1, len(all_stops)),
        *key(scene, left, back, turn(screen, before.card, before.page), leads_to="hulpmiddel"),
        *key(scene, right, onward, turn(screen, after.card, after.page), leads_to="hulpmiddel"),
    )


def where(scene: Scene, box: Rect, card: str, number: int, of: int) -> Display:
    """The icon and name of the card, and below it the number of the page."""
    f = scene.f
    upper, lower = box.middle(box.w, 20.0 * f).rows(2, 0)
    strong = scene.small(bold=True)
    label = scene.say(LABELS[card])
    icon, gap = 8.0 * f, 2.0 * f
    wide = scene.measure(label, strong.em, True)
    x = box.x + max(0.0, (box.w - wide - icon - gap) / 2)
    words = Rect(x + icon + gap, upper.y, box.right - x - icon - gap, upper.h)
    count = scene.say("{number} van {of}").format(number=number, of=of)
    return (
        Icon(Rect(x, upper.y + (upper.h - icon) / 2, icon, icon), ICONS[card], scene.theme["inkt"]),
        set_text(label, words, strong, scene.measure, valign="middle"),
        set_text(count, lower, scene.small(), scene.measure, align="center", valign="middle"),
    )
