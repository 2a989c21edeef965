"""The one gate between counts and anything that people see: page, chart, file.

A count of a few people could point at somebody, so it is not shown. When a table hides exactly
one cell, one more is hidden, because the total would give it away; and totals of a table that
hides something are rounded to ten. Zero is shown: it says nothing about anybody.
"""

from collections.abc import Sequence
from typing import NamedTuple

ROUND_TO = 10


class Policy(NamedTuple):
    """Counts above zero and under these numbers are hidden; 1 hides nothing."""

    threshold: int
    delicate: int

    @property
    def shows_all(self) -> bool:
        return max(self.threshold, self.delicate) <= 1


class Cell(NamedTuple):
    """A true count, and whether its subject is delicate."""

    value: int
    delicate: bool = False


class Shown(NamedTuple):
    """What people may see. Without a value: ``below`` says under what it lies, 0 says nothing."""

    value: int | None
    below: int = 0
    about: bool = False

    @property
    def words(self) -> str:
        if self.value is not None:
            return f"{self.value:,}".replace(",", ".")
        return f"minder dan {self.below}" if self.below else "niet getoond"


def gate(tables: Sequence[Sequence[Cell]], policy: Policy) -> list[list[Shown]]:
    """Tables that add up to the same number, as they may be seen, in the same order.

    When one of them hides something, the others hide at least two cells: whole, they would
    give the exact sum, and with it what was hidden.
    """
    shown = [_gate_one(cells, policy) for cells in tables]
    if not any(hides(one) for one in shown):
        return shown
    return [
        one if hides(one) else _hide_smallest(one, cells, 2)
        for one, cells in zip(shown, tables, strict=True)
    ]


def hides(shown: Sequence[Shown]) -> bool:
    return any(cell.value is None for cell in shown)


def _gate_one(cells: Sequence[Cell], policy: Policy) -> list[Shown]:
    shown = [_alone(cell, policy) for cell in cells]
    hidden = sum(cell.value is None for cell in shown)
    return _hide_smallest(shown, cells, 1) if hidden == 1 else shown


def _hide_smallest(shown: Sequence[Shown], cells: Sequence[Cell], count: int) -> list[Shown]:
    left = [place for place, one in enumerate(shown) if one.value]
    smallest = sorted(left, key=lambda place: cells[place].value)[:count]
    return [Shown(None) if place in smallest else one for place, one in enumerate(shown)]


def total(value: int, policy: Policy, *, hidden: bool) -> Shown:
    """A true sum as it may be seen; rounded when a table that adds up to it hides something."""
    if not hidden:
        return _alone(Cell(value), policy)
    rounded = (value + ROUND_TO // 2) // ROUND_TO * ROUND_TO
    return Shown(rounded, about=True) if rounded else Shown(None)


def _alone(cell: Cell, policy: Policy) -> Shown:
    limit = policy.delicate if cell.delicate else policy.threshold
    return Shown(None, limit) if 0 < cell.value < limit else Shown(cell.value)
