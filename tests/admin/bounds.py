"""What somebody who sees every page can work out, by integer programming.

The unknowns are the true counts: of one sitting, one kind and one item. Each thing that a page
says is a bound on a sum of them. Whatever the unknowns can be under all those bounds, they may be.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from admin.interest.gate import Shown

Atom = tuple[str, str, str]
# More than anything in these worlds; to the solver it is without end.
MUCH = 1000
THRESHOLD = 5


class Cell(NamedTuple):
    """Where something was said, the unknowns that it is the sum of, the words, and the limit."""

    where: str
    atoms: frozenset[Atom]
    shown: Shown
    limit: int


@dataclass
class Reader:
    """Reads everything and forgets nothing."""

    # In the order of reading, each once.
    cells: dict[Cell, None] = field(default_factory=dict)

    def reads(
        self, where: str, atoms: Iterable[Atom], shown: Shown, limit: int = THRESHOLD
    ) -> None:
        cell = Cell(where, frozenset(atoms), shown, limit)
        self.cells[cell] = None

    def leaks(self) -> list[str]:
        """Every hidden cell that is narrower than its words."""
        return [
            leak for system in _independent(list(self.cells)) for leak in _System(system).leaks()
        ]


class _System:
    """The cells that share an unknown, directly or not."""

    def __init__(self, cells: list[Cell]) -> None:
        self._cells = cells
        self._atoms = sorted({atom for cell in cells for atom in cell.atoms})
        place = {atom: number for number, atom in enumerate(self._atoms)}
        rows = [np.array([place[atom] for atom in cell.atoms], dtype=int) for cell in cells]
        self._rows = [self._row(row) for row in rows]
        bounds = np.array([_bounds(cell.shown) for cell in cells]).reshape(-1, 2)
        matrix = csr_array(np.array(self._rows))
        self._said = LinearConstraint(matrix, bounds[:, 0], bounds[:, 1])

    def leaks(self) -> Iterable[str]:
        seen = set()
        for cell, row in zip(self._cells, self._rows, strict=True):
            if (
                cell.shown.value is None
                and cell.atoms
                and (key := (cell.atoms, cell.shown)) not in seen
            ):
                seen.add(key)
                least, most = self._least(row), -self._least(-row)
                if not _is_free(cell, least, most):
                    yield f"{cell.where}: '{cell.shown.words}' is {least} to {most}"

    def _row(self, places: np.ndarray) -> np.ndarray:
        row = np.zeros(len(self._atoms))
        row[places] = 1
        return row

    def _least(self, goal: np.ndarray) -> int:
        found = milp(
            goal,
            constraints=[self._said],
            integrality=np.ones(len(goal)),
            bounds=Bounds(0, MUCH),
        )
        assert found.success, found.message
        return round(found.fun)


def _bounds(shown: Shown) -> tuple[float, float]:
    if shown.value is None:
        return (1, shown.below - 1) if shown.below else (1, np.inf)
    return (shown.value, np.inf if shown.at_least else shown.value)


def _is_free(cell: Cell, least: int, most: int) -> bool:
    """ "Less than five" can be 1 and 4; "not shown" leaves as much room, wherever it lies."""
    if cell.shown.below:
        return least <= 1 and most >= cell.shown.below - 1
    return most - least >= cell.limit - 2


def _independent(cells: list[Cell]) -> list[list[Cell]]:
    systems: list[tuple[set[Atom], list[Cell]]] = []
    for cell in cells:
        touched = [one for one in systems if one[0] & cell.atoms]
        rest = [one for one in systems if not one[0] & cell.atoms]
        atoms = set(cell.atoms).union(*(one[0] for one in touched))
        systems = [*rest, (atoms, [*(c for one in touched for c in one[1]), cell])]
    return [found for _, found in systems]
