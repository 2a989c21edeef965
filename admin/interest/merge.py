"""Merge counters by taking the highest, and let the roll-ups grow by as much."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, select, tuple_

from admin.interest.rollups import Dimensions, Growth, grow
from admin.interest.verdict import reason_against
from admin.storage import upsert
from admin.storage.tables import counters, set_aside
from koffer.interest import merged
from koffer.sync import Counter, SetAside


class Name(NamedTuple):
    """What a counter of one suitcase is called."""

    epoch: str
    sitting: str
    kind: str
    item: str


def merge_counters(
    connection: Connection,
    suitcase: str,
    told: Collection[Counter],
    where: dict[str, Dimensions],
) -> tuple[list[Counter], list[SetAside]]:
    """Every counter told is in one of the two lists: with the value the hub has, or put aside."""
    reasons = [(one, reason_against(one, where)) for one in told]
    bad = [SetAside(one, reason) for one, reason in reasons if reason]
    good = _highest([one for one, reason in reasons if not reason])
    before = _stored(connection, suitcase, good)
    after = merged(before, good)
    grown = {name: value for name, value in after.items() if value > before.get(name, 0)}
    _store(connection, suitcase, grown)
    grow(connection, suitcase, where, _growth(grown, before))
    _put_aside(connection, suitcase, bad)
    return [Counter(*name, after[name]) for name in good], bad


def _highest(told: Collection[Counter]) -> dict[Name, int]:
    highest: dict[Name, int] = {}
    for one in told:
        name = Name(one.epoch, one.sitting, one.kind, one.item)
        highest[name] = max(one.value, highest.get(name, 0))
    return highest


def _stored(connection: Connection, suitcase: str, names: Collection[Name]) -> dict[Name, int]:
    key = tuple_(*(counters.c[part] for part in Name._fields))
    wanted = select(counters).where(
        counters.c.suitcase == suitcase,
        # SQLite uses no index for whole names, and would read all that a suitcase ever sent.
        counters.c.epoch.in_({name.epoch for name in names}),
        counters.c.sitting.in_({name.sitting for name in names}),
        key.in_([tuple(name) for name in names]),
    )
    rows = connection.execute(wanted)
    return {Name(row.epoch, row.sitting, row.kind, row.item): row.value for row in rows}


def _store(connection: Connection, suitcase: str, values: Mapping[Name, int]) -> None:
    rows = [
        {"suitcase": suitcase, **name._asdict(), "value": value}
        for name, value in sorted(values.items())
    ]
    upsert(connection, counters, rows)


def _growth(grown: Mapping[Name, int], before: Mapping[Name, int]) -> list[Growth]:
    return [
        Growth(name.sitting, name.kind, name.item, value - before.get(name, 0))
        for name, value in grown.items()
    ]


def _put_aside(connection: Connection, suitcase: str, bad: Collection[SetAside]) -> None:
    rows = {
        Name(one.counter.epoch, one.counter.sitting, one.counter.kind, one.counter.item): one
        for one in bad
    }
    upsert(
        connection,
        set_aside,
        [
            {
                "suitcase": suitcase,
                **_storable(name)._asdict(),
                "value": one.counter.value,
                "reason": one.reason,
            }
            for name, one in rows.items()
        ],
    )


def _storable(name: Name) -> Name:
    # A stranger's words may hold a NUL, which PostgreSQL does not take.
    return Name(*(part.replace("\0", " ") for part in name))
