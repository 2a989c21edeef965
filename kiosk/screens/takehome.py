"""Mee naar huis: a QR code, a person to call, and Klaar."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Finish, Turn
from kiosk.display import Display, Fill, Qr, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import EDGE_MM, Face, key
from kiosk.parts.person import person
from kiosk.screen import Scene, Screen
from kiosk.wrap import Style, set_text, text_height
from koffer import takehome

QR_INK = "#1E2B33"


class TakeHome(Screen, frozen=True):
    """Zo neemt u uw lijst mee. ``slugs`` is the list when the visitor came here."""

    slugs: tuple[str, ...]
    page: int = 0
    name: ClassVar[str] = "mee-naar-huis"

    def view(self, scene: Scene) -> Display:
        say = scene.say
        title, rest = titled(
            scene,
            say("Zo neemt u uw lijst mee"),
            short=say("Neem mee") if scene.small_groot else say("Neem uw lijst mee"),
        )
        if scene.small_groot:
            return title + _one_thing(self, scene, rest)
        if scene.panel.narrow:
            return title + _narrow(scene, rest, qr_data(self, scene))
        return title + _wide(scene, rest, qr_data(self, scene))

    def interest(self) -> tuple[tuple[str, str], ...]:
        return tuple(("qr", slug) for slug in self.slugs)


def qr_data(screen: TakeHome, scene: Scene) -> str:
    """The address with the numbers of the list."""
    entries = scene.world.catalogue.entries
    numbers = tuple(entries[slug].facts.number for slug in screen.slugs)
    place = scene.place.region
    wanted = takehome.TakeHomeList(numbers, scene.visit.lang, place)
    return takehome.address(scene.world.takehome_url, wanted)


def _wide(scene: Scene, box: Rect, data: str) -> Display:
    f = scene.f
    if scene.panel.tall:
        code, side = box.top((66.0 if scene.large else 74.0) * f, scene.gap)
    else:
        code, side = box.left(min(84.0 * f, box.w * 0.42), 5.0 * f)
    last, upper = side.under(24.0 * f, 4.0 * f)
    button, words = last.left(min(56.0 * f, last.w * 0.48), 5.0 * f)
    style = replace(scene.style(), leading=1.15)
    text = scene.say("Wij bewaren geen naam.")
    if text_height(text, words.w, style, scene.measure) > words.h:
        style = scene.small(leading=1.15)
    return (
        *_code(scene, code, data),
        *person(scene, upper),
        set_text(text, words, style, scene.measure, valign="middle"),
        *_done(scene, button),
    )


def _narrow(scene: Scene, box: Rect, data: str) -> Display:
    done, rest = box.under(20.0, 2.4)
    code, below = rest.top(30.0, 2.0)
    return (*_beside(scene, code, data), *person(scene, below), *_done(scene, done))


def _one_thing(screen: TakeHome, scene: Scene, box: Rect) -> Display:
    """Large letters on a narrow glass: first the code, then the person."""
    keys, rest = box.under(20.4, scene.gap)
    left, right = keys.columns(2, scene.gap)
    more = Face(scene.say("Meer"), "verder", 9.0)
    onward = Turn(replace(screen, page=1 - screen.page))
    shown = person(scene, rest) if screen.page else _code(scene, rest, qr_data(screen, scene))
    return (
        *shown,
        *_done(scene, left),
        *key(scene, right, more, onward, leads_to="page"),
    )


def _words(scene: Scene) -> tuple[str, Style]:
    style = replace(scene.style(bold=True), color=QR_INK, leading=1.15)
    return scene.say("Scan met uw telefoon"), style


def _back(scene: Scene, box: Rect) -> Fill:
    """White in every theme, so that a telephone always reads it."""
    return Fill(box, "#FFFFFF", round_corners(4.0 * scene.f), EDGE_MM, scene.theme["rand"])


def _code(scene: Scene, box: Rect, data: str) -> Display:
    """The code with its words below it."""
    f = scene.f
    words, style = _words(scene)
    height = text_height(words, box.w - 6 * f, style, scene.measure)
    text, rest = box.inset(3.0 * f, 3.6 * f).under(height, 2.0 * f)
    size = min(rest.w, rest.h)
    shown = set_text(words, text, style, scene.measure, align="center", valign="middle")
    return _back(scene, box), Qr(rest.middle(size, size), data), shown


def _beside(scene: Scene, box: Rect, data: str) -> Display:
    """The code with its words at the right."""
    words, style = _words(scene)
    inner = box.inset(2.4)
    square, text = inner.left(inner.h, 3.0)
    shown = set_text(words, text, style, scene.measure, valign="middle")
    return _back(scene, box), Qr(square, data), shown


def _done(scene: Scene, box: Rect) -> Display:
    return key(scene, box, Face(scene.say("Klaar"), "vink", 9.0), Finish(), leads_to="dank-u-wel")
