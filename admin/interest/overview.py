"""The overview as it may be seen. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from admin.interest.figures import ENTRY_COLUMNS, Figures, Numbers
from admin.interest.gate import ROUND_TO, UNSAID, ZERO, Policy, Shown, one_count, total
from admin.interest.queries import SittingCounts
from admin.interest.sums import Sum
from admin.interest.tallies import SITTING_KINDS
from koffer.catalogue import Catalogue
from koffer.interest.kinds import HOURS

FIRST_HOUR, LAST_HOUR = 9, 17
COLUMNS = (*SITTING_KINDS, *ENTRY_COLUMNS)


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


class Told(NamedTuple):
    """Which whole months the numbers per entry hold, and what is not in them yet."""

    months: Sequence[str]
    waiting: int = 0


@dataclass(frozen=True)
class Overview:
    """Everything on the page. ``entries`` is empty when no whole month was let out."""

    entries: Sequence[EntryRow]
    sittings: Sequence[SittingRow]
    hours: Sequence[HourRow]
    ways: Numbers | None
    totals: Numbers
    sittings_in_all: int
    told: Told

    @property
    def empty(self) -> bool:
        return self.sittings_in_all == 0 and not self.told.months

    @property
    def hides(self) -> bool:
        return any(not one.is_exact for one in self.totals.values())


class Sittings(NamedTuple):
    """The latest ones, how many there are in all, and the sums of all."""

    latest: Sequence[SittingCounts]
    in_all: int
    sums: Mapping[str, Sum]


def build(
    figures: Figures, there: Sittings, told: Told, catalogue: Catalogue, policy: Policy
) -> Overview:
    """Lay everything out in rows."""
    entries = _entry_rows(figures.entries, catalogue) if told.months else []
    totals = {kind: _sum_of(there.sums[kind], policy) for kind in SITTING_KINDS}
    for column in ENTRY_COLUMNS:
        nonzero = [row.numbers[column] for row in entries if row.numbers[column] != ZERO]
        totals[column] = total(nonzero)
    hours = _hour_rows(figures.hours) if figures.hours is not None and told.months else []
    rows = [_sitting_row(one, policy) for one in there.latest]
    return Overview(entries, rows, hours, figures.ways, totals, there.in_all, told)


def _sum_of(found: Sum, policy: Policy) -> Shown:
    if not found.hidden or policy.shows_all:
        return Shown(found.shown)
    floor = found.shown // ROUND_TO * ROUND_TO
    return Shown(floor, at_least=True) if floor else UNSAID


def _hour_rows(hours: Numbers) -> list[HourRow]:
    """Office hours, and further where somebody came earlier or later."""
    busy = [place for place, name in enumerate(HOURS) if hours.get(name, ZERO) != ZERO]
    first, last = min([FIRST_HOUR, *busy]), max([LAST_HOUR, *busy])
    return [HourRow(hour, hours.get(HOURS[hour], ZERO)) for hour in range(first, last + 1)]


def _entry_rows(found: Mapping[str, Numbers], catalogue: Catalogue) -> list[EntryRow]:
    """Every entry, and what suitcases with other content counted."""
    nothing = dict.fromkeys(ENTRY_COLUMNS, ZERO)
    slugs = [*catalogue.entries, *sorted(set(found) - set(catalogue.entries))]
    rows = [_entry_row(catalogue, slug, found.get(slug, nothing)) for slug in slugs]
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


def _sitting_row(one: SittingCounts, policy: Policy) -> SittingRow:
    numbers = {kind: one_count(one.counts.get(kind, 0), policy) for kind in SITTING_KINDS}
    return SittingRow(one.day, one.venue, one.municipality, one.sure, numbers)
