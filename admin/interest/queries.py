"""Read the roll-ups; nothing here looks at a single counter."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Select, and_, func, not_, select

from admin.interest.period import Period, Place
from admin.storage.tables import month_rollups, sitting_rollups, sittings

MOST_SITTINGS = 60


class SittingCounts(NamedTuple):
    """One day at one venue, and what was counted there by kind."""

    suitcase: str
    id: str
    day: str
    venue: str
    municipality: str
    clock: str
    counts: Mapping[str, int]


class Question(NamedTuple):
    """What a report is about. ``hide_from`` leaves out sittings still open since that day."""

    period: Period
    place: Place
    hide_from: date | None


class Places(NamedTuple):
    """Every place that something was counted in."""

    municipalities: list[str]
    venues: list[str]


def places(connection: Connection) -> Places:
    found = {
        column.name: sorted(connection.scalars(select(column).distinct()))
        for column in (month_rollups.c.municipality, month_rollups.c.venue)
    }
    return Places([name for name in found["municipality"] if name], found["venue"])


def counts(connection: Connection, question: Question) -> dict[tuple[str, str], int]:
    """The sum of every (kind, item) of the months asked for."""
    table = month_rollups
    wanted = select(table.c.kind, table.c.item, func.sum(table.c.value)).group_by(
        table.c.kind, table.c.item
    )
    if question.period.first:
        wanted = wanted.where(table.c.month.between(question.period.first, question.period.last))
    if question.place.kind == "gemeente":
        wanted = wanted.where(table.c.municipality == question.place.name)
    if question.place.kind == "plek":
        wanted = wanted.where(table.c.venue == question.place.name)
    found = {(kind, item): int(value) for kind, item, value in connection.execute(wanted)}
    for key, value in _still_open(connection, question).items():
        found[key] -= value
    return found


def sitting_counts(connection: Connection, question: Question) -> tuple[list[SittingCounts], int]:
    """The latest sittings, newest first, and how many there are in all."""
    there = _sittings(question)
    many = connection.execute(select(func.count()).select_from(there.subquery())).scalar_one()
    latest = there.order_by(sittings.c.day.desc(), sittings.c.venue, sittings.c.id)
    rows = connection.execute(latest.limit(MOST_SITTINGS)).all()
    by_kind = _by_kind(connection, latest.limit(MOST_SITTINGS))
    found = [
        SittingCounts(
            row.suitcase, row.id, row.day, row.venue, row.municipality, row.clock,
            by_kind.get((row.suitcase, row.id), {}),
        )
        for row in rows
    ]  # fmt: skip
    return found, many


def _by_kind(
    connection: Connection, which: Select[tuple[object, ...]]
) -> dict[tuple[str, str], dict[str, int]]:
    these, table = which.subquery(), sitting_rollups
    on = and_(table.c.suitcase == these.c.suitcase, table.c.sitting == these.c.id)
    wanted = (
        select(table.c.suitcase, table.c.sitting, table.c.kind, func.sum(table.c.value))
        .join(these, on)
        .group_by(table.c.suitcase, table.c.sitting, table.c.kind)
    )
    found: dict[tuple[str, str], dict[str, int]] = {}
    for suitcase, sitting, kind, value in connection.execute(wanted):
        found.setdefault((suitcase, sitting), {})[kind] = int(value)
    return found


def _still_open(connection: Connection, question: Question) -> dict[tuple[str, str], int]:
    """What sittings under way have counted, to be left out."""
    if question.hide_from is None:
        return {}
    these, table = _sittings(question, still_open=True).subquery(), sitting_rollups
    on = and_(table.c.suitcase == these.c.suitcase, table.c.sitting == these.c.id)
    wanted = (
        select(table.c.kind, table.c.item, func.sum(table.c.value))
        .join(these, on)
        .group_by(table.c.kind, table.c.item)
    )
    return {(kind, item): int(value) for kind, item, value in connection.execute(wanted)}


def _sittings(question: Question, *, still_open: bool = False) -> Select[tuple[object, ...]]:
    table, period, place = sittings, question.period, question.place
    wanted: Select[tuple[object, ...]] = select(table)
    if period.first:
        wanted = wanted.where(table.c.day.between(f"{period.first}-01", f"{period.last}-31"))
    if place.kind == "gemeente":
        wanted = wanted.where(table.c.municipality == place.name)
    if place.kind == "plek":
        wanted = wanted.where(table.c.venue == place.name)
    if question.hide_from is None:
        return wanted
    under_way = and_(table.c.closed.is_(False), table.c.day >= question.hide_from.isoformat())
    return wanted.where(under_way if still_open else not_(under_way))
