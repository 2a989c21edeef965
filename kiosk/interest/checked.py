"""A database that was checked before the first count of this run."""

import sqlite3
from pathlib import Path

import msgspec
from sqlite_utils import Database

from kiosk.interest.database import checkpoint, connect, writing
from kiosk.interest.rows import counter_of, sittings
from kiosk.interest.schema import VERSION, create_tables, fixed
from koffer.sync import Sitting


def open_database(path: Path) -> Database:
    """A sound database with its tables, made when there is none, and with an empty WAL.

    Raises:
        sqlite3.DatabaseError: damaged, of another version, in use, or the disk refuses.
        OSError: the folder cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    db = connect(path)
    try:
        _check(db)
        _drop_zeros(db)
        checkpoint(db)
    except BaseException:
        db.close()
        raise
    return db


def _check(db: Database) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not db.table_names():
        with writing(db):
            create_tables(db)
        return
    if version != VERSION:
        raise _damaged(f"version {version}")
    found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise _damaged(str(found))
    if not _can_be_sent(db):
        raise _damaged("a row that cannot be right")


def _can_be_sent(db: Database) -> bool:
    """quick_check looks at the structure only, and one bad row would spoil a round of sync."""
    rows = db.execute("SELECT epoch, sitting, kind, item, value, acknowledged FROM counters")
    if any(counter_of(row) is None or not str(row[5]).isdecimal() for row in rows):
        return False
    try:
        msgspec.convert([msgspec.structs.asdict(one) for one in sittings(db)], list[Sitting])
    except msgspec.ValidationError:
        return False
    return True


def _damaged(reason: str) -> sqlite3.DatabaseError:
    """The error that SQLite itself gives when it meets damage."""
    error = sqlite3.DatabaseError(reason)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _drop_zeros(db: Database) -> None:
    """Rows that were made beforehand and never used; every epoch in the file has ended."""
    with writing(db):
        db.execute("DELETE FROM counters WHERE value = ?", [fixed(0)])
