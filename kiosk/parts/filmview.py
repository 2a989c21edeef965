"""A film as a state of its entry: one drawing, its caption, Stop, and the way on."""

from msgspec.structs import replace

from kiosk.actions import Turn
from kiosk.display import Display, Fill, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.cards import CardScreen
from kiosk.parts.face import alike
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.key import EDGE_MM, MAIN, Face, key
from kiosk.parts.privatehead import clear_height, clear_key, private_title
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height
from koffer.catalogue import Entry, Film

CORNER_MM = 22.0


def film_view(screen: CardScreen, scene: Scene, entry: Entry, film: Film) -> Display:
    """Who wants a calm screen turns the drawings with Volgende; else they come by themselves."""
    number = (screen.frame or 0) % len(film.frames)
    frame, text = film.frames[number], entry.text(scene.visit.lang)
    title, rest = _titled(scene, entry, text.short if scene.panel.narrow else text.title)
    keys, body = rest.under((24.0 if scene.large else 22.0) * scene.f, scene.gap)
    caption = frame.caption(scene.visit.lang)
    corner = scene.small_groot and entry.facts.delicate
    place, words = _divided(scene, body, film, CORNER_MM + scene.gap if corner else 0.0)
    corners = round_corners(3.0 * scene.f)
    return (
        *title,
        Image(place, frame.picture, corners),
        Fill(place, None, corners, EDGE_MM, scene.theme["rand"]),
        set_text(caption, words, _style(scene), scene.measure, valign="middle"),
        *_keys(screen, scene, keys, number, len(film.frames)),
    )


def _titled(scene: Scene, entry: Entry, title: str) -> tuple[Display, Rect]:
    """Large letters on a narrow glass leave no room for a title. The key that empties the screen
    of a delicate entry stands beside its title, and there beside the drawing."""
    if scene.small_groot and entry.facts.delicate:
        place = scene.content.right_part(CORNER_MM)[0].top(clear_height(scene))[0]
        return clear_key(scene, place), scene.content
    if entry.facts.delicate:
        return private_title(scene, title)
    if scene.small_groot:
        return (), scene.content
    top, rest = scene.content.top(heading_height(scene, scene.content.w, title), scene.gap)
    return (heading(scene, top, title),), rest


def _style(scene: Scene) -> Style:
    return replace(scene.style(bold=True), leading=1.2)


def _divided(scene: Scene, body: Rect, film: Film, corner: float) -> tuple[Rect, Rect]:
    """The drawing, 4 to 3, and the caption beside or below it; the same for every drawing.

    ``corner`` mm stay free at the right of a drawing above its caption.
    """
    f = scene.f
    if not scene.panel.tall:
        wide = min(body.h * 4 / 3, body.w * 0.55)
        place, words = body.left(wide, 7.0 * f)
        return place.middle(wide, min(body.h, wide * 3 / 4)), words
    lang, style = scene.visit.lang, _style(scene)
    said = [frame.caption(lang) for frame in film.frames]
    high = max(text_height(one, body.w, style, scene.measure) for one in said)
    words, place = body.under(high, scene.gap)
    place = replace(place, w=place.w - corner)
    wide = min(place.w, place.h * 4 / 3)
    return place.middle(wide, wide * 3 / 4), words


def _keys(screen: CardScreen, scene: Scene, box: Rect, number: int, of: int) -> Display:
    left, right = box.left(box.w * (0.42 if scene.small_groot else 0.5) - scene.gap / 2, scene.gap)
    last = number == of - 1
    again = Face(scene.say("Opnieuw"), "opnieuw", 10.0)
    onward = Face(scene.say("Volgende"), "verder", 10.0, short=scene.say("Meer"))
    face = again if last else onward
    after = Turn(replace(screen, frame=0 if last else number + 1))
    stop = Face(scene.say("Stop de film"), "stop", 10.0, look=MAIN, short=scene.say("Stop"))
    stop, face = alike(scene, (left, right), (stop, face))
    return (
        *key(scene, left, stop, Turn(replace(screen, frame=None)), leads_to="hulpmiddel"),
        *key(scene, right, face, after, leads_to="hulpmiddel"),
    )
