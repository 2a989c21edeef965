"""Signs in a text that the letters on the screen do not have."""

import unicodedata
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from koffer.check.cmap import signs_of
from koffer.check.report import Finding
from koffer.mistakes import Mistake

KIND = "teken dat de letter niet heeft"
_PACKAGE = "fontpkg_atkinson_hyperlegible"
_FILE = "AtkinsonHyperlegible-Regular.ttf"
_OTHER_LETTERS = ("ar",)  # drawn with Noto
# The same letters in files that hold every language, such as the names of the rooms.
_OTHER_SIGNS = frozenset(range(0x0600, 0x0700))


def font_file() -> Path | None:
    """Atkinson Hyperlegible from its package, None when that is not installed."""
    spec = find_spec(_PACKAGE)
    folder = Path(spec.origin).parent if spec and spec.origin else None
    path = folder / "files" / _FILE if folder else None
    return path if path and path.is_file() else None


def check_glyphs(media: Path, font: Path | None) -> Iterator[Finding]:
    """Every text and data file that a visitor reads from, line by line."""
    if font is None:
        text = "het lettertype is hier niet geïnstalleerd; de tekens zijn niet nagekeken"
        yield Finding(Mistake(media, 0, text, True), KIND)
        return
    known = signs_of(font) | _OTHER_SIGNS
    for path in _files(media):
        yield from _check_file(path, known)


def _files(media: Path) -> Iterator[Path]:
    for path in sorted((media / "catalogue").glob("*/*.md")):
        if path.stem not in _OTHER_LETTERS:
            yield path
    for folder in ("vocabulary", "questions", "regions"):
        yield from sorted((media / folder).glob("*.toml"))


def _check_file(path: Path, known: frozenset[int]) -> Iterator[Finding]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    for number, line in enumerate(lines, start=1):
        shown = "" if path.suffix == ".toml" and line.lstrip().startswith("#") else line
        for sign in sorted({sign for sign in shown if ord(sign) not in known and sign != "\t"}):
            name = unicodedata.name(sign, f"U+{ord(sign):04X}")
            text = f"de letters op het scherm hebben geen '{sign}' ({name})"
            yield Finding(Mistake(path, number, text), KIND)
