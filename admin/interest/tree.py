"""Hide what is small, and as much more as is needed so that nobody can work it out. Pure.

The counts of one thing in one month form a tree: the country, its municipalities, their venues.
Whoever sees a node and all but some of its parts knows the sum of the rest. Such a rest is safe
when every small count in it can still be 1 and can still be one under the limit:

- with only small counts in it (each 1 up to limit - 1), their sum must leave that room;
- with a larger count in it (known to be at least the limit), there must be enough of it.

Everything else that is shown is made of nodes that were shown, so it tells no more. The test
``tests/admin/test_gate_bounds.py`` checks this with integer programming over whole worlds.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from admin.interest.gate import UNSAID, ZERO, Shown


class Node(NamedTuple):
    """The country (both empty), a municipality, or a venue. ``level`` tells them apart."""

    level: str
    municipality: str = ""
    venue: str = ""


COUNTRY = Node("land")
Venues = Mapping[tuple[str, str], int]


def gate_tree(venues: Venues, limit: int) -> dict[Node, Shown]:
    """Every node that is not zero, by (municipality, venue) with its true count."""
    return _Tree({key: value for key, value in venues.items() if value}, limit).gated()


def gate_row(values: Mapping[str, int], limit: int) -> dict[str, Shown] | None:
    """Counts whose exact sum is known anyway; None when only hiding the whole row would do."""
    found = gate_tree({("", name): value for name, value in values.items()}, limit)
    if found and found[COUNTRY].value is None:
        return None
    return {name: found.get(Node("plek", "", name), ZERO) for name in values}


def is_safe_rest(small: list[int], large: list[int], limit: int) -> bool:
    """Whether counts of which only the exact sum is known can each be anything they may be."""
    if not small:
        return True
    rest, many = sum(small) + sum(large), len(small)
    if large:
        return rest >= many + limit - 2 + limit * len(large)
    return many + limit - 2 <= rest <= (many - 1) * (limit - 1) + 1


class _Tree:
    """Nodes are hidden one by one until every shown sum is safe."""

    def __init__(self, venues: Venues, limit: int) -> None:
        self._limit = limit
        self._value = {Node("plek", *key): value for key, value in venues.items()}
        self._under: dict[Node, list[Node]] = {}
        for leaf in sorted(self._value):
            self._under.setdefault(Node("gemeente", leaf.municipality), []).append(leaf)
        for town, leaves in self._under.items():
            self._value[town] = sum(self._value[leaf] for leaf in leaves)
        if venues:
            self._value[COUNTRY] = sum(self._value[town] for town in self._under)
        self._hidden = {node for node, value in self._value.items() if value < limit}

    def gated(self) -> dict[Node, Shown]:
        # From the venues up: what a municipality cannot solve is solved above it.
        for node in (*self._under, COUNTRY):
            while node not in self._hidden and not self._is_safe(node):
                self._hidden.add(self._next_to_hide(node))
        return {node: self._shown(node) for node in self._value}

    def _is_safe(self, node: Node) -> bool:
        rest = [self._value[leaf] for leaf in self._rest_of(node) if leaf in self._hidden]
        small = [value for value in rest if value < self._limit]
        return is_safe_rest(small, [v for v in rest if v >= self._limit], self._limit)

    def _rest_of(self, node: Node) -> Iterator[Node]:
        """The venues that nothing shown stands between."""
        for town in self._under if node == COUNTRY else (node,):
            if town == node or town in self._hidden:
                yield from self._under[town]

    def _next_to_hide(self, node: Node) -> Node:
        nearest = [leaf for leaf in self._rest_of(node) if leaf not in self._hidden]
        if nearest:
            return min(nearest, key=self._cost)
        towns = [town for town in self._under if town not in self._hidden]
        return min(towns, key=self._cost) if node == COUNTRY and towns else node

    def _cost(self, node: Node) -> tuple[bool, int, Node]:
        """Rather the smallest that is large enough by itself."""
        value = self._value[node]
        return (value < 2 * self._limit - 2, value, node)

    def _shown(self, node: Node) -> Shown:
        value = self._value[node]
        if node not in self._hidden:
            return Shown(value)
        # A sum of two small counts is at least two, so it says nothing instead of "less than".
        is_one = node.level == "plek" or self._venues_under(node) == 1
        return Shown(None, self._limit) if value < self._limit and is_one else UNSAID

    def _venues_under(self, node: Node) -> int:
        towns = self._under if node == COUNTRY else (node,)
        return sum(len(self._under[town]) for town in towns)
