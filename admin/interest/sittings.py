"""Keep the sittings that a suitcase tells of, and let their counts follow a change of place."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from admin.interest.rollups import Dimensions, move
from admin.interest.verdict import is_a_day
from admin.places import UNKNOWN_VENUE
from admin.storage import upsert
from admin.storage.tables import sittings
from koffer.sync import Sitting

_SURENESS = {"unsure": 0, "network": 1, "confirmed": 2}
_WHERE = ("day", "venue", "municipality")


def keep_sittings(
    connection: Connection,
    suitcase: str,
    told: list[Sitting],
    others: Collection[str],
    today: str,
) -> dict[str, Dimensions]:
    """Store them, and give where each of them (and of ``others`` that is known) counts.

    A sitting whose counters were thrown away is not in the answer: it can count no more.
    """
    known = _known(connection, suitcase, {*others, *(sitting.id for sitting in told)})
    for sitting in told:
        row = known.get(sitting.id)
        if is_a_day(sitting) and (row is None or _is_better(sitting, row)):
            known[sitting.id] = _keep(connection, suitcase, sitting, row, today)
    return {name: _dimensions(row) for name, row in known.items() if not row["pruned"]}


def _known(
    connection: Connection, suitcase: str, names: Collection[str]
) -> dict[str, dict[str, Any]]:
    wanted = select(sittings).where(sittings.c.suitcase == suitcase, sittings.c.id.in_(names))
    return {row.id: row._asdict() for row in connection.execute(wanted)}


def _is_better(told: Sitting, row: dict[str, Any]) -> bool:
    """An old round that arrives late never reopens a sitting or makes its day less sure."""
    reopened = row["closed"] and not told.closed
    return not reopened and _SURENESS[told.clock] >= _SURENESS[row["clock"]]


def _keep(
    connection: Connection, suitcase: str, told: Sitting, row: dict[str, Any] | None, today: str
) -> dict[str, Any]:
    said = (told.day, _clean(told.venue) or UNKNOWN_VENUE, _clean(told.municipality))
    moved_by = row["moved_by"] if row else None
    counts = [row[name] for name in _WHERE] if row and moved_by else said
    new = {
        "suitcase": suitcase,
        "id": told.id,
        "clock": told.clock,
        "closed": told.closed,
        "moved_by": moved_by,
        "heard_day": row["heard_day"] if row else today,
        "pruned": row["pruned"] if row else False,
        **dict(zip(_WHERE, counts, strict=True)),
        **dict(zip((f"said_{name}" for name in _WHERE), said, strict=True)),
    }
    upsert(connection, sittings, [new])
    if row:
        move(connection, suitcase, told.id, _dimensions(row), _dimensions(new))
    return new


def _dimensions(row: dict[str, Any]) -> Dimensions:
    return Dimensions.of(row["day"], row["municipality"], row["venue"])


def _clean(text: str) -> str:
    """Without signs that cannot be printed; PostgreSQL refuses some of them."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()
