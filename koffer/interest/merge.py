"""Grow-only counters: merging is taking the highest, in any order, any number of times.

The state-based G-Counter of Shapiro et al., "A comprehensive study of Convergent and
Commutative Replicated Data Types" (2011), section 3.1.1.
"""

from collections.abc import Mapping
from typing import TypeVar

Name = TypeVar("Name")


def merged(mine: Mapping[Name, int], theirs: Mapping[Name, int]) -> dict[Name, int]:
    """For every counter the highest value that either side has seen."""
    result = dict(mine)
    for name, value in theirs.items():
        result[name] = max(value, result.get(name, 0))
    return result
