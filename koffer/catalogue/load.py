"""Read a whole catalogue; every mistake at once, with file and line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from koffer.catalogue.contact import CONTACT, contact_in
from koffer.catalogue.film import read_film
from koffer.catalogue.prices import PLACEHOLDER, fill, is_fresh
from koffer.catalogue.records import Catalogue, Entry, EntryText, Facts, Term
from koffer.catalogue.textfile import read_text
from koffer.mistakes import Mistake, MistakesError, suggestion
from koffer.tomlfile import TomlFile, read_toml, record


class Reading(msgspec.Struct):
    """What has been read so far, and everything that is wrong with it."""

    today: date
    contact: str
    mistakes: list[Mistake] = msgspec.field(default_factory=list)


def load_catalogue(media: Path, today: date, contact: str = "") -> Catalogue:
    """The catalogue in ``media``; warnings do not stop it.

    Raises:
        MistakesError: something is wrong; it holds every mistake and warning.
    """
    catalogue, mistakes = read_catalogue(media, today, contact)
    if any(not mistake.warning for mistake in mistakes):
        raise MistakesError(mistakes)
    return catalogue


def read_catalogue(media: Path, today: date, contact: str = "") -> tuple[Catalogue, list[Mistake]]:
    """What could be read, and all mistakes and warnings."""
    reading = Reading(today, contact)
    terms = {
        name: _terms(reading, media / "vocabulary" / f"{name}.toml")
        for name in ("rooms", "topics", "difficulties")
    }
    found = {e.slug: e for e in _entries(reading, media / "catalogue", terms)}
    entries = dict(sorted(found.items(), key=lambda item: item[1].facts.number))
    catalogue = Catalogue(entries, terms["rooms"], terms["topics"], terms["difficulties"])
    _check_numbers(reading, media, catalogue)
    return catalogue, sorted(reading.mistakes)


def _terms(reading: Reading, path: Path) -> dict[str, Term]:
    file = read_toml(path)
    terms = {}
    for name, table in file.table.items():
        if isinstance(table, dict) and isinstance(table.get("nl"), str):
            terms[name] = _term(name, table)
        else:
            file.wrong(name, f"'{name}' heeft geen Nederlandse naam (nl = ...)")
    reading.mistakes += file.mistakes
    return terms


def _term(name: str, table: dict[str, Any]) -> Term:
    names = {key: str(value) for key, value in table.items() if len(key) in (2, 3)}
    lines = {key[5:]: str(value) for key, value in table.items() if key.startswith("line_")}
    area = table.get("area")
    return Term(name, names, lines, tuple(area) if area else None, str(table.get("picture", "")))


def _entries(reading: Reading, folder: Path, terms: dict[str, dict[str, Term]]) -> Iterator[Entry]:
    for place in sorted(folder.iterdir()) if folder.is_dir() else []:
        if place.is_dir():
            entry = _entry(reading, place, terms)
            if entry:
                yield entry


def _entry(reading: Reading, place: Path, terms: dict[str, dict[str, Term]]) -> Entry | None:
    file = read_toml(place / "entry.toml")
    facts = record(file, Facts) if file.table else None
    if facts:
        _check_words(file, facts, terms)
        _check_price(file, facts, reading.today)
    reading.mistakes += file.mistakes
    texts = {p.stem: _text(reading, p, facts) for p in sorted(place.glob("*.md"))}
    picture = place / "picture.svg"
    if not picture.is_file():
        reading.mistakes.append(Mistake(picture, 0, "de tekening ontbreekt"))
    if "nl" not in texts:
        reading.mistakes.append(Mistake(place / "nl.md", 0, "de Nederlandse tekst ontbreekt"))
    film, wrong = read_film(place)
    reading.mistakes += wrong
    return Entry(place.name, facts, texts, picture, film) if facts and "nl" in texts else None


def _text(reading: Reading, path: Path, facts: Facts | None) -> EntryText:
    file = read_text(path)
    price = facts.price if facts else None
    contact = contact_in(file.lang, reading.contact)
    cards = {
        card: tuple(
            line.replace(CONTACT, contact) for line in fill(lines, price, file.lang, reading.today)
        )
        for card, lines in file.cards.items()
    }
    for card, lines in file.cards.items():
        if lines and not cards[card]:
            file.wrong(card, f"zonder bedrag blijft de kaart '{card}' leeg")
        if any(PLACEHOLDER in line for line in lines) and not price:
            file.wrong(card, f"{PLACEHOLDER} staat er, maar entry.toml heeft geen [price]")
    reading.mistakes += file.mistakes
    return file.as_text(cards)


def _check_words(file: TomlFile, facts: Facts, terms: dict[str, dict[str, Term]]) -> None:
    for name in ("topics", "rooms", "difficulties"):
        known = terms[name]
        for word in getattr(facts, name):
            if word not in known:
                file.wrong(name, f"'{word}' is geen bekend woord.{suggestion(word, known)}")


def _check_price(file: TomlFile, facts: Facts, today: date) -> None:
    if facts.price and facts.price.from_euro > facts.price.to_euro:
        file.wrong("price.from_euro", "de prijs gaat van hoog naar laag")
    if facts.price and not is_fresh(facts.price, today):
        text = "het bedrag is ouder dan 14 maanden en wordt niet getoond"
        file.wrong("price.checked_on", text, warning=True)


def _check_numbers(reading: Reading, media: Path, catalogue: Catalogue) -> None:
    seen: dict[int, str] = {}
    for entry in catalogue.entries.values():
        place = media / "catalogue" / entry.slug / "entry.toml"
        other = seen.setdefault(entry.facts.number, entry.slug)
        if other != entry.slug:
            text = f"nummer {entry.facts.number} hoort al bij '{other}'"
            reading.mistakes.append(Mistake(place, 0, text))
        for slug in entry.facts.related:
            if slug not in catalogue.entries:
                text = (
                    f"verwijst naar '{slug}', dat er niet is.{suggestion(slug, catalogue.entries)}"
                )
                reading.mistakes.append(Mistake(place, 0, text, warning=True))
