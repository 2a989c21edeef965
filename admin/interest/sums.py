"""Sums over every sitting of a question, without looking at each: see ``tallies``."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from admin.interest.chosen import Question, all_of, in_months, is_under_way, with_counts
from admin.interest.tallies import LARGEST, SITTING_KINDS
from admin.storage.tables import tallies

Size = tuple[str, int]
Tallied = tuple[int, int]


class Sum(NamedTuple):
    """Of all sittings of a question: what those of the limit and more have, and how many less."""

    shown: int
    hidden: int


def sitting_sums(
    connection: Connection, question: Question, limit: int
) -> tuple[int, dict[str, Sum]]:
    """How many sittings the question has, and by kind the sums over all of them.

    ``limit`` is at most ``tallies.LARGEST``.
    """
    tally = _tallied(connection, question)
    for kind, size, many, value in _under_way(connection, question):
        before = tally.get((kind, size), (0, 0))
        tally[kind, size] = before[0] - many, before[1] - value
    sums = {
        one: Sum(
            sum(
                value for (kind, size), (_, value) in tally.items() if kind == one and size >= limit
            ),
            sum(many for (kind, size), (many, _) in tally.items() if kind == one and size < limit),
        )
        for one in SITTING_KINDS
    }
    return tally.get(("sitting", 0), (0, 0))[0], sums


def _tallied(connection: Connection, question: Question) -> dict[Size, Tallied]:
    table, place = tallies.c, question.place
    wanted = select(table.kind, table.size, func.sum(table.many), func.sum(table.value)).where(
        table.level == place.level,
        table.municipality == place.municipality,
        table.venue == place.venue,
        *in_months(table.month, question.period),
    )
    rows = connection.execute(wanted.group_by(table.kind, table.size))
    return {(kind, size): (int(many), int(value)) for kind, size, many, value in rows}


def _under_way(connection: Connection, question: Question) -> Iterator[tuple[str, int, int, int]]:
    """(kind, size, how many, value) of the sittings that the question leaves out."""
    if question.hide_from is None:
        return
    open_ones = all_of(question).where(is_under_way(question.hide_from))
    for row in connection.execute(with_counts(open_ones)):
        yield "sitting", 0, 1, 0
        for kind in SITTING_KINDS:
            if value := int(row._mapping[kind]):
                yield kind, min(value, LARGEST), 1, value
