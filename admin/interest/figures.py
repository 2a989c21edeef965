"""The numbers per entry, hour and way of taking home, as they may be seen. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from admin.interest.edition import MEASURE_OF, WAYS
from admin.interest.gate import ZERO, Shown, added
from admin.interest.queries import Label

ENTRY_COLUMNS = ("opened", "heard", "kept", "taken")
Numbers = Mapping[str, Shown]


class Figures(NamedTuple):
    """``hours`` and ``ways`` are None when they cannot be told."""

    entries: Mapping[str, Numbers]
    hours: Numbers | None
    ways: Numbers | None


def of_editions(labels: Iterable[Label], *, is_country: bool) -> Figures:
    """Add up what the editions say, and nothing else."""
    parts: dict[str, dict[str, list[Shown]]] = defaultdict(lambda: defaultdict(list))
    for one in labels:
        parts[one.measure][one.item].append(Shown(one.value, one.below))
    found = {
        measure: {item: added(several) for item, several in items.items()}
        for measure, items in parts.items()
    }
    hours = _whole(found.get("hour", {})) if is_country else None
    ways = _whole(found.get("way", {})) if is_country else None
    ways = _both(ways) if ways else ways
    return Figures(_by_entry(found), hours, ways)


def of_counts(counts: Mapping[tuple[str, str], int]) -> Figures:
    """The true numbers; only for a demo."""
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (kind, item), value in counts.items():
        if kind in MEASURE_OF:
            sums[MEASURE_OF[kind]][item] += value
        if kind in WAYS:
            sums["way"][kind] += value
    found = {
        measure: {item: Shown(value) for item, value in items.items()}
        for measure, items in sums.items()
    }
    return Figures(_by_entry(found), found.get("hour", {}), _both(found.get("way", {})))


def _by_entry(found: Mapping[str, Numbers]) -> dict[str, Numbers]:
    slugs = {slug for column in ENTRY_COLUMNS for slug in found.get(column, {})}
    return {
        slug: {column: found.get(column, {}).get(slug, ZERO) for column in ENTRY_COLUMNS}
        for slug in slugs
    }


def _both(ways: Numbers) -> Numbers:
    """A way that nobody took is zero, not absent."""
    return {way: ways.get(way, ZERO) for way in WAYS}


def _whole(row: Numbers) -> Numbers | None:
    """An edition that could not tell has one row without a name."""
    return None if "" in row else row
