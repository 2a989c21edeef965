"""A database that does not pass its check: put it aside, save what can be read.

Steps, each of which may be the last before the plug is pulled; the next start goes on from there:

1. ``aside/`` appears with a complete copy of the database and its WAL;
2. what can be read from the copy is written to a new database, which replaces the old one;
3. ``aside/`` becomes ``damaged/``, kept for whoever wants to know why.
"""

import logging
import os
import shutil
from pathlib import Path

from sqlite_utils import Database

from kiosk.interest.checked import open_database
from kiosk.interest.salvage import Salvage, salvage, write_salvage

MESSAGE = "store.rescued"
_LOG = logging.getLogger("kiosk.interest")


def open_or_rescue(path: Path, *, is_damaged: bool) -> Database:
    """The database at ``path``, rescued first when damaged or when a rescue was cut short.

    Raises: sqlite3.Error and OSError as ``open_database``.
    """
    aside = _beside(path, "aside")
    if is_damaged and not aside.exists():
        _copy_aside(path, aside)
    if aside.exists():
        _replace(path, aside)
    return open_database(path)


def _copy_aside(path: Path, aside: Path) -> None:
    draft = _beside(path, "aside-draft")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    for file in (path, _wal(path)):
        if file.exists():
            shutil.copyfile(file, draft / file.name)
            _sync(draft / file.name)
    _sync(draft)
    draft.rename(aside)
    _sync(path.parent)


def _replace(path: Path, aside: Path) -> None:
    saved = salvage(aside / path.name)
    draft = _beside(path, "draft")
    for file in (draft, _wal(draft)):
        file.unlink(missing_ok=True)
    _write(draft, saved)
    # A WAL of the old database would be applied to the new one.
    _wal(path).unlink(missing_ok=True)
    draft.replace(path)
    _sync(path.parent)
    _LOG.warning("The interest database was damaged; %d counters saved", len(saved.counters))
    _keep_for_inspection(path, aside)


def _write(draft: Path, saved: Salvage) -> None:
    db = open_database(draft)
    try:
        write_salvage(db, saved, MESSAGE)
    finally:
        # The last connection checkpoints and removes the WAL.
        db.close()
    _sync(draft)


def _keep_for_inspection(path: Path, aside: Path) -> None:
    """Only the newest, and without its WAL, which holds an order."""
    _wal(aside / path.name).unlink(missing_ok=True)
    kept = _beside(path, "damaged")
    shutil.rmtree(kept, ignore_errors=True)
    aside.rename(kept)
    _sync(path.parent)


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.stem}-{what}")


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
