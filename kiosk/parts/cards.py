"""What the three forms of an entry share: names of cards, their pages, and the picture."""

from typing import Literal

import msgspec
from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.factpanel import fact_panel, symbol_panel
from kiosk.parts.gallery import chosen, gallery, pictures_of
from kiosk.parts.key import Face, key
from kiosk.parts.locally import ask_lines, ask_words, try_lines
from kiosk.parts.payers import payer_icons, payer_lines
from kiosk.parts.reading import Page, line_pages, lines_in
from kiosk.screen import Scene, Screen
from koffer.catalogue import CARDS, Entry
from koffer.catalogue.whennot import parted

ICONS = {"wat": "wat", "wie": "wie", "let-op": "let-op", "kosten": "euro", "waar": "waar"}
LABELS = {
    "wat": "Wat is het",
    "wie": "Voor wie",
    "let-op": "Let op",
    "kosten": "Kosten",
    "waar": "Waar",
}


class CardScreen(Screen, frozen=True):
    """The screen of an entry, as these parts need to know it; ``picture`` is None until the
    visitor chooses one, and ``frame`` while no film is shown."""

    slug: str
    card: str = "wat"
    page: int = 0
    picture: int | None = None
    frame: int | None = None

    def related_screen(self) -> Screen:
        """The list of what this entry is related to."""
        raise NotImplementedError


class Stop(msgspec.Struct, frozen=True):
    """One page of one card, or one that leads on: to its film, or to what is related."""

    card: str
    page: int
    lines: Page
    leads_on: Literal["", "film", "related"] = ""
    heading: str = ""


def turn(screen: CardScreen, card: str, page: int = 0) -> Turn:
    return Turn(replace(screen, card=card, page=page))


def card_pages(
    scene: Scene,
    entry: Entry,
    card: str,
    box: Rect,
    place: Rect | None = None,
    *,
    aside: bool = False,
    first: float | None = None,
) -> tuple[Page, ...]:
    """The text of the card; on Kosten also who pays, and on Waar what there is here, unless
    ``place``, where the picture stands, has room for it. ``first``: as high as the words of the
    first page may be, in mm; 0 leaves it empty."""
    lines = entry.text(scene.visit.lang).cards.get(card) or (
        scene.say("Dat weten we nog niet. Vraag het aan de vrijwilliger."),
    )
    beside = place is not None and facts_panel(scene, entry, card, place) is not None
    after: tuple[str, ...] = ()
    if card == "kosten" and not beside:
        lines = (*lines, *payer_lines(scene, entry))
    if card == "waar":
        lines = (*lines, *try_lines(scene, entry))
        after = () if beside else ask_lines(scene, entry)
    pages = line_pages(scene, lines, box, aside=aside, first=first)
    return pages + (line_pages(scene, after, box) if after else ())


def stops(
    scene: Scene,
    entry: Entry,
    box: Rect,
    place: Rect | None = None,
    *,
    first: float | None = None,
    aside: bool | None = None,
) -> tuple[Stop, ...]:
    """Every page of every card, in order, with the ways to the film and to what is related.

    Where the name of the card stands above its words, so does the heading of when not, unless
    ``aside`` says otherwise. ``first``: as high as the words of the very first page may be, in mm.
    """
    above = scene.panel.two_rows if aside is None else aside
    found: list[Stop] = []
    for card in CARDS:
        least = first if card == CARDS[0] else None
        pages = card_pages(scene, entry, card, box, place, aside=above, first=least)
        found += [_stop(card, number, lines, above) for number, lines in enumerate(pages)]
        if card == "wat" and entry.film:
            found.append(Stop(card, len(pages), (), "film"))
    last = (Stop("waar", found[-1].page + 1, (), "related"),) if related(scene, entry) else ()
    return (*found, *last)


def _stop(card: str, number: int, lines: Page, above: bool) -> Stop:
    _, heading, below = parted(lines)
    return (
        Stop(card, number, below, heading=heading)
        if heading and above
        else Stop(card, number, lines)
    )


def here(screen: CardScreen, all_stops: tuple[Stop, ...]) -> int:
    """Where the screen is: a page that is no longer there becomes the last of its card."""
    same = [index for index, stop in enumerate(all_stops) if stop.card == screen.card]
    return same[min(screen.page, len(same) - 1)]


def related(scene: Scene, entry: Entry) -> tuple[Entry, ...]:
    """What is like it, as far as it is offered here."""
    entries = scene.world.catalogue.entries
    return tuple(entries[slug] for slug in entry.facts.related if slug in entries)


def related_key(screen: CardScreen, scene: Scene, box: Rect) -> Display:
    """Kijk ook naar: other things and services."""
    say = scene.say
    face = Face(say("Kijk ook naar"), "verwant", 10.0, upright=True, short=say("Kijk ook"))
    return key(scene, box, face, Go(screen.related_screen()), leads_to="kijk-ook")


def film_key(screen: CardScreen, scene: Scene, box: Rect) -> Display:
    """Speel de film, from its beginning."""
    say = scene.say
    face = Face(say("Speel de film"), "speel", 10.0, upright=True, short=say("Speel"))
    return key(scene, box, face, Turn(replace(screen, frame=0)), leads_to="hulpmiddel")


def words_of(
    screen: CardScreen, scene: Scene, stop: Stop, box: Rect, *, valign: str = "middle"
) -> Display:
    """The sentences of a page, or the key that leads on."""
    if not stop.leads_on:
        return lines_in(scene, stop.lines, box, valign=valign)
    high = min(box.h - 2.2, (40.0 if scene.large else 34.0) * scene.f)
    lead = film_key if stop.leads_on == "film" else related_key
    return lead(screen, scene, box.middle(min(box.w, 90.0 * scene.f), high))


def facts_panel(scene: Scene, entry: Entry, card: str, box: Rect) -> Display | None:
    """Who may pay, or whom to call here; None on the other cards, and where it does not fit."""
    if card == "kosten":
        icons, said = payer_icons(entry), payer_lines(scene, entry)
        lines = tuple((line, False) for line in said)
        return fact_panel(scene, box, icons, lines) if said else symbol_panel(scene, box, icons)
    if card == "waar":
        ways = (ask_words(scene, entry), ask_words(scene, entry, where=False))
        panels = (fact_panel(scene, box, ("telefoon",), words) for words in ways)
        return next((panel for panel in panels if panel), None)
    return None


def picture(screen: CardScreen, scene: Scene, entry: Entry, card: str, box: Rect) -> Display:
    """The drawings of the entry in their own shape; on Kosten and Waar what matters most, in all
    of ``box``, where it has room."""
    if panel := facts_panel(scene, entry, card, box):
        return panel
    if card == "kosten":
        return symbol_panel(scene, box, payer_icons(entry))
    pictures = pictures_of(entry.picture)
    number = chosen(pictures, card, screen.picture)
    onward = Turn(replace(screen, picture=(number + 1) % len(pictures)))
    return gallery(scene, box, pictures, number, onward)
