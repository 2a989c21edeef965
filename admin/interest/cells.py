"""The true counts of each table, before the gate. Pure."""

from collections.abc import Mapping, Sequence

from admin.interest.gate import Cell
from admin.interest.queries import SittingCounts
from koffer.catalogue import Catalogue
from koffer.interest.kinds import HOURS

Counts = Mapping[tuple[str, str], int]
TAKEN = ("slip", "qr")
ENTRY_COLUMNS = ("opened", "heard", "kept", "taken")
SITTING_COLUMNS = ("visit", "talk", "kept", "taken", "heard")
COLUMNS = ("visit", "talk", "opened", "heard", "kept", "taken")
FIRST_HOUR, LAST_HOUR = 9, 17


def kinds_of(column: str) -> tuple[str, ...]:
    return TAKEN if column == "taken" else (column,)


def sum_of(counts: Counts, *kinds: str) -> int:
    return sum(value for (kind, _), value in counts.items() if kind in kinds)


def hours_of(counts: Counts) -> range:
    """Office hours, and further where somebody came earlier or later."""
    busy = [hour for hour in range(24) if counts.get(("visit", HOURS[hour]))]
    return range(min([FIRST_HOUR, *busy]), max([LAST_HOUR, *busy]) + 1)


def hour_cells(counts: Counts, hours: Sequence[int]) -> list[Cell]:
    return [Cell(counts.get(("visit", HOURS[hour]), 0)) for hour in hours]


def slugs_of(counts: Counts, catalogue: Catalogue) -> list[str]:
    """Every entry, and what suitcases with other content counted."""
    kinds = {kind for column in ENTRY_COLUMNS for kind in kinds_of(column)}
    counted = {item for kind, item in counts if kind in kinds}
    return [*catalogue.entries, *sorted(counted - set(catalogue.entries))]


def entry_cells(
    counts: Counts, catalogue: Catalogue, slugs: Sequence[str], column: str
) -> list[Cell]:
    return [_entry_cell(counts, catalogue, slug, column) for slug in slugs]


def _entry_cell(counts: Counts, catalogue: Catalogue, slug: str, column: str) -> Cell:
    entry = catalogue.entries.get(slug)
    value = sum(counts.get((kind, slug), 0) for kind in kinds_of(column))
    return Cell(value, delicate=bool(entry and entry.facts.delicate))


def sitting_cells(sittings: Sequence[SittingCounts], column: str) -> list[Cell]:
    return [Cell(sum(one.counts.get(kind, 0) for kind in kinds_of(column))) for one in sittings]


def taken_cells(counts: Counts) -> list[Cell]:
    """On paper and by telephone, in the order of TAKEN."""
    return [Cell(sum_of(counts, kind)) for kind in TAKEN]
