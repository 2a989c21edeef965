"""What the three forms of an entry share: names of cards, pages, picture, and the main key."""

from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.actions import Keep, Turn
from kiosk.display import Display, Fill, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM, MAIN, Face, Look, key
from kiosk.parts.reading import Page, line_pages
from kiosk.parts.tile import KEPT_INK
from kiosk.screen import Scene, Screen
from koffer.catalogue import CARDS, Entry

ICONS = {"wat": "wat", "wie": "wie", "let-op": "let-op", "kosten": "euro", "waar": "waar"}
LABELS = {
    "wat": "Wat is het",
    "wie": "Voor wie",
    "let-op": "Let op",
    "kosten": "Kosten",
    "waar": "Waar",
}
IN_USE = ("wie", "let-op")
KEPT = Look("vlak", "kept", "kept", "vlak")


class CardScreen(Screen, frozen=True):
    """The screen of an entry, as these parts need to know it."""

    slug: str
    card: str = "wat"
    page: int = 0


class Stop(msgspec.Struct, frozen=True):
    """One page of one card."""

    card: str
    page: int
    lines: Page


def turn(screen: CardScreen, card: str, page: int = 0) -> Turn:
    return Turn(replace(screen, card=card, page=page))


def card_pages(scene: Scene, entry: Entry, card: str, box: Rect) -> tuple[Page, ...]:
    lines = entry.text(scene.visit.lang).cards.get(card) or (
        scene.say("Dat weten we nog niet. Vraag het aan de vrijwilliger."),
    )
    return line_pages(scene, lines, box)


def stops(scene: Scene, entry: Entry, box: Rect) -> tuple[Stop, ...]:
    """Every page of every card, in order."""
    return tuple(
        Stop(card, number, lines)
        for card in CARDS
        for number, lines in enumerate(card_pages(scene, entry, card, box))
    )


def here(screen: CardScreen, all_stops: tuple[Stop, ...]) -> int:
    """Where the screen is: a page that is no longer there becomes the last of its card."""
    same = [index for index, stop in enumerate(all_stops) if stop.card == screen.card]
    return same[min(screen.page, len(same) - 1)]


@lru_cache(512)
def picture_of(first: Path, card: str) -> Path:
    """The thing in use on the cards that tell about using it, where that has been drawn."""
    second = first.with_name("in-gebruik.svg")
    return second if card in IN_USE and second.is_file() else first


def picture(scene: Scene, entry: Entry, card: str, box: Rect) -> Display:
    radius = round_corners(3.0 * scene.f)
    edge = Fill(box, None, radius, EDGE_MM, scene.theme["rand"])
    return Image(box, picture_of(entry.picture, card), radius), edge


def keep_key(screen: CardScreen, scene: Scene, box: Rect) -> Display:
    """Zet op mijn lijst; when it is there, a filled heart in another edge."""
    say, slug = scene.say, screen.slug
    if slug in scene.visit.kept:
        return _kept_key(scene, box, slug)
    icon = 8.0 if scene.panel.narrow else 11.0
    face = Face(say("Zet op mijn lijst"), "hart", icon, look=MAIN, short=say("Op lijst"))
    return key(scene, box, face, Keep(slug))


def _kept_key(scene: Scene, box: Rect, slug: str) -> Display:
    """Berry edge and a filled heart: changed in shape, not in colour alone."""
    ink = {"dag": KEPT_INK, "avond": "#FFC9DA"}.get(scene.theme.name, scene.theme["primair"])
    theme = replace(scene.theme, colors={**scene.theme.colors, "kept": ink})
    painted = replace(
        scene, world=replace(scene.world, themes={**scene.world.themes, theme.name: theme})
    )
    say = scene.say
    icon = 8.0 if scene.panel.narrow else 11.0
    label, short = say("Staat op mijn lijst"), say("Op uw lijst")
    face = Face(label, "hart-vol", icon, look=KEPT, short=short)
    ops = key(painted, box, face, Keep(slug))
    edge = Fill(box, None, round_corners(3.0 * scene.f), 1.0 * scene.f, ink)
    return (*ops[:-1], edge, ops[-1])
