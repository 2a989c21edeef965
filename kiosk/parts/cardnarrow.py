"""7 inch upright: picture and koffer sign above, then name, card, text, and two keys."""

from msgspec.structs import replace

from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.cards import CardScreen, Stop, here, picture, stops, turn, words_of
from kiosk.parts.cardwhere import where_block, where_line
from kiosk.parts.heading import heading, heading_height, title_style
from kiosk.parts.keepkey import keep_key
from kiosk.parts.key import EDGE_MM, Face, key
from kiosk.parts.onward import after_stop, leading_on
from kiosk.parts.privatehead import clear_height, clear_key, private_head
from kiosk.screen import Scene
from kiosk.wrap import set_text, text_height, whole_words
from koffer.catalogue import Entry

KEYS_MM, LARGE_KEYS_MM, TOP_MM, CARD_MM, GAP_MM = 20.5, 26.0, 24.0, 9.0, 2.0
CLEAR_MM, LEAST_SIGN_MM = 20.4, 30.0


def narrow(screen: CardScreen, scene: Scene, entry: Entry) -> Display:
    """In large letters the picture has the first page for itself."""
    keys, box = scene.content.under(LARGE_KEYS_MM if scene.large else KEYS_MM, GAP_MM)
    top, rest = (Rect(box.x, box.y, 0, 0), box) if scene.large else box.top(TOP_MM, GAP_MM)
    title, line, words = _title(scene, entry, rest)
    all_stops = _stops(scene, entry, words)
    now = here(screen, all_stops)
    stop = all_stops[now]
    if not stop.lines and not stop.leads_on:
        shown = _picture(screen, scene, entry, words)
    else:
        shown = words_of(screen, scene, stop, words)
    where = where_line if line.h < 2 * CARD_MM else where_block
    ops = (
        *title,
        *(() if scene.large else _top(screen, scene, entry, top, stop.card)),
        *where(scene, line, stop, now + 1, len(all_stops)),
        *shown,
        *_keys(screen, scene, keys, all_stops[(now + 1) % len(all_stops)]),
    )
    return leading_on(ops, *after_stop(screen, all_stops[now + 1 :]))


def _title(scene: Scene, entry: Entry, box: Rect) -> tuple[Display, Rect, Rect]:
    """The name, where the card is named, and what is left."""
    name = entry.text(scene.visit.lang).short
    if entry.facts.delicate and scene.large:
        return _private_title(scene, box, name)
    title, rest = box.top(heading_height(scene, box.w, name), 0)
    return ((heading(scene, title, name),), *rest.top(CARD_MM, 0.6))


def _private_title(scene: Scene, box: Rect, name: str) -> tuple[Display, Rect, Rect]:
    """The key that empties a delicate entry stands beside its name, or beside the name of the card
    where a word of its own name would be broken."""
    high = clear_height(scene)
    if whole_words(name, box.w - CLEAR_MM - 4.0, title_style(scene), scene.measure):
        title, rest = private_head(scene, box, name, 0.6)
        return (title, *rest.top(CARD_MM, 0.6))
    top, rest = box.top(high, 1.0)
    empty, line = top.right_part(CLEAR_MM, 3.0)
    place, words = rest.top(heading_height(scene, rest.w, name), 0.6)
    return ((heading(scene, place, name), *clear_key(scene, empty)), line, words)


def _stops(scene: Scene, entry: Entry, words: Rect) -> tuple[Stop, ...]:
    found = stops(scene, entry, words)
    if not scene.large:
        return found
    later = tuple(replace(s, page=s.page + 1) if s.card == "wat" else s for s in found)
    return (Stop("wat", 0, ()), *later)


def _keys(screen: CardScreen, scene: Scene, box: Rect, after: Stop) -> Display:
    keep, more = box.left(box.w * 0.56, 3.0)
    face = Face(scene.say("Meer"), "verder", 9.0, upright=True)
    onward = turn(screen, after.card, after.page)
    return (
        *keep_key(scene, keep, screen.slug),
        *key(scene, more, face, onward, leads_to="hulpmiddel"),
    )


def _picture(screen: CardScreen, scene: Scene, entry: Entry, box: Rect) -> Display:
    """As large as there is room for; below it the sign of the koffer."""
    place, rest = box.top(box.h - (16.0 if entry.facts.in_koffer else 0.0), 1.5)
    ops = picture(screen, scene, entry, "wat", place.middle(min(place.w, place.h * 4 / 3), place.h))
    return ops + _sign(scene, rest, upright=False) if entry.facts.in_koffer else ops


def _top(screen: CardScreen, scene: Scene, entry: Entry, box: Rect, card: str) -> Display:
    place, right = box.left(box.h * 4 / 3, 3.0)
    if entry.facts.delicate:
        return _private_top(screen, scene, entry, box, card)
    if not entry.facts.in_koffer:
        return picture(screen, scene, entry, card, box.middle(place.w, place.h))
    return picture(screen, scene, entry, card, place) + _sign(scene, right, upright=True)


def _private_top(screen: CardScreen, scene: Scene, entry: Entry, box: Rect, card: str) -> Display:
    """The picture, and the key that empties the screen; between them, where the picture is a little
    smaller, that the thing lies in the koffer."""
    lies = entry.facts.in_koffer
    empty, left = box.right_part(CLEAR_MM if lies else 34.0, 3.0)
    place, between = left.left(box.h * (1.2 if lies else 4 / 3), 3.0)
    shown = picture(screen, scene, entry, card, place.middle(place.w, place.w * 3 / 4))
    sign = _sign(scene, between, upright=True) if lies else ()
    return (*shown, *sign, *clear_key(scene, empty, upright=True))


def _sign(scene: Scene, box: Rect, *, upright: bool) -> Display:
    """Leather, with the suitcase above or before its words."""
    theme = scene.theme
    style = scene.small("op_koffer", leading=1.05)
    icon = 7.0
    room = box.w - 2.0 if upright else box.w - icon - 7.0
    text = scene.say("Ligt in de koffer")
    if box.w < LEAST_SIGN_MM:
        text, room = scene.say("In de koffer"), box.w - 0.6
    high = text_height(text, room, style, scene.measure)
    top = box.y + (box.h - high - icon) / 2
    if upright:
        sign = Rect(box.x + (box.w - icon) / 2, top, icon, icon)
        words = Rect(box.x + (box.w - room) / 2, top + icon, room, high)
    else:
        sign = Rect(box.x + 4.0, box.y + (box.h - icon) / 2, icon, icon)
        words = Rect(sign.right + 2.0, box.y + (box.h - high) / 2, room, high)
    align = "center" if upright else "left"
    return (
        Fill(box, theme["koffer"], round_corners(3.0), EDGE_MM, theme["koffer_rand"]),
        Icon(sign, "koffer", theme["op_koffer"]),
        set_text(text, words, style, scene.measure, align=align),
    )
