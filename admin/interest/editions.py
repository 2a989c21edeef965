"""Let a month out through the gate: once, when it is whole. What was hidden then stays hidden.

Two versions of one month could be subtracted from each other. So a sitting that arrives late does
not change an edition: it waits for the next one, which has a tree of its own.
"""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from admin.interest.edition import MEASURE_OF, Counted, edition_rows
from admin.interest.gate import Policy
from admin.places import UNKNOWN_VENUE
from admin.storage import Database
from admin.storage.tables import editions, hub, published, sitting_rollups, sittings
from koffer.catalogue import Catalogue

# Late suitcases and staff get this long after the end of a month.
WAIT_DAYS = 3
# A day or place that nobody is sure of gets longer, from when it was first heard of.
UNSURE_DAYS = 31
LATE_DAYS = 7
FIRST_DAY = "2015-01-01"


def publish_due(database: Database, catalogue: Catalogue, policy: Policy, today: date) -> list[str]:
    """Make the editions that are due; the months that got one."""
    with database.reading() as connection:
        due = _due_months(connection, today)
    return [month for month in due if _publish(database, month, catalogue, policy, today)]


def _publish(
    database: Database, month: str, catalogue: Catalogue, policy: Policy, today: date
) -> bool:
    with database.writing() as connection:
        # One at a time; whoever comes second finds nothing left to do.
        connection.execute(select(hub.c.id).with_for_update())
        if month not in _due_months(connection, today):
            return False
        wanted = _publishable(today) & (func.substr(sittings.c.day, 1, 7) == month)
        counted, visits = _counted(connection, wanted), _visits(connection, wanted)
        rows = edition_rows(counted, visits, catalogue, policy)
        number = _last_edition(connection, month)[0] + 1
        labels = [{**row, "month": month, "edition": number} for row in rows]
        if labels:
            connection.execute(insert(published), labels)
        made = {"month": month, "edition": number, "made_on": today.isoformat()}
        connection.execute(insert(editions), [made])
        connection.execute(update(sittings).where(wanted).values(published_in=month))
    return True


def _due_months(connection: Connection, today: date) -> list[str]:
    month = func.substr(sittings.c.day, 1, 7)
    found = connection.scalars(select(month).where(_publishable(today)).distinct())
    return sorted(one for one in found if _may_again(_last_edition(connection, one)[1], today))


def _may_again(made_on: str, today: date) -> bool:
    return not made_on or date.fromisoformat(made_on) + timedelta(days=LATE_DAYS) <= today


def _last_edition(connection: Connection, month: str) -> tuple[int, str]:
    wanted = (
        select(editions.c.edition, editions.c.made_on)
        .where(editions.c.month == month)
        .order_by(editions.c.edition.desc())
        .limit(1)
    )
    row = connection.execute(wanted).first()
    return (row.edition, row.made_on) if row else (0, "")


def _publishable(today: date) -> ColumnElement[bool]:
    """In a whole month, not in an edition yet, and nobody needs to look at it any more."""
    whole_before = (today - timedelta(days=WAIT_DAYS)).replace(day=1).isoformat()
    is_sure = or_(
        sittings.c.moved_by.is_not(None),
        and_(sittings.c.clock != "unsure", sittings.c.venue != UNKNOWN_VENUE),
    )
    long_known = sittings.c.heard_day <= (today - timedelta(days=UNSURE_DAYS)).isoformat()
    return and_(
        sittings.c.published_in.is_(None),
        sittings.c.day >= FIRST_DAY,
        sittings.c.day < whole_before,
        or_(is_sure, long_known),
    )


def _counted(connection: Connection, wanted: ColumnElement[bool]) -> list[Counted]:
    table = sitting_rollups
    place = (sittings.c.municipality, sittings.c.venue, table.c.kind, table.c.item)
    rows = connection.execute(
        select(*place, func.sum(table.c.value))
        .join_from(sittings, table, _same())
        .where(wanted, table.c.kind.in_(MEASURE_OF))
        .group_by(*place)
    )
    return [Counted(*row[:4], int(row[4])) for row in rows]


def _visits(connection: Connection, wanted: ColumnElement[bool]) -> list[int]:
    table = sitting_rollups
    rows = connection.execute(
        select(func.sum(table.c.value))
        .join_from(sittings, table, _same())
        .where(wanted, table.c.kind == "visit")
        .group_by(table.c.suitcase, table.c.sitting)
    )
    return [int(value) for (value,) in rows]


def _same() -> ColumnElement[bool]:
    table = sitting_rollups
    return and_(table.c.suitcase == sittings.c.suitcase, table.c.sitting == sittings.c.id)
