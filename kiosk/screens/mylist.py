"""Mijn lijst: what the visitor finds handy, three rows at a time."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Drop, Go, PutBack, Turn
from kiosk.display import Display, Fill, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import EDGE_MM, MAIN, Face, key
from kiosk.screen import Scene, Screen
from kiosk.screens.emptylist import EmptyList
from kiosk.screens.takehome import TakeHome
from kiosk.wrap import set_text, text_height
from koffer.catalogue import Entry

MOST_ROWS = 3


@dataclass(frozen=True)
class MyList(Screen):
    """Dit vindt u handig."""

    page: int = 0
    name: ClassVar[str] = "mijn-lijst"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Dit vindt u handig"), short=scene.say("Uw lijst"))
        side, rows = _divided(scene, rest)
        return (*title, *self._rows(scene, rows), *_side(scene, side))

    def _rows(self, scene: Scene, box: Rect) -> Display:
        visit, entries = scene.visit, scene.world.catalogue.entries
        slugs = (*visit.kept, visit.dropped) if visit.dropped else visit.kept
        fits = _fitting(scene, box)
        each = fits if len(slugs) <= fits else fits - 1
        pages = max(1, -(-len(slugs) // each))
        page = self.page % pages
        cells = box.rows(fits, scene.gap)
        ops: Display = ()
        for cell, slug in zip(cells, slugs[page * each : (page + 1) * each], strict=False):
            ops += _row(scene, cell, entries[slug])
        if pages > 1:
            ops += _more(self, scene, cells[-1], page, pages)
        return ops


def _divided(scene: Scene, rest: Rect) -> tuple[Rect, Rect]:
    """Where the two keys stand, and the rows."""
    f = scene.f
    if scene.panel.narrow:
        return rest.under(33.0 if scene.large else 20.4, scene.gap)
    if scene.panel.tall:
        side, rows = rest.under(44.0 * f, 5.0 * f)
        return side, rows.top(min(rows.h, 100.0 * f))[0]
    return rest.right_part(62.0 * f, 5.0 * f)


def _fitting(scene: Scene, box: Rect) -> int:
    least = 20.4 if not scene.large else 24.5
    return max(2, min(MOST_ROWS, int((box.h + scene.gap + 0.01) // (least * scene.f + scene.gap))))


def _more(screen: MyList, scene: Scene, cell: Rect, page: int, pages: int) -> Display:
    count = scene.say("{number} van {of}").format(number=page + 1, of=pages)
    face = Face(scene.say("Meer"), "verder", 11.0, note=count)
    onward = Turn(replace(screen, page=(page + 1) % pages))
    return key(scene, cell, face, onward, leads_to="mijn-lijst")


def _row(scene: Scene, box: Rect, entry: Entry) -> Display:
    f, theme = scene.f, scene.theme
    gone = entry.slug == scene.visit.dropped
    radius, token = 4.0 * f, "vlak_zacht" if gone else "vlak"
    share = (0.0 if scene.large else 0.2) if scene.panel.narrow else 0.3
    picture, rest = box.left(min(34.0 * f, box.h * 4 / 3, box.w * share), 0)
    ops: Display = (Fill(box, theme[token], round_corners(radius), EDGE_MM, theme["rand"]),)
    if picture.w:
        ops += (
            Image(picture, entry.picture, (radius, 0.0, 0.0, radius)),
            Fill(box, None, round_corners(radius), EDGE_MM, theme["rand"]),
            Fill(Rect(picture.right - EDGE_MM, box.y, EDGE_MM, box.h), theme["rand"]),
        )
    if gone:
        place = rest.inset(3.0 * f, (rest.h - 20.0 * f) / 2)
        return ops + key(scene, place, Face(scene.say("Terugzetten"), "opnieuw", 9.0), PutBack())
    return ops + _named(scene, rest, entry)


def _named(scene: Scene, rest: Rect, entry: Entry) -> Display:
    """The name, and the key that takes it off."""
    f, side = scene.f, 1.4 if scene.panel.narrow else 3.0
    wide = 20.0 if scene.panel.narrow else 24.0
    button, words = rest.right_part((wide + 2 * side) * f, 0)
    name = entry.text(scene.visit.lang)
    inner = Rect(words.x + 2.6 * f, words.y, words.w - 3.0 * f, words.h)
    style = replace(scene.style(bold=True), leading=1.15)
    tall = text_height(name.title, inner.w, style, scene.measure) > inner.h - 1.0
    title = name.short if scene.panel.narrow or tall else name.title
    small = scene.small(bold=True, leading=1.0)
    face = Face(scene.say("Weg"), "weghalen", 9.0, upright=True, style=small)
    label = f"{scene.say('Weg')}: {name.title}"
    return (
        set_text(title, inner, style, scene.measure, valign="middle"),
        *key(scene, button.middle(wide * f, 20.0 * f), face, Drop(entry.slug), label=label),
    )


def _side(scene: Scene, box: Rect) -> Display:
    f, say = scene.f, scene.say
    narrow = scene.panel.narrow
    take = Face(
        say("Neem mee naar huis"),
        "mee",
        11.0 if narrow else 20.0,
        upright=not narrow,
        look=MAIN,
        short=say("Neem mee"),
    )
    empty = Face(say("Alles weg"), "kruis", 8.0)
    if scene.panel.tall:
        low, high = box.right_part(box.w * (0.44 if narrow else 0.4), scene.gap)
        low = low if narrow else low.under(24.0 * f)[0]
    else:
        low, high = box.under((24.0 if scene.large else 20.0) * f, 4.0 * f)
    return (
        *key(scene, high, take, Go(TakeHome(scene.visit.kept)), leads_to="mee-naar-huis"),
        *key(scene, low, empty, Go(EmptyList()), leads_to="alles-weg"),
    )
