"""7 inch upright: name and card above, then the words, a picture where they leave room, and two
keys. The words begin at the same height on every page."""

from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.cardpicture import below_words, payer_signs, picture_room
from kiosk.parts.cards import CardScreen, Stop, here, stops, turn, words_of
from kiosk.parts.keepkey import keep_key
from kiosk.parts.key import Face, key
from kiosk.parts.narrowhead import Head, narrow_head
from kiosk.parts.onward import after_stop, leading_on
from kiosk.parts.reading import lines_height
from kiosk.screen import Scene
from koffer.catalogue import Entry

KEYS_MM, LOWER_MM = 20.5, 0.7
# The first and the last line of a page have air that may lie in what is above and below it.
AIR_EM, ROUNDING_MM = 0.1, 0.11


def narrow(screen: CardScreen, scene: Scene, entry: Entry) -> Display:
    """One page of one card; the first has a picture, in large letters for itself."""
    keys, box = _keys_place(scene)
    top = narrow_head(scene, entry, box)
    words = airy(scene, top.rest)
    # Beside the key of a delicate entry the heading of when not has no room: it leads its words.
    aside = scene.large or not entry.facts.delicate
    all_stops = stops(scene, entry, words, first=_first_room(scene, entry, top), aside=aside)
    now = here(screen, all_stops)
    stop = all_stops[now]
    if not stop.lines and not stop.leads_on:
        top = narrow_head(scene, entry, box, named=True)
        words = top.rest
    ops = (
        *top.ops,
        *top.where(scene, top.line, stop, now + 1, len(all_stops)),
        *_shown(screen, scene, entry, stop, words, top),
        *_keys(screen, scene, keys, all_stops[(now + 1) % len(all_stops)]),
    )
    return leading_on(ops, *after_stop(screen, all_stops[now + 1 :]))


def _keys_place(scene: Scene) -> tuple[Rect, Rect]:
    """The keys as near to the bar as two keys may be, and all that is above them."""
    box = scene.content
    return Rect(box.x, box.y, box.w, box.h + LOWER_MM).under(KEYS_MM)


def airy(scene: Scene, box: Rect) -> Rect:
    return box.inset(0.0, -AIR_EM * scene.style().em)


def _first_room(scene: Scene, entry: Entry, top: Head) -> float:
    """How high the words on the first page may be, so that its picture has room."""
    if scene.large:
        return 0.0
    return top.rest.bottom - airy(scene, top.rest).y - picture_room(entry) - ROUNDING_MM


def _shown(
    screen: CardScreen, scene: Scene, entry: Entry, stop: Stop, words: Rect, top: Head
) -> Display:
    """The words at the top of their place, and below them a picture; who may pay also without."""
    if stop.leads_on:
        return words_of(screen, scene, stop, words)
    _, left = words.top(lines_height(scene, stop.lines, words.w))
    spare = left.top(max(0.0, top.rest.bottom - left.y))[0]
    below = below_words(screen, scene, entry, stop.card, spare)
    if stop.card == "kosten" and not below:
        below = payer_signs(scene, entry, top.beside)
    return (*words_of(screen, scene, stop, words, valign="top"), *below)


def _keys(screen: CardScreen, scene: Scene, box: Rect, after: Stop) -> Display:
    keep, more = box.left(box.w * 0.6, 3.0)
    face = Face(scene.say("Meer"), "verder", 9.0, upright=True)
    onward = turn(screen, after.card, after.page)
    return (
        *keep_key(scene, keep, screen.slug),
        *key(scene, more, face, onward, leads_to="hulpmiddel"),
    )
