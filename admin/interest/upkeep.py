"""Hold the sums against the counters, make them again, and throw away counters that are old."""

from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    and_,
    cast,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from admin.interest.tallies import Spot, Tally, kept_tally, rebuild_tallies, true_tally
from admin.storage.tables import counters, month_rollups, sitting_rollups, sittings

# A suitcase keeps what was acknowledged for 60 days and sends it again to a hub that was put back.
LEAST_DAYS = 90


class Differences(NamedTuple):
    """How many sums are not what they should be."""

    sittings: int
    months: int
    tallies: int = 0


def differences(connection: Connection) -> Differences:
    """Compares in the database; nothing is changed."""
    return Differences(
        _different(connection, _true_sittings(), _kept(sitting_rollups).where(_is_whole())),
        _different(connection, _true_months(), _kept(month_rollups)),
        _different_tallies(connection),
    )


def rebuild(connection: Connection) -> None:
    """Make all sums again from the counters; what was thrown away keeps its sums."""
    connection.execute(delete(sitting_rollups).where(_is_whole()))
    connection.execute(
        insert(sitting_rollups).from_select(_names(sitting_rollups), _true_sittings())
    )
    connection.execute(delete(month_rollups))
    connection.execute(insert(month_rollups).from_select(_names(month_rollups), _true_months()))
    rebuild_tallies(connection)


def prune(connection: Connection, before: str) -> int:
    """Throw away the counters of sittings before that day; how many sittings that were.

    Their sums stay, and what a suitcase still sends of them is put aside.
    """
    old = (sittings.c.day < before) & sittings.c.pruned.is_(False)
    found = connection.execute(update(sittings).where(old).values(pruned=True, closed=True))
    pruned = exists().where(
        sittings.c.suitcase == counters.c.suitcase,
        sittings.c.id == counters.c.sitting,
        sittings.c.pruned.is_(True),
    )
    connection.execute(delete(counters).where(pruned))
    return int(found.rowcount)


def _different_tallies(connection: Connection) -> int:
    true, (kept, venues) = true_tally(connection), kept_tally(connection)
    wrong = [spot for spot in {*true.many, *kept.many} if _of(true, spot) != _of(kept, spot)]
    at_venues = true.venues()
    return len(wrong) + sum(at_venues[one] != venues[one] for one in {*at_venues, *venues})


def _of(tally: Tally, spot: Spot) -> tuple[int, int]:
    return tally.many[spot], tally.value[spot]


def _different(connection: Connection, one: Select[Any], other: Select[Any]) -> int:
    both = [one.except_(other), other.except_(one)]
    counts = [select(func.count()).select_from(side.subquery()) for side in both]
    # A sum that is wrong is in both; one that is missing or too many is in one.
    return max(connection.execute(count).scalar_one() for count in counts)


def _true_sittings() -> Select[Any]:
    key = [counters.c[name] for name in _names(sitting_rollups)[:-1]]
    return select(*key, cast(func.sum(counters.c.value), BigInteger)).group_by(*key)


def _true_months() -> Select[Any]:
    table, month = sitting_rollups, func.substr(sittings.c.day, 1, 7)
    key = (month, sittings.c.municipality, sittings.c.venue, table.c.kind, table.c.item)
    on = and_(table.c.suitcase == sittings.c.suitcase, table.c.sitting == sittings.c.id)
    value = cast(func.sum(table.c.value), BigInteger)
    return select(*key, value).join_from(sittings, table, on).group_by(*key)


def _kept(table: Any) -> Select[Any]:
    return select(*(table.c[name] for name in _names(table)))


def _names(table: Any) -> list[str]:
    return [column.name for column in table.columns]


def _is_whole() -> Any:
    """Of a sitting that still has its counters."""
    return exists().where(
        sittings.c.suitcase == sitting_rollups.c.suitcase,
        sittings.c.id == sitting_rollups.c.sitting,
        sittings.c.pruned.is_(False),
    )
