"""The head of an entry: its name, whether it lies in the koffer, and the main key."""

import msgspec
from msgspec.structs import replace

from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.cards import CardScreen
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.keepkey import keep_key
from kiosk.parts.privatehead import clear_key, private_head
from kiosk.parts.tile import koffer_band
from kiosk.screen import Scene
from koffer.catalogue import Entry

BAND_MM = 11.6
# Beside each other: the key that empties the screen, and the main key.
CLEAR_MM, KEEP_MM = 30.0, 62.0


class Head(msgspec.Struct, frozen=True):
    """What is drawn, and what is left below it."""

    ops: Display
    rest: Rect


def head(screen: CardScreen, scene: Scene, entry: Entry, box: Rect) -> Head:
    """Beside each other on a wide glass, below each other on one that stands upright."""
    if scene.panel.two_rows:
        return _above(screen, scene, entry, box)
    return _beside(screen, scene, entry, box)


def _beside(screen: CardScreen, scene: Scene, entry: Entry, box: Rect) -> Head:
    f = scene.f
    key_h = (28.0 if scene.large else 24.0) * f
    ops, button, left = _keys_beside(scene, entry, box, key_h)
    title = entry.text(scene.visit.lang).title
    title_h = heading_height(scene, left.w, title)
    # Where no band stands, a name of two lines may take its place.
    below = 0.8 + (BAND_MM if entry.facts.in_koffer else 0.0)
    height = max(key_h + f, title_h + below * f)
    band = Rect(left.x, left.y + max(title_h + 0.8 * f, height - BAND_MM * f), left.w, BAND_MM * f)
    ops = (heading(scene, left, title), *keep_key(scene, button, screen.slug), *ops)
    return Head(ops + koffer_line(scene, entry, band), box.top(height, 2.6 * f)[1])


def _keys_beside(scene: Scene, entry: Entry, box: Rect, high: float) -> tuple[Display, Rect, Rect]:
    """The key that empties the screen where the entry is delicate, where the main key stands, and
    what is left for the name."""
    f = scene.f
    if not entry.facts.delicate:
        button, left = box.right_part(min(76.0 * f, box.w * 0.42), 5.0 * f)
        return (), button.top(high)[0], left
    empty, left = box.right_part(CLEAR_MM * f, scene.gap)
    button, left = left.right_part(KEEP_MM * f, 5.0 * f)
    return clear_key(scene, empty.top(high)[0], upright=True), button.top(high)[0], left


def _above(screen: CardScreen, scene: Scene, entry: Entry, box: Rect) -> Head:
    f = scene.f
    title = entry.text(scene.visit.lang).title
    name, rest = _name_above(scene, entry, box, title)
    line, rest = rest.top((28.0 if scene.large else 22.0) * f, 3.0 * f)
    button, left = line.right_part(box.w * 0.44, 4.0 * f)
    band = replace(left, y=left.y + (left.h - BAND_MM * f) / 2, h=BAND_MM * f)
    ops = (*name, *keep_key(scene, button, screen.slug))
    return Head(ops + koffer_line(scene, entry, band), rest)


def _name_above(scene: Scene, entry: Entry, box: Rect, title: str) -> tuple[Display, Rect]:
    gap = 2.0 * scene.f
    if entry.facts.delicate:
        return private_head(scene, box, title, scene.gap)
    name, rest = box.top(heading_height(scene, box.w, title), gap)
    return (heading(scene, name, title),), rest


def koffer_line(scene: Scene, entry: Entry, band: Rect) -> Display:
    if not entry.facts.in_koffer:
        return ()
    return koffer_band(scene, band, _koffer_words(scene, band.w), align="left")


def _koffer_words(scene: Scene, width: float) -> str:
    whole = scene.say("Ligt in de koffer: pak het gerust")
    style = scene.small()
    fits = scene.measure(whole, style.em, False) + 15.6 * scene.f < width
    return whole if fits else scene.say("Ligt in de koffer")
