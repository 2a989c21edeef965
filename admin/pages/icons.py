"""Icons inside the page, in the colour of the words beside them."""

from pathlib import Path

from markupsafe import Markup

_INK = "#1E2B33"
_SIZE = 'width="64" height="64"'


def read_icons(folder: Path) -> dict[str, Markup]:
    """Every icon by its name. They say nothing to a screen reader: the word is beside them.

    Raises: OSError when the folder cannot be read.
    """
    return {path.stem: _icon(path) for path in sorted(folder.glob("*.svg"))}


def _icon(path: Path) -> Markup:
    drawn = path.read_text(encoding="utf-8").replace(_INK, "currentColor").strip()
    drawn = drawn.replace(_SIZE, 'class="icon" aria-hidden="true" focusable="false"', 1)
    return Markup(drawn)  # our own file, without script or style
