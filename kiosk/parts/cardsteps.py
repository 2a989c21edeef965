"""Large letters, and a glass that stands upright: Vorige and Volgende in place of tabs."""

from kiosk.display import Display, Fill, round_corners
from kiosk.geometry import Rect
from kiosk.parts.cardhead import head
from kiosk.parts.cards import CardScreen, Stop, here, picture, stops, turn, words_of
from kiosk.parts.cardwhere import where_block, where_line
from kiosk.parts.face import alike
from kiosk.parts.key import EDGE_MM, Face, key
from kiosk.parts.onward import after_stop, leading_on
from kiosk.screen import Scene
from koffer.catalogue import Entry

# A picture that shows another one is a key, below a name of three lines too.
LEAST_PICTURE_MM = 20.4


def stepped(screen: CardScreen, scene: Scene, entry: Entry) -> Display:
    f = scene.f
    top = head(screen, scene, entry, scene.content)
    steps, body = top.rest.under(22.0 * f, 3.0 * f)
    frame = Fill(body, scene.theme["vlak"], round_corners(4.0 * f), EDGE_MM, scene.theme["rand"])
    line, inner = _line(scene, body)
    place, words = _divided(scene, inner)
    all_stops = stops(scene, entry, words, place)
    now = here(screen, all_stops)
    stop = all_stops[now]
    after = all_stops[(now + 1) % len(all_stops)]
    where = where_line if scene.panel.two_rows else where_block
    left, middle, right = _places(scene, steps)
    ops = (
        *top.ops,
        frame,
        *where(scene, line or middle, stop, now + 1, len(all_stops)),
        *picture(screen, scene, entry, stop.card, place),
        *words_of(screen, scene, stop, words),
        *_keys(screen, scene, (left, right), (all_stops[now - 1], after)),
    )
    return leading_on(ops, *after_stop(screen, all_stops[now + 1 :]))


def _line(scene: Scene, body: Rect) -> tuple[Rect | None, Rect]:
    """On an upright glass the name of the card stands on a line of its own."""
    inner = body.inset(3.0 * scene.f, 2.5 * scene.f)
    if not scene.panel.two_rows:
        return None, inner
    line, rest = inner.inset(2.0 * scene.f, 0).top(9.0 * scene.f, 2.0 * scene.f)
    return line, rest


def _places(scene: Scene, steps: Rect) -> tuple[Rect, Rect, Rect]:
    """Vorige, between them the name of the card, and Volgende."""
    if scene.panel.two_rows:
        left, right = steps.columns(2, scene.gap)
        return left, left, right
    left, middle = steps.left(steps.w * 0.3, scene.gap)
    right, middle = middle.right_part(steps.w * 0.34, scene.gap)
    return left, middle, right


def _divided(scene: Scene, inner: Rect) -> tuple[Rect, Rect]:
    """The picture and the words, beside or below each other."""
    f = scene.f
    if scene.panel.tall:
        share = inner.h * (0.4 if scene.large else 0.48)
        return inner.top(max(share, LEAST_PICTURE_MM), 3.0 * f)
    place, words = inner.left(min(inner.h * 4 / 3, inner.w * 0.32), 6.0 * f)
    return place.middle(place.w, min(place.h, place.w)), words


def _keys(
    screen: CardScreen, scene: Scene, places: tuple[Rect, Rect], to: tuple[Stop, Stop]
) -> Display:
    back = Face(scene.say("Vorige"), "terug", 11.0)
    onward = Face(scene.say("Volgende"), "verder", 11.0)
    ops: Display = ()
    for place, face, stop in zip(places, alike(scene, places, (back, onward)), to, strict=True):
        ops += key(scene, place, face, turn(screen, stop.card, stop.page), leads_to="hulpmiddel")
    return ops
