"""Mijn lijst: what the visitor finds handy, three rows at a time."""

from typing import ClassVar

import msgspec
from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.keptrow import kept_row, row_height
from kiosk.parts.key import MAIN, Face, key
from kiosk.parts.pages import still_left
from kiosk.parts.person import person
from kiosk.parts.talk import strip_height, talk_question, talk_strip
from kiosk.screen import Scene, Screen
from kiosk.screens.emptylist import EmptyList
from kiosk.screens.takehome import TakeHome

MOST_ROWS, MORE_MM = 3, 25.5


class MyList(Screen, frozen=True):
    """Dit vindt u handig; it ends in somebody to talk with, below it or on a page of its own."""

    page: int = 0
    name: ClassVar[str] = "mijn-lijst"

    def view(self, scene: Scene) -> Display:
        title, rest = _titled(scene)
        strip, above = _strip(scene, rest)
        side, box = _divided(scene, above)
        plan = _plan(scene, box, ends=strip is None)
        page = self.page % plan.pages
        if strip is None and page == plan.pages - 1:
            shown, room = ((), scene.content) if scene.small_groot else (title, rest)
            return shown + _talk_page(self, scene, room, plan.pages)
        ops = (*title, *_rows(scene, box, plan, page), *_side(scene, side))
        if plan.pages > 1:
            left = len(_slugs(scene)) - (page + 1) * plan.each
            ops += _more(self, scene, _cells(scene, box, plan.rows)[-1], page, plan.pages, left)
        return ops + talk_strip(scene, strip) if strip else ops


def _titled(scene: Scene) -> tuple[Display, Rect]:
    """Large letters on a narrow glass leave a long name the room of the title."""
    title, rest = titled(scene, scene.say("Dit vindt u handig"), short=scene.say("Uw lijst"))
    if not scene.small_groot:
        return title, rest
    room = _cells(scene, _divided(scene, rest)[1], 2)[0]
    return (title, rest) if _highest(scene, room) <= room.h else ((), scene.content)


def _cells(scene: Scene, box: Rect, rows: int) -> tuple[Rect, ...]:
    """Equal rows; where letters are large and the glass is small Meer is the lowest."""
    if not scene.small_groot or rows != 2:
        return box.rows(rows, scene.gap)
    last, first = box.under(MORE_MM, scene.gap)
    return first, last


class _Plan(msgspec.Struct, frozen=True):
    """How many rows have room, how many things stand on a page, and how many pages there are."""

    rows: int
    each: int
    pages: int


def _plan(scene: Scene, box: Rect, *, ends: bool) -> _Plan:
    """``ends`` is whether the last page is for the person to call."""
    rows, count = _fitting(scene, box), len(_slugs(scene))
    each = rows if count <= rows and not ends else rows - 1
    return _Plan(rows, each, max(1, -(-count // each)) + ends)


def _slugs(scene: Scene) -> tuple[str, ...]:
    visit = scene.visit
    return (*visit.kept, visit.dropped) if visit.dropped else visit.kept


def _strip(scene: Scene, rest: Rect) -> tuple[Rect | None, Rect]:
    """A strip over the whole width, where three things have room above it."""
    strip, above = rest.under(strip_height(scene, rest.w), scene.gap)
    _, box = _divided(scene, above)
    return (strip, above) if _fitting(scene, box) == MOST_ROWS else (None, rest)


def _rows(scene: Scene, box: Rect, plan: _Plan, page: int) -> Display:
    cells = _cells(scene, box, plan.rows)
    slugs = _slugs(scene)[page * plan.each : (page + 1) * plan.each]
    entries = scene.world.catalogue.entries
    pairs = zip(cells, slugs, strict=False)
    return tuple(op for cell, slug in pairs for op in kept_row(scene, cell, entries[slug]))


def _talk_page(screen: MyList, scene: Scene, rest: Rect, pages: int) -> Display:
    """The last page: whom to call, and the way round."""
    button, box = rest.under((24.0 if scene.large else 20.4) * scene.f, scene.gap)
    ask = "" if scene.small_groot else talk_question(scene)
    return person(scene, box, ask) + _more(screen, scene, button, pages - 1, pages)


def _divided(scene: Scene, rest: Rect) -> tuple[Rect, Rect]:
    """Where the two keys stand, and the rows."""
    f = scene.f
    if scene.panel.narrow:
        return rest.under(33.0 if scene.large else 20.4, scene.gap)
    if scene.panel.tall:
        side, rows = rest.under((44.0 if scene.large else 34.0) * f, 5.0 * f)
        return side, rows.top(min(rows.h, 100.0 * f))[0]
    return rest.right_part(62.0 * f, 5.0 * f)


def _fitting(scene: Scene, box: Rect) -> int:
    least = max((20.4 if not scene.large else 24.5) * scene.f, _highest(scene, box))
    return max(2, min(MOST_ROWS, int((box.h + scene.gap + 0.01) // (least + scene.gap))))


def _highest(scene: Scene, row: Rect) -> float:
    """What the longest of the short names needs of such a row, in mm."""
    entries = scene.world.catalogue.entries
    return max((row_height(scene, row, entries[slug]) for slug in _slugs(scene)), default=0.0)


def _more(
    screen: MyList, scene: Scene, cell: Rect, page: int, pages: int, left: int = 0
) -> Display:
    """``left`` is how many things the next pages hold; after the last page comes the first."""
    face = Face(scene.say("Meer"), "verder", 11.0, note=still_left(scene, left) if left > 0 else "")
    if page == pages - 1:
        face = Face(scene.say("Opnieuw"), "opnieuw", 11.0)
    onward = Turn(replace(screen, page=(page + 1) % pages))
    return key(scene, cell, face, onward, leads_to="mijn-lijst")


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
        style=None if narrow else replace(scene.style(bold=True, kind="title"), leading=1.15),
    )
    empty = Face(say("Alles weg"), "kruis", 8.0)
    if scene.panel.tall:
        low, high = box.right_part(box.w * (0.44 if narrow else 0.4), scene.gap)
    else:
        low, high = box.under((24.0 if scene.large else 20.0) * f, 4.0 * f)
    return (
        *key(scene, high, take, Go(TakeHome(scene.visit.kept)), leads_to="mee-naar-huis"),
        *key(scene, low, empty, Go(EmptyList()), leads_to="alles-weg"),
    )
