"""Read the roll-ups and the editions; nothing here looks at a single counter."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, not_, select

from admin.interest.period import Period, Place
from admin.storage.tables import editions, month_rollups, published, sitting_rollups, sittings

MOST_SITTINGS = 60
SITTING_KINDS = ("visit", "talk")


class SittingCounts(NamedTuple):
    """One day at one venue, and what was counted there by kind."""

    suitcase: str
    id: str
    day: str
    venue: str
    municipality: str
    sure: bool
    counts: Mapping[str, int]


class Question(NamedTuple):
    """What a report is about. ``hide_from`` leaves out sittings still open since that day."""

    period: Period
    place: Place
    hide_from: date | None


class Label(NamedTuple):
    """One row of an edition."""

    month: str
    edition: int
    measure: str
    item: str
    value: int | None
    below: int


class Sum(NamedTuple):
    """Of all sittings of a question: what those of the limit and more have, and how many less."""

    shown: int
    hidden: int


def places(connection: Connection) -> list[Place]:
    """Every municipality and venue that a sitting was in."""
    pair = (sittings.c.municipality, sittings.c.venue)
    found = [Place("plek", *row) for row in connection.execute(select(*pair).distinct())]
    towns = {Place("gemeente", place.municipality) for place in found if place.municipality}
    return [*towns, *found]


def all_counts(connection: Connection, question: Question) -> dict[tuple[str, str], int]:
    """The true sum of every (kind, item). Only for a demo, which hides nothing."""
    table = month_rollups
    wanted = select(table.c.kind, table.c.item, func.sum(table.c.value)).group_by(
        table.c.kind, table.c.item
    )
    wanted = wanted.where(*_in_months(table.c.month, question.period))
    for name in _named(question.place):
        wanted = wanted.where(table.c[name] == getattr(question.place, name))
    return {(kind, item): int(value) for kind, item, value in connection.execute(wanted)}


def labels(connection: Connection, question: Question) -> list[Label]:
    """What editions say of this period and place."""
    table, place = published, question.place
    wanted = select(*(table.c[name] for name in Label._fields)).where(
        table.c.level == place.level,
        table.c.municipality == place.municipality,
        table.c.venue == place.venue,
        *_in_months(table.c.month, question.period),
    )
    return [Label(*row) for row in connection.execute(wanted)]


def published_months(connection: Connection, period: Period) -> list[str]:
    """Months of the period that were let out, oldest first."""
    month = editions.c.month
    wanted = select(month).where(*_in_months(month, period)).distinct().order_by(month)
    return list(connection.scalars(wanted))


def waiting(connection: Connection, question: Question) -> int:
    """How many sittings of the question are in no edition yet."""
    there = _sittings(question).where(sittings.c.published_in.is_(None)).subquery()
    return connection.execute(select(func.count()).select_from(there)).scalar_one()


def sitting_counts(connection: Connection, question: Question) -> tuple[list[SittingCounts], int]:
    """The latest sittings, newest first, and how many there are in all."""
    there = _sittings(question)
    many = connection.execute(select(func.count()).select_from(there.subquery())).scalar_one()
    latest = there.order_by(sittings.c.day.desc(), sittings.c.venue, sittings.c.id)
    rows = connection.execute(latest.limit(MOST_SITTINGS)).all()
    by_kind = _by_kind(connection, latest.limit(MOST_SITTINGS))
    found = [
        SittingCounts(
            row.suitcase, row.id, row.day, row.venue, row.municipality,
            row.clock != "unsure" or row.moved_by is not None,
            by_kind.get((row.suitcase, row.id), {}),
        )
        for row in rows
    ]  # fmt: skip
    return found, many


def sitting_sums(connection: Connection, question: Question, limit: int) -> dict[str, Sum]:
    """By kind, over every sitting of the question."""
    each = _per_sitting(_sittings(question)).subquery()
    enough = each.c.value >= limit
    shown = func.sum(case((enough, each.c.value), else_=0))
    hidden = func.sum(case((and_(each.c.value > 0, not_(enough)), 1), else_=0))
    rows = connection.execute(select(each.c.kind, shown, hidden).group_by(each.c.kind))
    found = {kind: Sum(int(many), int(few)) for kind, many, few in rows}
    return {kind: found.get(kind, Sum(0, 0)) for kind in SITTING_KINDS}


def _by_kind(
    connection: Connection, which: Select[tuple[object, ...]]
) -> dict[tuple[str, str], dict[str, int]]:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for suitcase, sitting, kind, value in connection.execute(_per_sitting(which)):
        found.setdefault((suitcase, sitting), {})[kind] = int(value)
    return found


def _per_sitting(which: Select[tuple[object, ...]]) -> Select[Any]:
    these, table = which.subquery(), sitting_rollups
    on = and_(table.c.suitcase == these.c.suitcase, table.c.sitting == these.c.id)
    return (
        select(
            table.c.suitcase, table.c.sitting, table.c.kind, func.sum(table.c.value).label("value")
        )
        .join(these, on)
        .where(table.c.kind.in_(SITTING_KINDS))
        .group_by(table.c.suitcase, table.c.sitting, table.c.kind)
    )


def _sittings(question: Question) -> Select[tuple[object, ...]]:
    table, period, place = sittings, question.period, question.place
    wanted: Select[tuple[object, ...]] = select(table)
    if period.first:
        wanted = wanted.where(table.c.day.between(f"{period.first}-01", f"{period.last}-31"))
    for name in _named(place):
        wanted = wanted.where(table.c[name] == getattr(place, name))
    if question.hide_from is None:
        return wanted
    under_way = and_(table.c.closed.is_(False), table.c.day >= question.hide_from.isoformat())
    return wanted.where(not_(under_way))


def _named(place: Place) -> tuple[str, ...]:
    return {"land": (), "gemeente": ("municipality",), "plek": ("municipality", "venue")}[
        place.level
    ]


def _in_months(month: ColumnElement[str], period: Period) -> Iterable[ColumnElement[bool]]:
    return (month.between(period.first, period.last),) if period.first else ()
