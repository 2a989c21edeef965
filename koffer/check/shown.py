"""The lines of a text file as a visitor sees them, each with its line in the file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from koffer.catalogue import CARDS, Catalogue, Entry
from koffer.catalogue.contact import CONTACT
from koffer.catalogue.prices import fill
from koffer.catalogue.textfile import TextFile, read_text

_CONTACTS = {"en": "the volunteer"}


class Line(msgspec.Struct, frozen=True):
    """``number`` is 1-based, 0 when the line is missing."""

    number: int
    text: str


class Shown(msgspec.Struct, frozen=True):
    """One language of an entry; amounts and names are filled in."""

    entry: Entry
    path: Path
    lang: str
    line: Line
    title: Line
    cards: dict[str, tuple[Line, ...]]
    card_lines: dict[str, int]

    def lines(self) -> Iterator[Line]:
        yield from (self.title, self.line)
        for card in self.cards.values():
            yield from card


def shown(media: Path, catalogue: Catalogue, today: date) -> list[Shown]:
    """Every text that there is."""
    return [
        _shown(read_text(media / "catalogue" / slug / f"{lang}.md"), entry, today)
        for slug, entry in catalogue.entries.items()
        for lang in entry.texts
    ]


def _shown(file: TextFile, entry: Entry, today: date) -> Shown:
    place = file.places.get
    return Shown(
        entry,
        file.path,
        file.lang,
        Line(place("line", 0), file.line),
        Line(place("title", 0), file.title),
        {card: _card(file, card, entry, today) for card in CARDS},
        {card: place(card, 0) for card in CARDS},
    )


def _card(file: TextFile, card: str, entry: Entry, today: date) -> tuple[Line, ...]:
    contact = _CONTACTS.get(file.lang, "de vrijwilliger")
    return tuple(
        Line(file.places.get(f"{card}.{number}", 0), text.replace(CONTACT, contact))
        for number, line in enumerate(file.cards.get(card, []))
        for text in fill([line], entry.facts.price, file.lang, today)
    )
