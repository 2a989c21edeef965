"""Read what can still be read from a damaged database, from both ends of each table."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database

from kiosk.interest.database import connect, writing
from kiosk.interest.rows import counter_of
from kiosk.interest.schema import NEVER, fixed
from koffer.sync import Sitting

_SITTING = ("id", "day", "venue", "municipality", "clock", "closed")
_COUNTER = ("epoch", "sitting", "kind", "item", "value")
Name = tuple[str, str, str, str]


class Salvage(msgspec.Struct):
    """What was saved. Acknowledgements are not: sending again does no harm."""

    sittings: dict[str, Sitting] = msgspec.field(default_factory=dict)
    counters: dict[Name, int] = msgspec.field(default_factory=dict)


def salvage(path: Path) -> Salvage:
    """Everything readable and valid in the file at ``path``; nothing when it is no database."""
    saved = Salvage()
    try:
        db = connect(path)
    except sqlite3.DatabaseError:
        return saved
    try:
        for row in _rows(db, "sittings", _SITTING):
            _add_sitting(saved, row)
        for row in _rows(db, "counters", _COUNTER):
            _add_counter(saved, row)
    finally:
        db.close()
    return saved


def write_salvage(db: Database, saved: Salvage, message: str) -> None:
    """Into an empty database, with a message for staff."""
    with writing(db):
        for sitting in saved.sittings.values():
            row = msgspec.structs.asdict(sitting)
            db.table("sittings").insert({**row, "told": 0, "settled": NEVER})
        for name, value in saved.counters.items():
            row = dict(zip(_COUNTER[:-1], name, strict=True))
            db.table("counters").insert({**row, "value": fixed(value), "acknowledged": fixed(0)})
        db.table("messages").insert({"key": message})


def _rows(db: Database, table: str, columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    names = ", ".join(columns)
    for direction in ("ASC", "DESC"):
        try:
            query = f"SELECT {names} FROM {table} ORDER BY place {direction}"
            for row in db.execute(query):
                yield dict(zip(columns, row, strict=True))
        except sqlite3.DatabaseError:
            continue
        return


def _add_sitting(saved: Salvage, row: dict[str, Any]) -> None:
    try:
        sitting = msgspec.convert({**row, "closed": bool(row["closed"])}, Sitting)
    except msgspec.ValidationError:
        return
    saved.sittings[sitting.id] = sitting


def _add_counter(saved: Salvage, row: dict[str, Any]) -> None:
    one = counter_of(list(row.values()))
    if one is not None and one.value:
        name = (one.epoch, one.sitting, one.kind, one.item)
        saved.counters[name] = max(one.value, saved.counters.get(name, 0))
