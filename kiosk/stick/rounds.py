"""Everything above what the hub acknowledged, as rounds for a stick. No I/O.

They are the rounds of the network, but without a ticket: a stick may lie in a drawer for weeks, so
it says nothing about a copied memory card.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from kiosk.interest import SyncState
from kiosk.sync.round import Machine, full_round, sittings_for
from koffer.sync import Counter, Sitting, SyncRequest
from koffer.sync.messages import MOST_COUNTERS
from koffer.sync.pair import Pair

Name = tuple[str, str, str, str]


def rounds_for(
    pair: Pair,
    epoch: str,
    machine: Machine,
    *,
    counters: Sequence[Counter],
    untold: Collection[Sitting],
    kept: Sequence[Sitting],
) -> list[SyncRequest]:
    """At least one, as its answer tells which hub it is; ``kept`` are all sittings of the store.

    A round is named after its content, so the same counts give the same files.
    """
    starts = range(0, max(1, len(counters)), MOST_COUNTERS)
    parts = [counters[at : at + MOST_COUNTERS] for at in starts]
    told = [sittings_for(part, () if nth else untold, kept) for nth, part in enumerate(parts)]
    return [
        full_round(
            pair,
            epoch,
            SyncState(round=_name_of(pair, part, where)),
            machine,
            counters=part,
            sittings=where,
        )
        for part, where in zip(parts, told, strict=True)
    ]


def is_news(rounds: Iterable[SyncRequest]) -> bool:
    """Whether they tell anything that the hub does not have."""
    return any(one.counters or one.sittings for one in rounds)


def covers(rounds: Iterable[SyncRequest], older: SyncRequest) -> bool:
    """Whether everything that ``older`` tells is told by ``rounds`` as well."""
    values: dict[Name, int] = {}
    sittings: set[str] = set()
    for one in rounds:
        values |= {_name(counter): counter.value for counter in one.counters}
        sittings |= {sitting.id for sitting in one.sittings}
    return sittings.issuperset(sitting.id for sitting in older.sittings) and all(
        _is_told(counter, values) for counter in older.counters
    )


def _is_told(counter: Counter, values: Mapping[Name, int]) -> bool:
    return values.get(_name(counter), -1) >= counter.value


def _name_of(pair: Pair, counters: Sequence[Counter], sittings: Sequence[Sitting]) -> str:
    content = msgspec.json.encode([pair.suitcase, list(sittings), list(counters)])
    return hashlib.sha256(content).hexdigest()[:16]


def _name(one: Counter) -> Name:
    return one.epoch, one.sitting, one.kind, one.item
