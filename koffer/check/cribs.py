"""The volunteer's cribs: each thing has one, whether it lies in the suitcase or not."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from koffer.catalogue import Catalogue
from koffer.check.report import Finding
from koffer.mistakes import Mistake
from koffer.tomlfile import read_toml

KIND = "spiekbriefje"


def check_cribs(media: Path, catalogue: Catalogue) -> Iterator[Finding]:
    """A thing without a crib, and a part of one that is left empty. Advice."""
    for slug, entry in catalogue.entries.items():
        path = media / "catalogue" / slug / "entry.toml"
        crib = entry.facts.crib
        if crib is None:
            if entry.facts.kind == "thing":
                text = "de vrijwilliger heeft hier geen spiekbriefje voor ([crib])"
                yield Finding(Mistake(path, 0, text, True), KIND)
            continue
        for part, words in msgspec.structs.asdict(crib).items():
            if not words.strip():
                line = read_toml(path).line_of(f"crib.{part}")
                text = f"'{part}' in het spiekbriefje is leeg"
                yield Finding(Mistake(path, line, text, True), KIND)
