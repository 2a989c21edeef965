"""What the three forms of an entry share: names of cards, pages, picture, and the main key."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol

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


class Carded(Protocol):
    """The screen of an entry, as these parts need to know it."""

    @property
    def slug(self) -> str: ...
    @property
    def card(self) -> str: ...
    @property
    def page(self) -> int: ...


@dataclass(frozen=True)
class Stop:
    """One page of one card."""

    card: str
    page: int
    lines: Page


def turn(screen: Screen, card: str, page: int = 0) -> Turn:
    return Turn(replace(screen, card=card, page=page))  # type: ignore[call-arg]


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


def here(screen: Carded, all_stops: tuple[Stop, ...]) -> int:
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


def keep_key(screen: Carded, scene: Scene, box: Rect) -> Display:
    """Zet op mijn lijst; when it is there, a filled heart in another edge."""
    say, slug = scene.say, screen.slug
    if slug in scene.visit.kept:
        return _kept_key(scene, box, slug)
    face = Face(say("Zet op mijn lijst"), "hart", 11.0, look=MAIN, short=say("Op lijst"))
    return key(scene, box, face, Keep(slug))


def _kept_key(scene: Scene, box: Rect, slug: str) -> Display:
    """Berry edge and a filled heart: changed in shape, not in colour alone."""
    ink = {"dag": KEPT_INK, "avond": "#FFC9DA"}.get(scene.theme.name, scene.theme["primair"])
    theme = replace(scene.theme, colors={**scene.theme.colors, "kept": ink})
    painted = replace(
        scene, world=replace(scene.world, themes={**scene.world.themes, theme.name: theme})
    )
    say = scene.say
    face = Face(say("Staat op mijn lijst"), "hart-vol", 11.0, look=KEPT, short=say("Op uw lijst"))
    ops = key(painted, box, face, Keep(slug))
    edge = Fill(box, None, round_corners(3.0 * scene.f), 1.0 * scene.f, ink)
    return (*ops[:-1], edge, ops[-1])
