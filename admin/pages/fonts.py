"""The letters: Atkinson Hyperlegible, from its package, so that no other host is asked."""

from pathlib import Path

import fontpkg_atkinson_hyperlegible

FONTS = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")


def font_file(name: str) -> Path:
    """Where the font with this file name lies."""
    return Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files" / name
