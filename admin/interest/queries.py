"""Read the roll-ups and the editions; nothing here looks at a single counter."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from admin.interest.chosen import Question, in_months, named, sittings_of, with_counts
from admin.interest.period import Period, Place
from admin.interest.tallies import SITTING_KINDS
from admin.storage.tables import editions, month_rollups, published, sittings, venues

MOST_SITTINGS = 60


class SittingCounts(NamedTuple):
    """One day at one venue, and what was counted there by kind."""

    suitcase: str
    id: str
    day: str
    venue: str
    municipality: str
    sure: bool
    counts: Mapping[str, int]


class Label(NamedTuple):
    """One row of an edition."""

    month: str
    edition: int
    measure: str
    item: str
    value: int | None
    below: int


def places(connection: Connection) -> list[Place]:
    """Every municipality and venue that a sitting was in."""
    pair = (venues.c.municipality, venues.c.venue)
    found = [Place("plek", *row) for row in connection.execute(select(*pair))]
    towns = {Place("gemeente", place.municipality) for place in found if place.municipality}
    return [*towns, *found]


def all_counts(connection: Connection, question: Question) -> dict[tuple[str, str], int]:
    """The true sum of every (kind, item). Only for a demo, which hides nothing."""
    table = month_rollups
    wanted = select(table.c.kind, table.c.item, func.sum(table.c.value)).group_by(
        table.c.kind, table.c.item
    )
    wanted = wanted.where(*in_months(table.c.month, question.period))
    for name in named(question.place):
        wanted = wanted.where(table.c[name] == getattr(question.place, name))
    return {(kind, item): int(value) for kind, item, value in connection.execute(wanted)}


def labels(connection: Connection, question: Question) -> list[Label]:
    """What editions say of this period and place."""
    table, place = published, question.place
    wanted = select(*(table.c[name] for name in Label._fields)).where(
        table.c.level == place.level,
        table.c.municipality == place.municipality,
        table.c.venue == place.venue,
        *in_months(table.c.month, question.period),
    )
    return [Label(*row) for row in connection.execute(wanted)]


def published_months(connection: Connection, period: Period) -> list[str]:
    """Months of the period that were let out, oldest first."""
    month = editions.c.month
    wanted = select(month).where(*in_months(month, period)).distinct().order_by(month)
    return list(connection.scalars(wanted))


def waiting(connection: Connection, question: Question) -> int:
    """How many sittings of the question are in no edition yet."""
    there = sittings_of(question).where(sittings.c.published_in.is_(None)).subquery()
    return connection.execute(select(func.count()).select_from(there)).scalar_one()


def sitting_counts(connection: Connection, question: Question) -> list[SittingCounts]:
    """The latest sittings, newest first."""
    order = (sittings.c.day.desc(), sittings.c.venue, sittings.c.id)
    latest = sittings_of(question).order_by(*order).limit(MOST_SITTINGS)
    found = [row._mapping for row in connection.execute(with_counts(latest))]
    # Their order ends with the subquery.
    found.sort(key=lambda row: (row["venue"], row["id"]))
    found.sort(key=lambda row: row["day"], reverse=True)
    return [
        SittingCounts(
            row["suitcase"], row["id"], row["day"], row["venue"], row["municipality"],
            row["clock"] != "unsure" or row["moved_by"] is not None,
            {kind: int(row[kind]) for kind in SITTING_KINDS},
        )
        for row in found
    ]  # fmt: skip
