"""The overview as it may be seen: every number in it has passed the gate. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from admin.interest import cells
from admin.interest.cells import COLUMNS, ENTRY_COLUMNS, SITTING_COLUMNS, TAKEN, Counts
from admin.interest.gate import Cell, Policy, Shown, gate, hides, total
from admin.interest.queries import SittingCounts
from koffer.catalogue import Catalogue

Numbers = Mapping[str, Shown]
# Of one column: what may be seen in each table that has it.
Gated = dict[str, list[Shown]]


class EntryRow(NamedTuple):
    """One entry: by column what may be seen."""

    title: str
    topic: str
    numbers: Numbers


class SittingRow(NamedTuple):
    """One sitting: by column what may be seen."""

    day: str
    venue: str
    municipality: str
    sure: bool
    numbers: Numbers


class HourRow(NamedTuple):
    """How many visits began in this hour."""

    hour: int
    visits: Shown


@dataclass(frozen=True)
class Overview:
    """Everything on the page. ``totals`` has the columns of all tables."""

    entries: Sequence[EntryRow]
    sittings: Sequence[SittingRow]
    hours: Sequence[HourRow]
    taken_by: Numbers
    totals: Numbers
    sittings_in_all: int

    @property
    def empty(self) -> bool:
        return self.sittings_in_all == 0

    @property
    def hides(self) -> bool:
        return any(one.about or one.value is None for one in self.totals.values())


def build(
    counts: Counts,
    sittings: Sequence[SittingCounts],
    in_all: int,
    catalogue: Catalogue,
    policy: Policy,
) -> Overview:
    """Gate each column over all its tables, and lay the rows out again."""
    hours, slugs = cells.hours_of(counts), cells.slugs_of(counts, catalogue)
    gated = {
        column: _gated(dict(_tables(column, counts, sittings, catalogue)), policy)
        for column in COLUMNS
    }
    return Overview(
        _entry_rows(catalogue, slugs, gated),
        _sitting_rows(sittings, gated),
        [HourRow(*row) for row in zip(hours, gated["visit"]["hours"], strict=True)],
        dict(zip(TAKEN, gated["taken"]["taken_by"], strict=True)),
        {column: _total(column, counts, policy, gated[column]) for column in COLUMNS},
        in_all,
    )


def _tables(
    column: str, counts: Counts, sittings: Sequence[SittingCounts], catalogue: Catalogue
) -> Iterator[tuple[str, list[Cell]]]:
    """Every table in which the numbers of this column add up to its total."""
    if column in SITTING_COLUMNS:
        yield "sittings", cells.sitting_cells(sittings, column)
    if column in ENTRY_COLUMNS:
        slugs = cells.slugs_of(counts, catalogue)
        yield "entries", cells.entry_cells(counts, catalogue, slugs, column)
    if column == "visit":
        yield "hours", cells.hour_cells(counts, cells.hours_of(counts))
    if column == "taken":
        yield "taken_by", cells.taken_cells(counts)


def _gated(tables: dict[str, list[Cell]], policy: Policy) -> Gated:
    return dict(zip(tables, gate(list(tables.values()), policy), strict=True))


def _total(column: str, counts: Counts, policy: Policy, gated: Gated) -> Shown:
    hidden = any(hides(table) for table in gated.values())
    return total(cells.sum_of(counts, *cells.kinds_of(column)), policy, hidden=hidden)


def _entry_rows(
    catalogue: Catalogue, slugs: Sequence[str], gated: Mapping[str, Gated]
) -> list[EntryRow]:
    rows = []
    for place, slug in enumerate(slugs):
        numbers = {column: gated[column]["entries"][place] for column in ENTRY_COLUMNS}
        rows.append(_entry_row(catalogue, slug, numbers))
    return sorted(rows, key=_most_kept_first)


def _entry_row(catalogue: Catalogue, slug: str, numbers: Numbers) -> EntryRow:
    entry = catalogue.entries.get(slug)
    if entry is None:
        return EntryRow(slug.replace("-", " ").capitalize(), "", numbers)
    return EntryRow(entry.text("nl").title, entry.facts.topics[0], numbers)


def _most_kept_first(row: EntryRow) -> tuple[int, int, int, str]:
    """Hidden counts stand together by name, so that their order says nothing."""
    kept, opened = row.numbers["kept"].value, row.numbers["opened"].value
    if kept is None:
        return (1, 0, 0, row.title)
    return (0 if kept else 2, -kept, -(opened or 0), row.title)


def _sitting_rows(
    sittings: Sequence[SittingCounts], gated: Mapping[str, Gated]
) -> list[SittingRow]:
    rows = []
    for place, one in enumerate(sittings):
        numbers = {column: gated[column]["sittings"][place] for column in SITTING_COLUMNS}
        sure = one.clock != "unsure"
        rows.append(SittingRow(one.day, one.venue, one.municipality, sure, numbers))
    return rows
