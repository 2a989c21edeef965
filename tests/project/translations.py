"""What a translation of the interface lacks."""

from collections.abc import Iterator
from pathlib import Path

import polib
from babel.messages.extract import extract_from_dir

from tests.project.files import ROOT

# Dutch is what stands in the code: say("Terug").
_KEYWORDS = {"say": None}
_PARTS = ("kiosk", "koffer")


def texts_in_code() -> set[str]:
    """Every Dutch text that a screen shows through ``say``."""
    return {
        text
        for part in _PARTS
        for _file, _line, text, _comments, _context in extract_from_dir(
            ROOT / part, keywords=_KEYWORDS
        )
    }


def lacks(po_file: Path, wanted: set[str]) -> Iterator[str]:
    """One line for each text that is not translated, is unsure, or is not in the .mo beside it."""
    po = polib.pofile(po_file)
    said = {one.msgid: one.msgstr for one in po if not one.obsolete}
    yield from (f"not translated: {text}" for text in sorted(wanted) if not said.get(text))
    yield from (f"unsure: {one.msgid}" for one in po.fuzzy_entries())
    mo_file = po_file.with_suffix(".mo")
    compiled = {one.msgid: one.msgstr for one in polib.mofile(mo_file)} if mo_file.exists() else {}
    yield from (
        f"not compiled: {text}"
        for text, words in said.items()
        if words and compiled.get(text) != words
    )
