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
from kiosk.wrap import set_text
from koffer.catalogue import Entry


@dataclass(frozen=True)
class MyList(Screen):
    """Dit vindt u handig."""

    page: int = 0
    name: ClassVar[str] = "mijn-lijst"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Dit vindt u handig"))
        if scene.panel.tall:
            side, rows = rest.under((26.0 if scene.panel.narrow else 52.0) * scene.f, scene.gap)
        else:
            side, rows = rest.right_part(62.0 * scene.f, 5.0 * scene.f)
        return (*title, *self._rows(scene, rows), *_side(scene, side))

    def _rows(self, scene: Scene, box: Rect) -> Display:
        visit = scene.visit
        slugs = (*visit.kept, visit.dropped) if visit.dropped else visit.kept
        fits = max(1, min(3, int((box.h + scene.gap) // (24.0 * scene.f + scene.gap))))
        each = fits if len(slugs) <= fits else fits - 1 or 1
        pages = max(1, -(-len(slugs) // each))
        page = self.page % pages
        cells = box.rows(fits, scene.gap)
        ops: Display = ()
        for cell, slug in zip(cells, slugs[page * each : (page + 1) * each], strict=False):
            ops += _row(scene, cell, scene.world.catalogue.entries[slug])
        if pages > 1:
            ops += _more(self, scene, cells[-1], page, pages)
        return ops


def _more(screen: MyList, scene: Scene, cell: Rect, page: int, pages: int) -> Display:
    count = scene.say("{number} van {of}").format(number=page + 1, of=pages)
    face = Face(f"{scene.say('Meer')} {count}", "verder", 11.0)
    return key(
        scene, cell, face, Turn(replace(screen, page=(page + 1) % pages)), leads_to="mijn-lijst"
    )


def _row(scene: Scene, box: Rect, entry: Entry) -> Display:
    f, theme = scene.f, scene.theme
    radius = 4.0 * f
    picture, rest = box.left(min(34.0 * f, box.h * 4 / 3, box.w * 0.3), 0)
    button, words = rest.right_part(27.0 * f, 0)
    place = button.middle(24.0 * f, 20.0 * f)
    name = entry.text(scene.visit.lang)
    title = name.short if scene.panel.narrow else name.title
    style = replace(scene.style(bold=True), leading=1.2)
    inner = Rect(words.x + 4 * f, words.y, words.w - 6 * f, words.h)
    gone = entry.slug == scene.visit.dropped
    ops: Display = (
        Fill(
            box,
            theme["vlak_zacht" if gone else "vlak"],
            round_corners(radius),
            EDGE_MM,
            theme["rand"],
        ),
        Image(picture, entry.picture, (radius, 0.0, 0.0, radius)),
        Fill(box, None, round_corners(radius), EDGE_MM, theme["rand"]),
    )
    if gone:
        back = Rect(inner.x, box.y + (box.h - 20 * f) / 2, box.right - inner.x - 2 * f, 20 * f)
        face = Face(scene.say("Terugzetten"), "opnieuw", 9.0)
        return ops + key(scene, back, face, PutBack())
    text = set_text(title, inner, style, scene.measure, valign="middle")
    face = Face(
        scene.say("Weg"), "weghalen", 9.0, upright=True, style=scene.small(bold=True, leading=1.1)
    )
    label = f"{scene.say('Weg')}: {name.title}"
    return (*ops, text, *key(scene, place, face, Drop(entry.slug), label=label))


def _side(scene: Scene, box: Rect) -> Display:
    f = scene.f
    take = Face(
        scene.say("Neem mee naar huis"), "mee", 20.0, upright=not scene.panel.narrow, look=MAIN
    )
    empty = Face(scene.say("Alles weg"), "kruis", 8.0)
    if scene.panel.narrow:
        right, left = box.right_part(box.w * 0.36, 3.0)
        small = replace(empty, upright=True)
        return (
            *key(
                scene,
                left,
                replace(take, icon_mm=11.0),
                Go(TakeHome(scene.visit.kept)),
                leads_to="mee-naar-huis",
            ),
            *key(scene, right, small, Go(EmptyList()), leads_to="alles-weg"),
        )
    if scene.panel.tall:
        right, left = box.right_part(box.w * 0.4, 4.0 * f)
        cells = (left, right)
    else:
        lower, upper = box.under(20.0 * f, 4.0 * f)
        cells = (upper, lower)
    return (
        *key(scene, cells[0], take, Go(TakeHome(scene.visit.kept)), leads_to="mee-naar-huis"),
        *key(scene, cells[1], empty, Go(EmptyList()), leads_to="alles-weg"),
    )
