"""Read sittings for the list: those that somebody should look at, and the rest by month."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, or_, select

from admin.places import UNKNOWN_VENUE
from admin.sittings.forms import FIRST_DAY
from admin.storage.tables import sitting_rollups, sittings, suitcases

MOST_DOUBTFUL = 100
MOST_OTHERS = 60


def doubtful(connection: Connection, tomorrow: str) -> list[dict[str, Any]]:
    """Nobody is sure of the day or the place; newest first."""
    wanted = _rows().where(_is_doubtful(tomorrow)).limit(MOST_DOUBTFUL)
    return [row._asdict() for row in connection.execute(wanted)]


def others(connection: Connection, tomorrow: str, month: str) -> list[dict[str, Any]]:
    """The rest of one month, or the newest of all when ``month`` is empty."""
    wanted = _rows().where(not_(_is_doubtful(tomorrow))).limit(MOST_OTHERS)
    if month:
        wanted = wanted.where(sittings.c.day.between(f"{month}-01", f"{month}-31")).limit(None)
    return [row._asdict() for row in connection.execute(wanted)]


def months(connection: Connection) -> list[str]:
    """Every month that has a sitting, newest first."""
    month = func.substr(sittings.c.day, 1, 7)
    return list(connection.scalars(select(month).distinct().order_by(month.desc())))


def venues(connection: Connection) -> list[str]:
    """Every venue that was ever named."""
    known = select(sittings.c.venue).distinct().order_by(sittings.c.venue)
    return [name for name in connection.scalars(known) if name != UNKNOWN_VENUE]


def municipalities(connection: Connection) -> set[str]:
    """Every municipality that a sitting has."""
    return set(connection.scalars(select(sittings.c.municipality).distinct()))


def _is_doubtful(tomorrow: str) -> ColumnElement[bool]:
    said_by_case = and_(
        sittings.c.moved_by.is_(None),
        or_(sittings.c.clock == "unsure", sittings.c.venue == UNKNOWN_VENUE),
    )
    impossible = or_(sittings.c.day > tomorrow, sittings.c.day < FIRST_DAY.isoformat())
    return or_(said_by_case, impossible)


def _rows() -> Select[tuple[object, ...]]:
    table = sitting_rollups
    visits = (
        select(func.coalesce(func.sum(table.c.value), 0))
        .where(
            table.c.suitcase == sittings.c.suitcase,
            table.c.sitting == sittings.c.id,
            table.c.kind == "visit",
        )
        .scalar_subquery()
    )
    return (
        select(sittings, suitcases.c.name.label("case_name"), visits.label("visits"))
        .join(suitcases, suitcases.c.id == sittings.c.suitcase)
        .order_by(sittings.c.day.desc(), sittings.c.venue, sittings.c.suitcase, sittings.c.id)
    )
