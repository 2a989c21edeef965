"""Mee naar huis: a QR code, a person to call, and Klaar."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Finish
from kiosk.display import Display, Fill, Image, Qr, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import EDGE_MM, Face, key
from kiosk.screen import Scene, Screen
from kiosk.wrap import Style, block_height, break_lines, set_text
from koffer import takehome

QR_INK = "#1E2B33"


@dataclass(frozen=True)
class TakeHome(Screen):
    """Zo neemt u uw lijst mee. ``slugs`` is the list when the visitor came here."""

    slugs: tuple[str, ...]
    name: ClassVar[str] = "mee-naar-huis"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Zo neemt u uw lijst mee"))
        if scene.panel.narrow:
            code, rest = rest.top(min(52.0, rest.h * 0.5), 2.0)
            done, person = rest.under(20.0, 2.0)
            return (
                *title,
                *_code(scene, code, qr_data(self, scene)),
                *_person(scene, person),
                *_done(scene, done),
            )
        if scene.panel.tall:
            code, side = rest.top(90.0 * scene.f, scene.gap)
            side, _ = side.top(70.0 * scene.f)
        else:
            code, side = rest.left(min(84.0 * scene.f, rest.w * 0.42), 5.0 * scene.f)
        lower, upper = side.under(24.0 * scene.f, 4.0 * scene.f)
        return (
            *title,
            *_code(scene, code, qr_data(self, scene)),
            *_person(scene, upper),
            *_last(scene, lower),
        )

    def interest(self) -> tuple[tuple[str, str], ...]:
        return tuple(("qr", slug) for slug in self.slugs)


def qr_data(screen: TakeHome, scene: Scene) -> str:
    """The address with the numbers of the list."""
    entries = scene.world.catalogue.entries
    numbers = tuple(entries[slug].facts.number for slug in screen.slugs)
    place = scene.world.config.place.municipality
    wanted = takehome.TakeHomeList(numbers, scene.visit.lang, place)
    return takehome.address(scene.world.takehome_url, wanted)


def _code(scene: Scene, box: Rect, data: str) -> Display:
    """Dark on white in every theme, so that a telephone always reads it."""
    f = scene.f
    back = Fill(box, "#FFFFFF", round_corners(4.0 * f), EDGE_MM, scene.theme["rand"])
    style = replace(scene.small(bold=True), color=QR_INK)
    words = scene.say("Scan met uw telefoon")
    beside = scene.panel.narrow
    if beside:
        square, text = box.inset(3.0).left(box.h - 6.0, 3.0)
        size = min(square.w, square.h)
        code = Qr(Rect(square.x, square.y, size, size), data)
        return back, code, set_text(words, text, style, scene.measure, valign="middle")
    height = block_height(len(break_lines(words, box.w - 6 * f, style, scene.measure)), style)
    text, rest = box.inset(3.0 * f, 4.0 * f).under(height, 2.0 * f)
    size = min(rest.w, rest.h)
    code = Qr(rest.middle(size, size), data)
    return back, code, set_text(words, text, style, scene.measure, align="center", valign="middle")


def _person(scene: Scene, box: Rect) -> Display:
    """A person to call is always there."""
    f, theme = scene.f, scene.theme
    organisation = scene.world.config.organisation
    back = Fill(box, theme["vlak"], round_corners(4.0 * f), EDGE_MM, theme["rand"])
    inner = box.inset(4.0 * f, 2.0 * f)
    face_w = 0.0 if scene.panel.narrow else min(26.0 * f, inner.w * 0.24)
    ops: Display = (back,)
    if face_w:
        h = face_w * 1.1
        low = Rect(inner.x, box.bottom - h - EDGE_MM, face_w, h)
        ops += (Image(low, scene.world.media / "scenes" / "mens.svg"),)
    words = Rect(
        inner.x + face_w + (3.0 * f if face_w else 0),
        inner.y,
        inner.w - face_w - (3.0 * f if face_w else 0),
        inner.h,
    )
    ask = scene.say("Liever praten? Bel {name}:").format(name=organisation.name)
    number = scene.say("Voorbeeldnummer") if organisation.example else ""
    return ops + _call(scene, words, ask, organisation.phone, number)


def _call(scene: Scene, box: Rect, ask: str, phone: str, note: str) -> Display:
    plain = replace(scene.style(), leading=1.3)
    em = min(10.0 * scene.f, scene.style().em * 1.4)
    while scene.measure(phone, em, True) > box.w and em > plain.em:
        em -= 0.2
    big = Style(em, True, plain.color, 1.25)
    parts = [(ask, plain), (phone, big)] + (
        [(note, replace(scene.small(), leading=1.2))] if note else []
    )
    heights = [block_height(len(break_lines(t, box.w, s, scene.measure)), s) for t, s in parts]
    if note and sum(heights) > box.h:
        parts, heights = parts[:-1], heights[:-1]
    y = box.y + max(0.0, (box.h - sum(heights)) / 2)
    ops: Display = ()
    for (text, style), height in zip(parts, heights, strict=True):
        ops += (set_text(text, Rect(box.x, y, box.w, height), style, scene.measure),)
        y += height
    return ops


def _last(scene: Scene, box: Rect) -> Display:
    button, words = box.left(min(56.0 * scene.f, box.w * 0.48), 5.0 * scene.f)
    style = replace(scene.style(), leading=1.2)
    text = set_text(
        scene.say("Wij bewaren geen naam."), words, style, scene.measure, valign="middle"
    )
    return (text, *_done(scene, button))


def _done(scene: Scene, box: Rect) -> Display:
    return key(scene, box, Face(scene.say("Klaar"), "vink", 9.0), Finish(), leads_to="dank-u-wel")
