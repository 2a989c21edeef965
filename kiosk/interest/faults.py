"""Faults of disk and database, told apart by what staff can do about them."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.interest.shelf import ShelfError

FULL = "store.full"
READ_ONLY = "store.read-only"
BUSY = "store.in-use"
DAMAGED = "store.damaged"
BROKEN = "store.broken"

_BY_CODE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_BY_ERRNO = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}
# After these the open connection may know less than the disk; it is opened anew.
LOST = frozenset({DAMAGED, BROKEN, BUSY})


@contextmanager
def as_shelf_errors() -> Iterator[None]:
    """Raises: ShelfError for what the environment did; bugs (ProgrammingError) pass as they are."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise ShelfError(key_of(error)) from error
    except OSError as error:
        raise ShelfError(_BY_ERRNO.get(error.errno or 0, BROKEN)) from error


def key_of(error: sqlite3.Error) -> str:
    """The message for one SQLite error; the low byte of an extended code is its family."""
    return _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, BROKEN)
