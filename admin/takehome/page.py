"""What the page of a list says. Pure."""

from datetime import date
from typing import NamedTuple

from koffer.catalogue import CARDS, Catalogue, Entry, EntryText
from koffer.catalogue.prices import in_words, is_fresh
from koffer.catalogue.whennot import parted
from koffer.takehome import TakeHomeList

CARD_ICONS = {"wat": "wat", "wie": "wie", "let-op": "let-op", "kosten": "euro", "waar": "waar"}


class Card(NamedTuple):
    """One of the five: its id, its icon, its lines, and when not below a heading of its own."""

    id: str
    icon: str
    lines: tuple[str, ...]
    heading: str = ""
    below: tuple[str, ...] = ()


class Kept(NamedTuple):
    """One entry of the list, in the language that it has."""

    slug: str
    text: EntryText
    price: str
    cards: tuple[Card, ...]


class ListPage(NamedTuple):
    """The entries in the order of the list, and how many numbers nobody knows."""

    kept: tuple[Kept, ...]
    skipped: int


def list_page(wanted: TakeHomeList, catalogue: Catalogue, today: date) -> ListPage:
    found = [catalogue.by_number(number) for number in wanted.numbers]
    kept = tuple(_kept(entry, wanted.language, today) for entry in found if entry)
    return ListPage(kept, len(found) - len(kept))


def _kept(entry: Entry, language: str, today: date) -> Kept:
    text = entry.text(language)
    cards = tuple(
        Card(card, CARD_ICONS[card], *parted(text.cards[card]))
        for card in CARDS
        if text.cards.get(card)
    )
    price = entry.facts.price
    amount = in_words(price, text.lang) if price and is_fresh(price, today) else ""
    return Kept(entry.slug, text, amount, cards)
