"""The overview for a spreadsheet: the same gated words as on the page."""

import csv
import io
from collections.abc import Iterator

from admin.interest.asked import Answer
from admin.interest.figures import ENTRY_COLUMNS
from admin.interest.gate import Shown
from admin.interest.overview import Overview
from admin.interest.tallies import SITTING_KINDS

COLUMN_NAMES = {
    "visit": "bezoeken",
    "talk": "gesprekken",
    "opened": "bekeken",
    "heard": "voorgelezen",
    "kept": "op een lijst",
    "taken": "mee naar huis",
}
# A spreadsheet would run a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Line = tuple[str, ...]


def as_csv(asked: Answer) -> str:
    """Semicolons and a byte order mark, as Dutch Excel wants it."""
    file = io.StringIO()
    file.write("\ufeff")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(("periode", "plaats", "tabel", "rij", "maat", "aantal"))
    for line in _lines(asked.overview):
        row = (asked.period.words, asked.place_words, *line)
        writer.writerow([_harmless(cell) for cell in row])
    return file.getvalue()


def _lines(overview: Overview) -> Iterator[Line]:
    for column, name in COLUMN_NAMES.items():
        if overview.told.months or column in SITTING_KINDS:
            yield ("totaal", "alles", name, _total(overview.totals[column]))
    for entry in overview.entries:
        for column in ENTRY_COLUMNS:
            words = _total(entry.numbers[column])
            yield ("hulpmiddel of dienst", entry.title, COLUMN_NAMES[column], words)
    for sitting in overview.sittings:
        for column in SITTING_KINDS:
            place = f"{sitting.day} {sitting.venue}"
            yield ("bijeenkomst", place, COLUMN_NAMES[column], sitting.numbers[column].words)
    for hour in overview.hours:
        yield ("uur", f"{hour.hour} uur", "bezoeken", _total(hour.visits))


def _total(shown: Shown) -> str:
    return f"minstens {shown.words}" if shown.at_least else shown.words


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
