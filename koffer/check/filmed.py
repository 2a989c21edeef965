"""The captions of films against the plain-language check; all of it advice."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from koffer.catalogue import Catalogue
from koffer.catalogue.film import FILE, FOLDER
from koffer.check.report import Finding
from koffer.check.shown import Line
from koffer.check.texts import advice_on_line
from koffer.plainlanguage import PlainWords
from koffer.tomlfile import read_toml


def check_films(
    media: Path, catalogue: Catalogue, words: Mapping[str, PlainWords]
) -> Iterator[Finding]:
    """Each caption, in each language that has a check."""
    for slug, entry in catalogue.entries.items():
        if entry.film is None:
            continue
        path = media / "catalogue" / slug / FOLDER / FILE
        file = read_toml(path)
        for frame in entry.film.frames:
            for lang in words.keys() & frame.captions.keys():
                number = file.line_of(f"frame.{frame.picture.stem}.{lang}")
                line = Line(number, frame.captions[lang])
                yield from advice_on_line(path, line, lang, words[lang])
