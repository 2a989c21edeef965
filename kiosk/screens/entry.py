"""One thing or service: its picture, its five cards, and the main key."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Keep, Turn
from kiosk.display import Display, Fill, Hit, Icon, Image, Text, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.key import EDGE_MM, MAIN, SHADOW_MM, Face, Look, key
from kiosk.parts.tile import KEPT_INK, koffer_band
from kiosk.screen import Scene, Screen
from kiosk.wrap import block_height, break_lines, set_text
from koffer.catalogue import CARDS, Catalogue, Entry, EntryText

ICONS = {"wat": "wat", "wie": "wie", "let-op": "let-op", "kosten": "euro", "waar": "waar"}
LABELS = {
    "wat": "Wat is het",
    "wie": "Voor wie",
    "let-op": "Let op",
    "kosten": "Kosten",
    "waar": "Waar",
}
KEPT = Look("vlak", "kept", "kept")


@dataclass(frozen=True)
class EntryScreen(Screen):
    """Shows ``page`` of ``card``; where a card has no room for tabs, keys turn through all."""

    slug: str
    card: str = "wat"
    page: int = 0
    name: ClassVar[str] = "hulpmiddel"

    def view(self, scene: Scene) -> Display:
        entry = scene.world.catalogue.entries[self.slug]
        if scene.panel.narrow:
            return _narrow(self, scene, entry)
        if scene.large:
            return _stepped(self, scene, entry)
        return _tabbed(self, scene, entry)

    def delicate(self, catalogue: Catalogue) -> bool:
        return catalogue.entries[self.slug].facts.delicate

    def interest(self) -> tuple[tuple[str, str], ...]:
        return (("opened", self.slug),)

    def heard(self) -> tuple[tuple[str, str], ...]:
        return (("heard", self.slug),)


def _tabbed(screen: EntryScreen, scene: Scene, entry: Entry) -> Display:
    """Five tabs over one card: 10 inch and larger at the normal letter size."""
    f, box = scene.f, scene.content
    head, rest = box.top((25.0 if f == 1 else 24.6) * f, 2.6 * f)
    tabs, body = rest.top(20.0 * f, 0)
    if scene.panel.tall:
        body, _ = body.top(min(body.h, 120.0 * f), 0)
    return (
        *_head(screen, scene, entry, head),
        *_card(screen, scene, entry, body),
        *_tabs(screen, scene, tabs),
    )


def _head(screen: EntryScreen, scene: Scene, entry: Entry, box: Rect) -> Display:
    f = scene.f
    button, left = box.right_part(min(76.0 * f, box.w * 0.42), 5.0 * f)
    button, _ = button.top((28.0 if scene.large else 24.0) * f)
    title = entry.text(scene.visit.lang).title
    height = heading_height(scene, left.w, title)
    ops: Display = (heading(scene, left, title), *_keep_key(screen, scene, button))
    if entry.facts.in_koffer:
        band, _ = left.under(11.6 * f)
        if band.y < left.y + height + 0.5:
            band = replace(band, y=left.y + height + 0.5 * f)
        ops += koffer_band(scene, band, _koffer_words(scene, band.w), align="left")
    return ops


def _koffer_words(scene: Scene, width: float) -> str:
    whole = scene.say("Ligt in de koffer: pak het gerust")
    style = scene.small()
    fits = scene.measure(whole, style.em, False) + 15.6 * scene.f < width
    return whole if fits else scene.say("Ligt in de koffer")


def _keep_key(screen: EntryScreen, scene: Scene, box: Rect, *, upright: bool = False) -> Display:
    kept = screen.slug in scene.visit.kept
    label = scene.say("Staat op mijn lijst") if kept else scene.say("Zet op mijn lijst")
    if upright:
        label = scene.say("Op uw lijst") if kept else scene.say("Op lijst")
    if not kept:
        face = Face(label, "hart", 11.0, upright=upright, look=MAIN)
        return key(scene, box, face, Keep(screen.slug))
    return _kept_key(screen, scene, box, label, upright)


def _kept_key(screen: EntryScreen, scene: Scene, box: Rect, label: str, upright: bool) -> Display:
    """Berry edge and a filled heart: changed in shape, not in colour alone."""
    ink = {"dag": KEPT_INK, "avond": "#FFC9DA"}.get(scene.theme.name, scene.theme["primair"])
    theme = replace(scene.theme, colors={**scene.theme.colors, "kept": ink})
    themes = {**scene.world.themes, theme.name: theme}
    painted = replace(scene, world=replace(scene.world, themes=themes))
    face = Face(label, "hart-vol", 11.0, upright=upright, look=KEPT)
    ops = key(painted, box, replace(face, look=replace(KEPT, shadow="vlak")), Keep(screen.slug))
    edge = Fill(box, None, round_corners(3.0 * scene.f), 1.0 * scene.f, ink)
    return (*ops[:-1], edge, ops[-1])


def _tabs(screen: EntryScreen, scene: Scene, box: Rect) -> Display:
    f, theme = scene.f, scene.theme
    ops: Display = ()
    for cell, card in zip(box.columns(5, 3.0 * f), CARDS, strict=True):
        ops += _tab(screen, scene, cell, card)
    line = Rect(box.x, box.bottom, box.w, 1.2 * f)
    return (*ops, Fill(line, theme["primair"]))


def _tab(screen: EntryScreen, scene: Scene, cell: Rect, card: str) -> Display:
    f, theme = scene.f, scene.theme
    action = Turn(EntryScreen(screen.slug, card))
    chosen = screen.card == card
    look = ("primair", "op_primair", "primair") if chosen else ("vlak_zacht", "inkt", "rand")
    if scene.pressed == action and not chosen:
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


def _card(screen: EntryScreen, scene: Scene, entry: Entry, body: Rect) -> Display:
    f, theme = scene.f, scene.theme
    corners = (0.0, 0.0, 4.0 * f, 4.0 * f)
    ops: Display = ()
    if theme.name != "contrast":
        ops = (Fill(replace(body, y=body.y + SHADOW_MM), theme["schaduw"], corners),)
    ops += (Fill(body, theme["vlak"], corners, EDGE_MM, theme["rand"]),)
    inner = body.inset(4.0 * f, 4.2 * f)
    if scene.panel.tall:
        picture, words = inner.top(inner.w * 0.42, 5.0 * f)
        picture = picture.middle(picture.h * 4 / 3, picture.h)
    else:
        picture, words = inner.left(min(inner.h * 4 / 3, inner.w * 0.4), 6.0 * f)
    return ops + _picture(scene, entry, picture) + _paged_words(screen, scene, entry, words)


def _picture(scene: Scene, entry: Entry, box: Rect) -> Display:
    radius = round_corners(3.0 * scene.f)
    edge = Fill(box, None, radius, EDGE_MM, scene.theme["rand"])
    return Image(box, entry.picture, radius), edge


def _paged_words(screen: EntryScreen, scene: Scene, entry: Entry, box: Rect) -> Display:
    """The text of the card; a key at the right when it has another page."""
    text = entry.text(scene.visit.lang)
    pages = card_pages(scene, text, screen.card, box)
    if len(pages) <= 1:
        return _lines(scene, pages[0], box)
    button, rest = box.right_part(30.0 * scene.f, 3.0 * scene.f)
    pages = card_pages(scene, text, screen.card, rest)
    page = screen.page % len(pages)
    onward = Turn(replace(screen, page=(page + 1) % len(pages)))
    face = Face(scene.say("Verder"), "verder", 10.0, upright=True)
    place, _ = button.under(24.0 * scene.f)
    return _lines(scene, pages[page], rest) + key(scene, place, face, onward, leads_to="hulpmiddel")


def _lines(scene: Scene, page: tuple[str, ...], box: Rect) -> tuple[Text, ...]:
    """Each sentence begins a line, as one passage of its own for the reader."""
    style = scene.style()
    heights = [_height(scene, line, box.w) for line in page]
    y = box.y + max(0.0, (box.h - sum(heights)) / 2)
    ops = []
    for line, height in zip(page, heights, strict=True):
        ops.append(set_text(line, Rect(box.x, y, box.w, height), style, scene.measure))
        y += height
    return tuple(ops)


def _height(scene: Scene, line: str, width: float) -> float:
    style = scene.style()
    return block_height(len(break_lines(line, width, style, scene.measure)), style)


def card_pages(scene: Scene, text: EntryText, card: str, box: Rect) -> tuple[tuple[str, ...], ...]:
    """The lines of a card divided over pages of this size, broken between sentences."""
    lines = text.cards.get(card) or (
        scene.say("Dat weten we nog niet. Vraag het aan de vrijwilliger."),
    )
    pages: list[list[str]] = [[]]
    used = 0.0
    for line in lines:
        height = _height(scene, line, box.w)
        if pages[-1] and used + height > box.h + 0.1:
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += height
    return tuple(tuple(page) for page in pages)


def _stepped(screen: EntryScreen, scene: Scene, entry: Entry) -> Display:
    """Large letters: the tabs become Vorige and Volgende."""
    f, box = scene.f, scene.content
    head, rest = box.top(28.0 * f, 3.0 * f)
    steps, body = rest.under(22.0 * f, 3.0 * f)
    if scene.panel.tall:
        body, _ = body.top(min(body.h, 130.0 * f), 0)
    radius = round_corners(4.0 * f)
    inner = body.inset(3.0 * f, 2.5 * f)
    if scene.panel.tall:
        picture, words = inner.top(inner.w * 0.42, 4.0 * f)
        picture = picture.middle(picture.h * 4 / 3, picture.h)
    else:
        picture, words = inner.left(min(inner.h * 4 / 3, inner.w * 0.32), 6.0 * f)
    frame = Fill(body, scene.theme["vlak"], radius, EDGE_MM, scene.theme["rand"])
    return (
        *_head(screen, scene, entry, head),
        frame,
        *_picture(scene, entry, picture),
        *_step_words(screen, scene, entry, words, steps),
    )


def _step_words(
    screen: EntryScreen, scene: Scene, entry: Entry, words: Rect, steps: Rect
) -> Display:
    stops = _stops(scene, entry, words)
    here = _here(screen, stops)
    page = card_pages(scene, entry.text(scene.visit.lang), stops[here][0], words)[stops[here][1]]
    before = Turn(EntryScreen(screen.slug, *stops[here - 1]))
    after = Turn(EntryScreen(screen.slug, *stops[(here + 1) % len(stops)]))
    left, middle = steps.left(steps.w * 0.3, 3.0 * scene.f)
    right, middle = middle.right_part(steps.w * 0.34, 3.0 * scene.f)
    return (
        *_lines(scene, page, words),
        *_where(scene, middle, stops[here][0], here + 1, len(stops)),
        *key(scene, left, Face(scene.say("Vorige"), "terug", 11.0), before, leads_to="hulpmiddel"),
        *key(
            scene, right, Face(scene.say("Volgende"), "verder", 11.0), after, leads_to="hulpmiddel"
        ),
    )


def _stops(scene: Scene, entry: Entry, words: Rect) -> list[tuple[str, int]]:
    """Every page of every card, in order."""
    text = entry.text(scene.visit.lang)
    return [
        (card, page) for card in CARDS for page in range(len(card_pages(scene, text, card, words)))
    ]


def _here(screen: EntryScreen, stops: list[tuple[str, int]]) -> int:
    """The nearest stop: a page that is no longer there becomes the last of its card."""
    same = [index for index, (card, _) in enumerate(stops) if card == screen.card]
    return same[min(screen.page, len(same) - 1)]


def _where(scene: Scene, box: Rect, card: str, number: int, of: int) -> Display:
    f = scene.f
    upper, lower = box.rows(2, 0)
    strong = replace(scene.small(bold=True), leading=1.15)
    label = scene.say(LABELS[card])
    icon = 8.0 * f
    wide = scene.measure(label, strong.em, True) + icon + 2.0 * f
    x = box.x + max(0.0, (box.w - wide) / 2)
    words = Rect(x + icon + 2.0 * f, upper.y, box.right - x - icon - 2.0 * f, upper.h)
    count = scene.say("{number} van {of}").format(number=number, of=of)
    return (
        Icon(Rect(x, upper.y + (upper.h - icon) / 2, icon, icon), ICONS[card], scene.theme["inkt"]),
        set_text(label, words, strong, scene.measure, valign="middle"),
        set_text(count, lower, scene.small(), scene.measure, align="center", valign="top"),
    )


def _narrow(screen: EntryScreen, scene: Scene, entry: Entry) -> Display:
    """7 inch upright: picture and sign above, one page of text, two keys."""
    box = scene.content
    keys, rest = box.under(21.0, 2.2)
    top, rest = rest.top(24.0 if scene.large else 31.5, 2.2)
    text = entry.text(scene.visit.lang)
    title = replace(scene.style(bold=True, kind="title"), leading=1.15)
    name_h = block_height(len(break_lines(text.short, rest.w, title, scene.measure)), title)
    line, words = rest.top(max(name_h, 10.0), 0.5)
    stops = _stops(scene, entry, words)
    here = _here(screen, stops)
    page = card_pages(scene, text, stops[here][0], words)[stops[here][1]]
    after = Turn(EntryScreen(screen.slug, *stops[(here + 1) % len(stops)]))
    keep, more = keys.left(keys.w * 0.56, 3.0)
    return (
        set_text(text.short, line, title, scene.measure, title=True),
        *_narrow_top(scene, entry, top, stops[here][0], f"{here + 1}/{len(stops)}"),
        *_lines(scene, page, words),
        *_keep_key(screen, scene, keep, upright=True),
        *key(
            scene,
            more,
            Face(scene.say("Meer"), "verder", 9.0, upright=True),
            after,
            leads_to="hulpmiddel",
        ),
    )


def _narrow_top(scene: Scene, entry: Entry, box: Rect, card: str, count: str) -> Display:
    picture, right = box.left(box.h * 4 / 3, 3.0)
    sign, label = right.rows(2, 1.5) if entry.facts.in_koffer else (None, right)
    ops = _picture(scene, entry, picture)
    if sign:
        ops += koffer_band(scene, sign, scene.say("In de koffer"), align="left")
    icon = min(8.0, label.h * 0.5)
    strong = replace(scene.small(bold=True), leading=1.1)
    words = Rect(label.x + icon + 1.5, label.y, label.w - icon - 1.5, label.h)
    return (
        *ops,
        Icon(
            Rect(label.x, label.y + (label.h - icon) / 2, icon, icon),
            ICONS[card],
            scene.theme["inkt"],
        ),
        set_text(
            f"{scene.say(LABELS[card])} {count}", words, strong, scene.measure, valign="middle"
        ),
    )
