"""Statements on the tables of schema.py. Those that write need the caller's transaction."""

from collections.abc import Iterable, Sequence

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
    return _readable(found)


def of_kind(db: Database, kind: str) -> list[Counter]:
    """Counters of one kind above zero, oldest first."""
    found = db.execute(
        "SELECT epoch, sitting, kind, item, value FROM counters"
        " WHERE kind = ? AND value > ? ORDER BY place",
        [kind, fixed(0)],
    )
    return _readable(found)


def _readable(found: Iterable[Sequence[object]]) -> list[Counter]:
    """A row that rotted since the file was opened is skipped; the next start rescues the rest."""
    read = (counter_of(row) for row in found)
    return [one for one in read if one is not None]


def counter_of(row: Sequence[object]) -> Counter | None:
    """(epoch, sitting, kind, item, value) as it is sent; None when it cannot be right."""
    try:
        return msgspec.convert([*row[:4], int(str(row[4]))], Counter)
    except ValueError:
        return None


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


def state(db: Database) -> SyncState:
    """What the last round left."""
    return SyncState(**dict(db.execute("SELECT name, value FROM state").fetchall()))


def keep_state(db: Database, new: SyncState) -> None:
    """Remember it; nothing is written when it is the same."""
    before = msgspec.structs.asdict(state(db))
    for name, value in msgspec.structs.asdict(new).items():
        if before[name] != value:
            db.table("state").upsert({"name": name, "value": value}, pk="name")
