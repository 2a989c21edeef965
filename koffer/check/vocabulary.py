"""Rooms and difficulties: the entry whose drawing stands for them, and the drawn house."""

from collections.abc import Iterator
from pathlib import Path

from koffer.catalogue import Catalogue, Term
from koffer.check.report import Finding
from koffer.mistakes import Mistake, suggestion
from koffer.tomlfile import TomlFile, read_toml

KIND = "tekening"


def check_vocabulary(media: Path, catalogue: Catalogue) -> Iterator[Finding]:
    """A drawing that is named must be there; a house with rooms to touch must be drawn."""
    for name, terms in (("rooms", catalogue.rooms), ("difficulties", catalogue.difficulties)):
        file = read_toml(media / "vocabulary" / f"{name}.toml")
        for term in terms.values():
            yield from _check_term(file, term, catalogue)
    house = media / "scenes" / "house.svg"
    if any(room.area for room in catalogue.rooms.values()) and not house.is_file():
        yield Finding(Mistake(house, 0, "de tekening van het huis ontbreekt"), KIND)


def check_second_drawings(media: Path, catalogue: Catalogue) -> Iterator[Finding]:
    """What lies in the suitcase is also shown in use."""
    for slug, entry in catalogue.entries.items():
        path = media / "catalogue" / slug / "in-gebruik.svg"
        if entry.facts.in_koffer and not path.is_file():
            text = "dit ligt in de koffer; een tekening van het gebruik ontbreekt nog"
            yield Finding(Mistake(path, 0, text, True), KIND)


def _check_term(file: TomlFile, term: Term, catalogue: Catalogue) -> Iterator[Finding]:
    line = file.line_of(f"{term.id}.picture")
    if term.picture and term.picture not in catalogue.entries:
        near = suggestion(term.picture, catalogue.entries)
        text = f"de tekening van '{term.picture}' is er niet.{near}"
        yield Finding(Mistake(file.path, line, text), KIND)
    elif not term.picture and not term.area:
        text = f"'{term.id}' heeft geen tekening (picture = ...)"
        yield Finding(Mistake(file.path, line, text, True), KIND)
