"""Counts of one kind, added up over the sittings of one day at one place. No I/O."""

from collections.abc import Iterable

from kiosk.interest.book import spot
from koffer.interest import merged
from koffer.sync import Counter, Sitting

Name = tuple[str, str, str, str]


def counted_at(
    here: Sitting, sittings: Iterable[Sitting], kept: Iterable[Counter], mine: Iterable[Counter]
) -> int:
    """``kept`` is what a disk has; ``mine`` is what this run has, which may be newer."""
    same = {one.id for one in sittings if spot(one) == spot(here)}
    newest = merged(_values(kept), _values(mine))
    return sum(value for name, value in newest.items() if name[1] in same)


def _values(counters: Iterable[Counter]) -> dict[Name, int]:
    return {(one.epoch, one.sitting, one.kind, one.item): one.value for one in counters}
