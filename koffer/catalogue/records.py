"""What the catalogue holds: entries, and the words by which people find them."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from koffer.catalogue.film import Film

CARDS = ("wat", "wie", "let-op", "kosten", "waar")
Card = Literal["wat", "wie", "let-op", "kosten", "waar"]
Payer = Literal["zelf", "lenen", "zorgverzekering", "gemeente", "verhuurder", "toeslag", "gratis"]
Euro = Annotated[int, msgspec.Meta(ge=0, le=100_000)]


class Price(msgspec.Struct, frozen=True):
    """Whole euros from-to, the year they were asked, and when somebody last looked."""

    from_euro: Euro
    to_euro: Euro
    year: Annotated[int, msgspec.Meta(ge=2010, le=2100)]
    checked_on: date
    basis: Literal["source", "estimate"] = "estimate"
    per: Literal["", "month", "km", "meal", "hour"] = ""


class Crib(msgspec.Struct, frozen=True):
    """What a volunteer needs to know to show a thing. Dutch."""

    show: str
    say: str
    plus: str
    minus: str
    hygiene: str
    count_back: str


class Facts(msgspec.Struct, frozen=True):
    """entry.toml: what is true of an entry in every language."""

    number: Annotated[int, msgspec.Meta(ge=1, le=9999)]
    kind: Literal["thing", "service"]
    topics: Annotated[list[str], msgspec.Meta(min_length=1)]
    rooms: Annotated[list[str], msgspec.Meta(min_length=1)]
    difficulties: Annotated[list[str], msgspec.Meta(min_length=1)]
    who_pays: Annotated[list[Payer], msgspec.Meta(min_length=1, max_length=2)]
    effort: Annotated[int, msgspec.Meta(ge=1, le=3)]
    related: list[str] = []
    in_koffer: bool = False
    delicate: bool = False
    iso9999: str = ""
    price: Price | None = None
    crib: Crib | None = None
    nl_level_reasons: dict[Card, str] = {}


class EntryText(msgspec.Struct, frozen=True):
    """One language of an entry; a card is a tuple of lines of one sentence each."""

    lang: str
    title: str
    short: str
    line: str
    cards: Mapping[str, tuple[str, ...]]


class Entry(msgspec.Struct, frozen=True):
    """A thing or a service."""

    slug: str
    facts: Facts
    texts: Mapping[str, EntryText]
    picture: Path
    film: Film | None = None

    def text(self, lang: str) -> EntryText:
        """The text in ``lang``, or the Dutch one when that is missing."""
        return self.texts.get(lang) or self.texts["nl"]


class Term(msgspec.Struct, frozen=True):
    """A room, topic or difficulty: its id and its name (and a few words more) per language.

    ``area`` is its place in house.svg; ``picture`` names the entry that stands for it.
    """

    id: str
    names: Mapping[str, str]
    lines: Mapping[str, str] = {}
    area: tuple[int, int, int, int] | None = None
    picture: str = ""

    def name(self, lang: str) -> str:
        return self.names.get(lang) or self.names["nl"]

    def line(self, lang: str) -> str:
        return self.lines.get(lang) or self.lines.get("nl", "")


class Catalogue(msgspec.Struct, frozen=True):
    """Everything that can be shown, in the order of the numbers."""

    entries: Mapping[str, Entry]
    rooms: Mapping[str, Term]
    topics: Mapping[str, Term]
    difficulties: Mapping[str, Term]

    def by_number(self, number: int) -> Entry | None:
        return next((e for e in self.entries.values() if e.facts.number == number), None)

    def in_room(self, room: str) -> tuple[Entry, ...]:
        """As everywhere; what belongs there most of all before what is of use there too."""
        found = [e for e in self.entries.values() if room in e.facts.rooms]
        return _in_order(sorted(found, key=lambda e: e.facts.rooms.index(room)))

    def in_topic(self, topic: str) -> tuple[Entry, ...]:
        return _in_order(e for e in self.entries.values() if topic in e.facts.topics)

    def in_koffer(self) -> tuple[Entry, ...]:
        return _in_order(e for e in self.entries.values() if e.facts.in_koffer)


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """What lies in the koffer first, then the small and cheap; equals stay as they come."""
    return tuple(sorted(entries, key=lambda e: (not e.facts.in_koffer, e.facts.effort)))
