"""What people may see of a count: a page, a chart and a file all show these words and no others.

A count of a few people could point at somebody, so it is not shown. Zero is: it says nothing
about anybody. ``admin.interest.tree`` sees to it that nothing hidden can be worked out.
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

    def limit(self, *, delicate: bool) -> int:
        return self.delicate if delicate else self.threshold


class Shown(NamedTuple):
    """What people may see. Without a value: ``below`` says under what it lies, 0 says nothing."""

    value: int | None
    below: int = 0
    at_least: bool = False

    @property
    def words(self) -> str:
        if self.value is not None:
            return f"{self.value:,}".replace(",", ".")
        return f"minder dan {self.below}" if self.below else "niet getoond"

    @property
    def is_exact(self) -> bool:
        return self.value is not None and not self.at_least


ZERO, UNSAID = Shown(0), Shown(None)


def one_count(value: int, policy: Policy) -> Shown:
    """A count that no table adds up to anything with."""
    return Shown(None, policy.threshold) if 0 < value < policy.threshold else Shown(value)


def added(parts: Sequence[Shown]) -> Shown:
    """A sum made of nothing but what was shown: rounded down to ten when a part is hidden."""
    if len(parts) == 1:
        return parts[0]
    known = sum(one.value or 0 for one in parts)
    if all(one.is_exact for one in parts):
        return Shown(known)
    floor = known // ROUND_TO * ROUND_TO
    return Shown(floor, at_least=True) if floor else UNSAID


def total(parts: Sequence[Shown]) -> Shown:
    """The bottom line of a table. One hidden cell alone says no more there than in its row."""
    return added(parts) if parts else ZERO
