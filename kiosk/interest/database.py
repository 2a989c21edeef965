"""One connection, owned by the kiosk process, that leaves no order behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from kiosk.interest.schema import VERSION, create_tables, fixed

# Exclusive comes first: then SQLite keeps the WAL's index in memory instead of in a -shm file,
# which would hold the order of the pages of the last visit. See docs/adr/0003.
_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


def open_database(path: Path) -> Database:
    """A checked database with its tables, made when there is none, and with an empty WAL.

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


def connect(path: Path) -> Database:
    """Raises: sqlite3.Error. Never waits for a lock: a visitor is waiting for us."""
    # Without an isolation level Python begins no transaction of its own.
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return Database(connection)
    except BaseException:
        connection.close()
        raise


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """All or nothing, on disk at the end. sqlite-utils' own ``atomic`` begins deferred."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # A full disk or an I/O error may have ended the transaction already.
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise


def checkpoint(db: Database) -> None:
    """Move the WAL into the database and cut it to zero bytes: its pages hold an order."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _check(db: Database) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not db.table_names():
        with writing(db):
            create_tables(db)
        return
    if version != VERSION:
        raise damaged(f"version {version}")
    found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise damaged(str(found))


def damaged(reason: str) -> sqlite3.DatabaseError:
    """The error that SQLite itself gives when it meets damage."""
    error = sqlite3.DatabaseError(reason)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _drop_zeros(db: Database) -> None:
    """Rows that were made beforehand and never used; every epoch in the file has ended."""
    with writing(db):
        db.execute("DELETE FROM counters WHERE value = ?", [fixed(0)])
