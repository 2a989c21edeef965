"""One connection, owned by the kiosk process, that leaves no order behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

# Exclusive comes first: then SQLite keeps the WAL's index in memory instead of in a -shm file,
# which would hold the order of the pages of the last visit. See docs/adr/0003.
_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


def connect(path: Path) -> Database:
    """Raises: sqlite3.Error. Never waits for a lock: a visitor is waiting for us."""
    # Without an isolation level Python begins no transaction of its own.
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    # Text that rotted is told apart where rows are read, not by an exception halfway a query.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        # Its plugins would be looked for among all that is installed, which takes 0.02 s.
        return Database(connection, execute_plugins=False)
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
