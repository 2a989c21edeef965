"""Which sittings and months a question is about, as parts of statements."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, not_, select

from admin.interest.period import Period, Place
from admin.interest.tallies import SITTING_KINDS
from admin.storage.tables import sitting_rollups, sittings


class Question(NamedTuple):
    """What a report is about. ``hide_from`` leaves out sittings still open since that day."""

    period: Period
    place: Place
    hide_from: date | None


def sittings_of(question: Question) -> Select[tuple[object, ...]]:
    """Those that may be told of."""
    wanted = all_of(question)
    if question.hide_from is None:
        return wanted
    return wanted.where(not_(is_under_way(question.hide_from)))


def is_under_way(today: date) -> ColumnElement[bool]:
    """Not closed, and of today or later."""
    return and_(sittings.c.closed.is_(False), sittings.c.day >= today.isoformat())


def all_of(question: Question) -> Select[tuple[object, ...]]:
    """Also those that are still under way."""
    table, period, place = sittings, question.period, question.place
    wanted: Select[tuple[object, ...]] = select(table)
    if period.first:
        wanted = wanted.where(table.c.day.between(f"{period.first}-01", f"{period.last}-31"))
    for name in named(place):
        wanted = wanted.where(table.c[name] == getattr(place, name))
    return wanted


def named(place: Place) -> tuple[str, ...]:
    """The columns by which a place is known."""
    return {"land": (), "gemeente": ("municipality",), "plek": ("municipality", "venue")}[
        place.level
    ]


def in_months(month: ColumnElement[str], period: Period) -> Iterable[ColumnElement[bool]]:
    """No condition where the period is without end."""
    return (month.between(period.first, period.last),) if period.first else ()


def with_counts(which: Select[tuple[object, ...]]) -> Select[Any]:
    """The same sittings, each with its visits and talks.

    Asked for each by its key: joined, a database may read the sums of every sitting there is.
    """
    these, table = which.subquery(), sitting_rollups.c
    counts = [
        select(func.coalesce(func.sum(table.value), 0))
        .where(
            table.suitcase == these.c.suitcase,
            table.sitting == these.c.id,
            table.kind == kind,
        )
        .scalar_subquery()
        .label(kind)
        for kind in SITTING_KINDS
    ]
    return select(these, *counts)
