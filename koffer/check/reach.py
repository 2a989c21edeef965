"""Entries that nobody can come to."""

from collections.abc import Iterator
from pathlib import Path

from koffer.catalogue import Catalogue
from koffer.check.report import Finding
from koffer.mistakes import Mistake

KIND = "onbereikbaar"


def check_reach(media: Path, catalogue: Catalogue, asked: frozenset[str]) -> Iterator[Finding]:
    """Not through a room or a subject, not from a related entry, not in the questionnaire."""
    linked = {slug for entry in catalogue.entries.values() for slug in entry.facts.related}
    for slug, entry in catalogue.entries.items():
        place = media / "catalogue" / slug / "entry.toml"
        shelves = (*entry.facts.rooms, *entry.facts.topics)
        if not any(name in catalogue.rooms or name in catalogue.topics for name in shelves):
            text = "staat in geen kamer en bij geen onderwerp, dus niemand vindt dit"
            yield Finding(Mistake(place, 0, text), KIND)
        if asked and slug not in asked:
            text = "geen enkel antwoord van de vragenlijst komt hier uit"
            yield Finding(Mistake(place, 0, text, True), KIND)
        if slug not in linked and slug not in asked:
            text = "geen ander onderdeel verwijst hierheen"
            yield Finding(Mistake(place, 0, text, True), KIND)
