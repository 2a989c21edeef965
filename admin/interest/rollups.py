"""Sums that reports read, always changed in the transaction that changes the counters."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from admin.storage import upsert
from admin.storage.tables import month_rollups, sitting_rollups


class Dimensions(NamedTuple):
    """By what the sums of a month are kept apart."""

    month: str
    municipality: str
    venue: str

    @classmethod
    def of(cls, day: str, municipality: str, venue: str) -> "Dimensions":
        return cls(day[:7], municipality, venue)


class Growth(NamedTuple):
    """By how much one kind and item of a sitting grew."""

    sitting: str
    kind: str
    item: str
    by: int


def grow(
    connection: Connection, suitcase: str, where: dict[str, Dimensions], grown: Iterable[Growth]
) -> None:
    """Add to the sums of each sitting and of its month. ``where`` knows every sitting named."""
    # Sorted, so that two rounds at once take the rows of a month in the same order.
    many = sorted(grown)
    upsert(connection, sitting_rollups, [_sitting_row(suitcase, one) for one in many], add=True)
    _grow_months(connection, ((where[one.sitting], one.kind, one.item, one.by) for one in many))


def move(
    connection: Connection, suitcase: str, sitting: str, old: Dimensions, new: Dimensions
) -> None:
    """Take what a sitting counted out of one month or place and put it in another."""
    if old == new:
        return
    of_sitting = select(sitting_rollups).where(
        sitting_rollups.c.suitcase == suitcase, sitting_rollups.c.sitting == sitting
    )
    rows = connection.execute(of_sitting).all()
    taken = ((old, row.kind, row.item, -row.value) for row in rows)
    given = ((new, row.kind, row.item, row.value) for row in rows)
    _grow_months(connection, [*taken, *given])
    left = [month_rollups.c[name] == value for name, value in old._asdict().items()]
    connection.execute(delete(month_rollups).where(month_rollups.c.value == 0, *left))


def _sitting_row(suitcase: str, one: Growth) -> dict[str, object]:
    return {
        "suitcase": suitcase,
        "sitting": one.sitting,
        "kind": one.kind,
        "item": one.item,
        "value": one.by,
    }


def _grow_months(
    connection: Connection, changes: Iterable[tuple[Dimensions, str, str, int]]
) -> None:
    rows = [
        {**where._asdict(), "kind": kind, "item": item, "value": by}
        for where, kind, item, by in sorted(changes)
    ]
    upsert(connection, month_rollups, rows, add=True)
