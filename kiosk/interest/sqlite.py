"""Counts on the memory card of the suitcase."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from kiosk.interest import rows, settling
from kiosk.interest.database import checkpoint, writing
from kiosk.interest.faults import DAMAGED, LOST, as_shelf_errors, key_of
from kiosk.interest.rescue import open_or_rescue
from kiosk.interest.sheet import Sheet
from kiosk.interest.shelf import ShelfError, SyncState
from koffer.sync import Counter, Sitting


class SqliteShelf:
    """Opens its file when first needed, and again after a fault."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: Database | None = None
        self._places: rows.Places = {}
        self._stale = False

    def save(self, sheets: Sequence[Sheet]) -> None:
        wanted = [one for one in sheets if one.is_unsaved or one.name not in self._places]
        if not wanted:
            return
        with self._writing() as db:
            # Opening may have been the first after a fault; then no place is known any more.
            wanted = [one for one in sheets if one.is_unsaved or one.name not in self._places]
            written = [rows.write_sheet(db, one, self._places) for one in wanted]
        for sheet, (places, has_moved) in zip(wanted, written, strict=True):
            self._places[sheet.name] = places
            self._stale |= has_moved
            sheet.saved()

    def seal(self) -> None:
        with self._using() as db:
            if self._stale:
                # A key that came late moved rows; only building the file anew hides when.
                db.execute("VACUUM")
                self._stale = False
            checkpoint(db)

    def owed(self, limit: int) -> list[Counter]:
        with self._using() as db:
            return rows.owed(db, limit)

    def of_kind(self, kind: str) -> list[Counter]:
        with self._using() as db:
            return rows.of_kind(db, kind)

    def sittings(self) -> list[Sitting]:
        with self._using() as db:
            return rows.sittings(db)

    def untold(self, limit: int) -> list[Sitting]:
        with self._using() as db:
            return rows.sittings(db, f"WHERE told = 0 ORDER BY place LIMIT {limit:d}")

    def keep_sittings(self, sittings: Collection[Sitting]) -> None:
        with self._writing() as db:
            for sitting in sittings:
                rows.keep_sitting(db, sitting)

    def acknowledge(
        self, counters: Collection[Counter], told: Collection[Sitting], state: SyncState, day: str
    ) -> None:
        with self._writing() as db:
            settling.acknowledge(db, counters)
            settling.mark_told(db, told)
            settling.settle(db, day)
            rows.keep_state(db, state)

    def forget_acknowledged(self, state: SyncState) -> None:
        with self._writing() as db:
            settling.forget(db)
            rows.keep_state(db, state)

    def prune(self, before: str) -> None:
        with self._writing() as db:
            settling.prune(db, before)

    def state(self) -> SyncState:
        with self._using() as db:
            return rows.state(db)

    def keep_state(self, state: SyncState) -> None:
        with self._writing() as db:
            rows.keep_state(db, state)

    def messages(self) -> list[str]:
        with self._using() as db:
            return [key for (key,) in db.execute("SELECT key FROM messages ORDER BY place")]

    def dismiss(self, key: str) -> None:
        with self._writing() as db:
            db.execute("DELETE FROM messages WHERE key = ?", [key])

    def close(self) -> None:
        db, self._db, self._places = self._db, None, {}
        if db is not None:
            try:
                db.close()
            except sqlite3.Error:
                # What was counted is on disk already; the next start checks the file.
                return

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with self._using() as db, writing(db):
            yield db

    @contextmanager
    def _using(self) -> Iterator[Database]:
        """Raises: ShelfError; after a fault that may hide a loss the file is opened again."""
        try:
            with as_shelf_errors():
                if self._db is None:
                    self._db = self._opened()
                yield self._db
        except ShelfError as error:
            if error.key in LOST:
                self.close()
            raise

    def _opened(self) -> Database:
        try:
            return open_or_rescue(self._path, is_damaged=False)
        except sqlite3.DatabaseError as error:
            if key_of(error) != DAMAGED:
                raise
            return open_or_rescue(self._path, is_damaged=True)
