"""Statements on what the hub has. They need the caller's transaction."""

from collections.abc import Collection

from sqlite_utils import Database

from kiosk.interest.rows import sittings
from kiosk.interest.schema import NEVER, fixed
from koffer.sync import Counter, Sitting


def acknowledge(db: Database, counters: Collection[Counter]) -> None:
    """Raise what the hub is known to have; never above what we have, never down."""
    values = {(one.epoch, one.sitting, one.kind, one.item): one.value for one in counters}
    found = db.execute(
        "SELECT epoch, sitting, kind, item, place, value, acknowledged FROM counters"
        " WHERE value > acknowledged"
    ).fetchall()
    for *name, place, value, before in found:
        now = min(fixed(values.get((name[0], name[1], name[2], name[3]), 0)), value)
        if now > before:
            db.execute("UPDATE counters SET acknowledged = ? WHERE place = ?", [now, place])


def mark_told(db: Database, told: Collection[Sitting]) -> None:
    """The hub knows these, unless they changed while the round was under way."""
    as_they_are = set(sittings(db))
    for sitting in told:
        if sitting in as_they_are:
            db.execute("UPDATE sittings SET told = 1 WHERE id = ?", [sitting.id])


def settle(db: Database, day: str) -> None:
    """Note the hub's day on closed sittings of which it has everything."""
    db.execute(
        "UPDATE sittings SET settled = ? WHERE closed = 1 AND told = 1 AND settled = ?"
        " AND id NOT IN (SELECT sitting FROM counters WHERE value > acknowledged)",
        [day, NEVER],
    )


def prune(db: Database, before: str) -> None:
    """Drop what was settled before that day."""
    old = "SELECT id FROM sittings WHERE settled > ? AND settled < ?"
    db.execute(f"DELETE FROM counters WHERE sitting IN ({old})", [NEVER, before])
    db.execute(f"DELETE FROM sittings WHERE id IN ({old})", [NEVER, before])


def forget(db: Database) -> None:
    """As if nothing was ever sent."""
    db.execute("UPDATE counters SET acknowledged = ?", [fixed(0)])
    db.execute("UPDATE sittings SET told = 0, settled = ?", [NEVER])
