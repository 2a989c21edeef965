"""Drawings in the small SVG that our renderer draws exactly (design/README.md, section 4)."""

from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

import msgspec

from koffer.check.report import Finding
from koffer.inwords import of_file
from koffer.mistakes import Mistake

ELEMENTS = frozenset({"svg", "path", "rect", "circle", "ellipse", "g"})
_FORBIDDEN = frozenset({"style", "class", "filter", "mask", "clip-path", "href", "xlink:href"})
_ENTRY_BOX = "0 0 400 300"


class _Reading(msgspec.Struct):
    """What an XML parser meets, with its line."""

    path: Path
    box: str | None = None
    wrong: list[Mistake] = msgspec.field(default_factory=list)

    def say(self, line: int, text: str) -> None:
        self.wrong.append(Mistake(self.path, line, text))


def check_drawings(media: Path) -> Iterator[Finding]:
    """Every SVG under ``media`` but the logos, which only a browser draws."""
    ours = (path for path in media.rglob("*.svg") if media / "logos" not in path.parents)
    for path in sorted(ours):
        of_entry = media / "catalogue" in path.parents
        for mistake in read_drawing(path, _ENTRY_BOX if of_entry else None):
            yield Finding(mistake, "tekening")


def read_drawing(path: Path, box: str | None = None) -> list[Mistake]:
    """What the renderer does not draw; ``box`` is the viewBox that the file must have."""
    reading = _Reading(path)
    parser = ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        _element(reading, parser.CurrentLineNumber, name, attributes)

    parser.StartElementHandler = begin
    try:
        parser.Parse(path.read_bytes(), True)
    except ExpatError as error:
        reading.say(error.lineno, f"dit is geen SVG ({error})")
    except OSError as error:
        reading.say(0, f"deze tekening is niet te lezen ({of_file(error)})")
    if not reading.wrong and (reading.box is None or box not in (None, reading.box)):
        reading.say(1, f"viewBox is '{reading.box or ''}'; het moet '{box or '0 0 ...'}' zijn")
    return reading.wrong


def _element(reading: _Reading, line: int, name: str, attributes: dict[str, str]) -> None:
    if name == "svg":
        reading.box = attributes.get("viewBox")
    elif name not in ELEMENTS:
        known = ", ".join(sorted(ELEMENTS - {"svg"}))
        reading.say(line, f"<{name}> tekenen wij niet; gebruik alleen {known}")
    for key, value in attributes.items():
        if key in _FORBIDDEN or "url(" in value:
            reading.say(line, f"'{key}' in <{name}> tekenen wij niet; zet kleur en lijn los erbij")
