"""Five tabs over one card: 10 inch and larger, lying down, at the normal letter size."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.actions import Turn
from kiosk.display import Display, Fill, Hit, Icon
from kiosk.geometry import Rect
from kiosk.parts.cardhead import head
from kiosk.parts.cards import (
    ICONS,
    LABELS,
    CardScreen,
    card_pages,
    film_key,
    picture,
    related,
    related_key,
    turn,
)
from kiosk.parts.key import EDGE_MM, SHADOW_MM, Face, key
from kiosk.parts.onward import after_page, leading_on
from kiosk.parts.reading import Page, lines_in
from kiosk.screen import Scene
from kiosk.wrap import set_text
from koffer.catalogue import CARDS, Entry

TAB_H, KEYS_MM = 20.0, 36.0
LEAST_WIDTH_MM, KEY_MM = 150.0, 20.2


def fits_tabs(scene: Scene) -> bool:
    """Whether every word of the tabs stays whole, and the picture leaves words a column beside it:
    on an upright glass the tabs of a language with short words fit, and the column does not.
    """
    if scene.content.w < LEAST_WIDTH_MM * scene.f:
        return False
    wide = scene.content.columns(5, scene.gap)[0].w
    em = scene.small().em
    return all(scene.measure(scene.say(word), em, True) <= wide - 1.0 for word in LABELS.values())


def tabbed(screen: CardScreen, scene: Scene, entry: Entry) -> Display:
    top = head(screen, scene, entry, scene.content)
    tabs, body = top.rest.top(TAB_H * scene.f, 0)
    ops = (*top.ops, *_card(screen, scene, entry, body), *_tabs(screen, scene, tabs))
    return leading_on(ops, *after_page(screen))


def _tabs(screen: CardScreen, scene: Scene, box: Rect) -> Display:
    ops: Display = ()
    for cell, card in zip(box.columns(5, scene.gap), CARDS, strict=True):
        ops += _tab(screen, scene, cell, card)
    line = Rect(box.x, box.bottom, box.w, 1.2 * scene.f)
    return (*ops, Fill(line, scene.theme["primair"]))


def _tab(screen: CardScreen, scene: Scene, cell: Rect, card: str) -> Display:
    f, theme = scene.f, scene.theme
    action = turn(screen, card)
    look = ("vlak_zacht", "inkt", "rand")
    if screen.card == card:
        look = ("primair", "op_primair", "primair")
    elif scene.pressed == action:
        look = ("vlak", "inkt", "rand")
    corners = (3.0 * f, 3.0 * f, 0.0, 0.0)
    face = Fill(cell, theme[look[0]], corners, EDGE_MM, theme[look[2]])
    style = replace(scene.small(look[1], bold=True), leading=1.1)
    size = 8.0 * f
    label = scene.say(LABELS[card])
    top = cell.y + (cell.h - size - style.em * 1.1 - 0.4 * f) / 2
    icon = Icon(Rect(cell.x + (cell.w - size) / 2, top, size, size), ICONS[card], style.color)
    words = Rect(cell.x, top + size + 0.4 * f, cell.w, style.em * 1.1)
    text = set_text(label, words, style, scene.measure, align="center")
    return face, icon, text, Hit(cell, action, label, "tab", "hulpmiddel")


def _card(screen: CardScreen, scene: Scene, entry: Entry, body: Rect) -> Display:
    f, theme = scene.f, scene.theme
    corners = (0.0, 0.0, 4.0 * f, 4.0 * f)
    ops: Display = (Fill(body, theme["vlak"], corners, EDGE_MM, theme["rand"]),)
    if theme.name != "contrast":
        below = replace(body, y=body.y + SHADOW_MM)
        ops = (Fill(below, theme["schaduw"], corners), *ops)
    inner = body.inset(4.0 * f, 3.6 * f)
    inner = replace(inner, y=inner.y + 0.6 * f, h=inner.h - 0.6 * f)
    place, words = inner.left(min(inner.h * 4 / 3, inner.w * 0.4), 6.0 * f)
    place = place.middle(place.w, min(place.h, place.w * 0.9))
    # The text is heard before what stands below the picture.
    ops += _paged_words(screen, scene, entry, words, place)
    return ops + picture(screen, scene, entry, screen.card, place)


def _lead(
    screen: CardScreen, scene: Scene, entry: Entry
) -> Callable[[CardScreen, Scene, Rect], Display] | None:
    """The key beside the words that leads on from this card, if there is one."""
    if screen.card == "wat" and entry.film:
        return film_key
    return related_key if screen.card == "waar" and related(scene, entry) else None


def _paged_words(screen: CardScreen, scene: Scene, entry: Entry, box: Rect, place: Rect) -> Display:
    """The text of the card, and at the right the keys to another page and to what is related."""

    def pages_in(room: Rect) -> tuple[Page, ...]:
        return card_pages(scene, entry, screen.card, room, place)

    lead = _lead(screen, scene, entry)
    pages = pages_in(box)
    if len(pages) <= 1 and lead is None:
        return lines_in(scene, pages[0], box)
    column, rest = box.right_part(KEYS_MM * scene.f, 3.0 * scene.f)
    pages = pages_in(rest)
    page = screen.page % len(pages)
    # Below a name of two lines they would be too low: the room around them gives way.
    short = max(0.0, 2 * KEY_MM + scene.gap - column.h)
    upper, lower = column.inset(0.0, -short / 2).rows(2, scene.gap)
    ops: Display = lines_in(scene, pages[page], rest)
    if lead:
        ops += lead(screen, scene, upper if len(pages) > 1 else lower)
    if len(pages) <= 1:
        return ops
    face = Face(scene.say("Meer"), "verder", 10.0, upright=True)
    onward: Turn = turn(screen, screen.card, (page + 1) % len(pages))
    low, _ = lower.under(24.0 * scene.f)
    return ops + key(scene, low, face, onward, leads_to="hulpmiddel")
