"""Give a sitting another day or place; its counts follow in the same transaction."""

from typing import Any

from sqlalchemy import Connection, select, update

from admin.interest.rollups import Dimensions, move
from admin.interest.tallies import tallied
from admin.sittings.forms import Spot
from admin.storage import Database
from admin.storage.tables import sittings, suitcases


class ChangedMeanwhileError(Exception):
    """Somebody else put this sitting elsewhere since the page was opened."""


def sitting_row(connection: Connection, suitcase: str, sitting: str) -> dict[str, Any] | None:
    """All columns of one sitting."""
    wanted = select(sittings).where(sittings.c.suitcase == suitcase, sittings.c.id == sitting)
    row = connection.execute(wanted).first()
    return row._asdict() if row else None


def put_right(database: Database, suitcase: str, sitting: str, old: Spot, new: Spot) -> None:
    """Put it at ``new`` when it still is at ``old``.

    Raises: ChangedMeanwhileError. Nothing is changed then.
    """
    with database.writing() as connection:
        # A round of sync takes this row first too, so the two take turns.
        wanted = select(suitcases.c.id).where(suitcases.c.id == suitcase).with_for_update()
        connection.execute(wanted)
        row = sitting_row(connection, suitcase, sitting)
        if row is None or Spot.of(row) != old:
            raise ChangedMeanwhileError
        this_one = (sittings.c.suitcase == suitcase) & (sittings.c.id == sitting)
        with tallied(connection, suitcase, [sitting]):
            connection.execute(update(sittings).where(this_one).values(**new._asdict()))
            move(connection, suitcase, sitting, _dimensions(old), _dimensions(new))


def _dimensions(spot: Spot) -> Dimensions:
    return Dimensions.of(spot.day, spot.municipality, spot.venue)
