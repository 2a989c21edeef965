"""Whom the texts tell people to ask: ``{contact}``."""

import msgspec

from koffer.catalogue.records import Catalogue, Entry, EntryText

CONTACT = "{contact}"
# Who is asked where nobody is named.
SOMEBODY = {
    "nl": "de vrijwilliger",
    "en": "the volunteer",
    "tr": "gönüllü",
    "ar": "المتطوع",
}


def contact_in(lang: str, name: str) -> str:
    """The ``name``, or the volunteer in this language where it is empty."""
    return name or SOMEBODY.get(lang, SOMEBODY["nl"])


def with_contact(catalogue: Catalogue, name: str) -> Catalogue:
    """The same catalogue with ``name`` (may be empty) wherever its texts leave a contact open."""
    entries = {slug: _entry(entry, name) for slug, entry in catalogue.entries.items()}
    return msgspec.structs.replace(catalogue, entries=entries)


def _entry(entry: Entry, name: str) -> Entry:
    texts = {lang: _text(text, contact_in(lang, name)) for lang, text in entry.texts.items()}
    return msgspec.structs.replace(entry, texts=texts)


def _text(text: EntryText, contact: str) -> EntryText:
    cards = {
        card: tuple(line.replace(CONTACT, contact) for line in lines)
        for card, lines in text.cards.items()
    }
    return msgspec.structs.replace(text, cards=cards)
