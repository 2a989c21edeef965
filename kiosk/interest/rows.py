"""Statements on the tables of schema.py. Those that write need the caller's transaction."""

from collections.abc import Collection, Sequence

import msgspec
from sqlite_utils import Database

from kiosk.interest.faults import DAMAGED
from kiosk.interest.schema import NEVER, fixed
from kiosk.interest.sheet import Item, Sheet
from kiosk.interest.shelf import ShelfError, SyncState
from koffer.sync import Counter, Sitting

# Where the row of each counter of a sheet lies.
Places = dict[tuple[str, str], dict[Item, int]]


def write_sheet(db: Database, sheet: Sheet, known: Places) -> tuple[dict[Item, int], bool]:
    """Its changes; all of its rows when one has no place yet. Also whether rows were moved."""
    if sheet.is_retitled:
        keep_sitting(db, sheet.sitting)
    places = known.get(sheet.name, {})
    if places.keys() != sheet.values.keys():
        return place_sheet(db, sheet)
    for key in sorted(sheet.changed):
        row = [fixed(sheet.values[key]), places[key]]
        found = db.execute("UPDATE counters SET value = ? WHERE place = ?", row)
        if found.rowcount != 1:
            raise ShelfError(DAMAGED)
    return places, False


def place_sheet(db: Database, sheet: Sheet) -> tuple[dict[Item, int], bool]:
    """All rows in sorted order after those of earlier sheets."""
    name = [*sheet.name]
    removed = db.execute("DELETE FROM counters WHERE epoch = ? AND sitting = ?", name).rowcount
    first = db.execute("SELECT coalesce(max(place), 0) + 1 FROM counters").fetchone()[0]
    places = {key: first + nth for nth, key in enumerate(sheet.values)}
    for (kind, item), value in sheet.values.items():
        row = [places[kind, item], *name, kind, item, fixed(value), fixed(0)]
        db.execute("INSERT INTO counters VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return places, removed > 0


def owed(db: Database, limit: int) -> list[Counter]:
    """Counters above what was acknowledged, oldest first."""
    found = db.execute(
        "SELECT epoch, sitting, kind, item, value FROM counters"
        " WHERE value > acknowledged ORDER BY place LIMIT ?",
        [limit],
    )
    read = (counter_of(row) for row in found)
    # A row that rotted since the file was opened is skipped; the next start rescues the rest.
    return [one for one in read if one is not None]


def counter_of(row: Sequence[object]) -> Counter | None:
    """(epoch, sitting, kind, item, value) as it is sent; None when it cannot be right."""
    try:
        return msgspec.convert([*row[:4], int(str(row[4]))], Counter)
    except ValueError:
        return None


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


def sittings(db: Database, which: str = "ORDER BY place") -> list[Sitting]:
    """Sittings as they are sent."""
    found = db.execute(f"SELECT id, day, venue, municipality, clock, closed FROM sittings {which}")
    return [
        Sitting(
            id=row[0],
            day=row[1],
            venue=row[2],
            municipality=row[3],
            clock=row[4],
            closed=row[5] == 1,
        )
        for row in found
    ]


def keep_sitting(db: Database, sitting: Sitting) -> None:
    """Add it, or change it and let the hub know again; nothing when it is the same."""
    row = msgspec.structs.asdict(sitting)
    before = [one for one in sittings(db) if one.id == sitting.id]
    if not before:
        db.table("sittings").insert({**row, "told": 0, "settled": NEVER})
    elif before[0] != sitting:
        names = ", ".join(f"{name} = :{name}" for name in row)
        change = f"UPDATE sittings SET {names}, told = 0, settled = '{NEVER}' WHERE id = :id"
        db.execute(change, row)


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


def state(db: Database) -> SyncState:
    """What the last round left."""
    return SyncState(**dict(db.execute("SELECT name, value FROM state").fetchall()))


def keep_state(db: Database, new: SyncState) -> None:
    """Remember it; nothing is written when it is the same."""
    before = msgspec.structs.asdict(state(db))
    for name, value in msgspec.structs.asdict(new).items():
        if before[name] != value:
            db.table("state").upsert({"name": name, "value": value}, pk="name")
