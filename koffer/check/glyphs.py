"""Signs in a text that the letters on the screen do not have."""

import unicodedata
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from koffer.check.cmap import signs_of
from koffer.check.report import Finding
from koffer.mistakes import Mistake

KIND = "teken dat de letter niet heeft"
# Package, and how the name of its upright file begins.
_LATIN = ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular")
_ARABIC = ("fontpkg_noto_sans_arabic", "NotoSansArabic")
_ARABIC_SIGNS = frozenset((*range(0x0600, 0x0700), *range(0x0750, 0x0780)))


def font_file(package: tuple[str, str] = _LATIN) -> Path | None:
    """A font from its package, Atkinson Hyperlegible if no other; None when not installed."""
    name, begin = package
    spec = find_spec(name)
    folder = Path(spec.origin).parent / "files" if spec and spec.origin else None
    found = sorted(folder.glob(f"{begin}*.ttf")) if folder else []
    return found[0] if found else None


def check_glyphs(media: Path, font: Path | None) -> Iterator[Finding]:
    """Every text and data file that a visitor reads from, line by line."""
    if font is None:
        text = "het lettertype is hier niet geïnstalleerd; de tekens zijn niet nagekeken"
        yield Finding(Mistake(media, 0, text, True), KIND)
        return
    known = signs_of(font) | _arabic_signs()
    for path in _files(media):
        yield from _check_file(path, known)


def _arabic_signs() -> frozenset[int]:
    """What is drawn with Noto; all of Arabic where that is not installed to look in."""
    font = font_file(_ARABIC)
    return signs_of(font) & _ARABIC_SIGNS if font else _ARABIC_SIGNS


def _files(media: Path) -> Iterator[Path]:
    yield from sorted((media / "catalogue").glob("*/*.md"))
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
