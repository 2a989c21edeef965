"""How many sittings there were and how large they were, by place and month.

A report over a year may have hundreds of thousands of sittings, so it does not look at each.
The tallies change in the transaction that changes a sitting: they grow by what it is afterwards
less what it was before, whatever happened in between.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, func, insert, select

from admin.storage import upsert
from admin.storage.tables import sitting_rollups, sittings, tallies, venues

SITTING_KINDS = ("visit", "talk")
# Above every threshold that the settings allow; larger sittings need not be told apart.
LARGEST = 100
Venue = tuple[str, str]


class Spot(NamedTuple):
    """What one row tallies; ``size`` is that of a sitting, at most LARGEST."""

    level: str
    municipality: str
    venue: str
    month: str
    kind: str
    size: int


class Tally(NamedTuple):
    """How many sittings, and what they count together."""

    many: Counter[Spot]
    value: Counter[Spot]

    def rows(self, spots: Iterable[Spot]) -> list[dict[str, Any]]:
        return [
            {**spot._asdict(), "many": self.many[spot], "value": self.value[spot]} for spot in spots
        ]

    def venues(self) -> Counter[Venue]:
        """How many sittings were at each."""
        found: Counter[Venue] = Counter()
        for spot, count in self.many.items():
            if (spot.level, spot.kind) == ("plek", "sitting"):
                found[spot.municipality, spot.venue] += count
        return found


@contextmanager
def tallied(connection: Connection, suitcase: str, names: Collection[str]) -> Iterator[None]:
    """Let the tallies follow whatever is done to these sittings. The suitcase must be locked."""
    these = (sittings.c.suitcase == suitcase, sittings.c.id.in_(names))
    before = true_tally(connection, *these)
    yield
    grown = true_tally(connection, *these)
    grown.many.subtract(before.many)
    grown.value.subtract(before.value)
    # Sorted and last: every suitcase shares the rows of the country.
    changed = sorted(spot for spot in grown.many if grown.many[spot] or grown.value[spot])
    upsert(connection, tallies, grown.rows(changed), add=True)
    _drop_empty(connection, [spot for spot in changed if grown.many[spot] < 0])
    _add_venues(connection, grown.venues())


def true_tally(connection: Connection, *which: ColumnElement[bool]) -> Tally:
    """Made anew from the sums of sittings."""
    tally, seen = Tally(Counter(), Counter()), set()
    for suitcase, name, town, venue, day, kind, value in connection.execute(_sizes(*which)):
        if (suitcase, name) not in seen:
            seen.add((suitcase, name))
            tally.many.update(_spots(town, venue, day, "sitting", 0))
        if value:
            spots = _spots(town, venue, day, kind, min(int(value), LARGEST))
            tally.many.update(spots)
            tally.value.update(dict.fromkeys(spots, int(value)))
    return tally


def kept_tally(connection: Connection) -> tuple[Tally, Counter[Venue]]:
    """What the tables say."""
    tally = Tally(Counter(), Counter())
    for *spot, many, value in connection.execute(select(tallies)):
        tally.many[Spot(*spot)], tally.value[Spot(*spot)] = many, value
    found = {(row.municipality, row.venue): row.many for row in connection.execute(select(venues))}
    return tally, Counter(found)


def rebuild_tallies(connection: Connection) -> None:
    """Throw them away and make them again."""
    true = true_tally(connection)
    connection.execute(delete(tallies))
    connection.execute(delete(venues))
    if true.many:
        connection.execute(insert(tallies), true.rows(sorted(true.many)))
        _add_venues(connection, true.venues())


def _sizes(*which: ColumnElement[bool]) -> Any:
    table, one = sitting_rollups, sittings.c
    same = and_(table.c.suitcase == one.suitcase, table.c.sitting == one.id)
    on = and_(same, table.c.kind.in_(SITTING_KINDS))
    key = (one.suitcase, one.id, one.municipality, one.venue, one.day, table.c.kind)
    wanted = select(*key, func.sum(table.c.value)).select_from(sittings.outerjoin(table, on))
    return wanted.where(*which).group_by(*key)


def _spots(town: str, venue: str, day: str, kind: str, size: int) -> list[Spot]:
    places = [("land", "", ""), ("plek", town, venue)]
    if town:
        places.append(("gemeente", town, ""))
    return [Spot(*place, day[:7], kind, size) for place in places]


def _drop_empty(connection: Connection, spots: Collection[Spot]) -> None:
    if spots:
        exact = [tallies.c[name] == bindparam(f"a_{name}") for name in Spot._fields]
        rows = [{f"a_{name}": part for name, part in spot._asdict().items()} for spot in spots]
        connection.execute(delete(tallies).where(tallies.c.many == 0, *exact), rows)


def _add_venues(connection: Connection, many: Mapping[Venue, int]) -> None:
    rows = [
        {"municipality": town, "venue": venue, "many": count}
        for (town, venue), count in sorted(many.items())
        if count
    ]
    upsert(connection, venues, rows, add=True)
    if any(count < 0 for count in many.values()):
        connection.execute(delete(venues).where(venues.c.many == 0))
