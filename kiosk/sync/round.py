"""What one round sends and what its reply means. No I/O.

A round whose reply never came may or may not have reached the hub. Its id is remembered, over a
restart as well, and the next call is a bare round with that id: a hub that had it gives the same
reply again, with the values and the ticket that were missed; another one merges nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from kiosk.interest import SyncState
from koffer.sync import PROTOCOL, Clock, Counter, Health, Sitting, SyncReply, SyncRequest
from koffer.sync.pair import Pair

LONGEST_NAME = 60


class Machine(msgspec.Struct, frozen=True):
    """What a round tells of the suitcase itself."""

    clock: Clock
    health: Health
    release: str = ""


class Consequence(msgspec.Struct, frozen=True):
    """What the store must do with a reply."""

    has_other_hub: bool
    acknowledged: tuple[Counter, ...]
    told: tuple[Sitting, ...]
    state: SyncState


def full_round(
    pair: Pair,
    epoch: str,
    state: SyncState,
    machine: Machine,
    *,
    counters: Sequence[Counter],
    sittings: Sequence[Sitting],
) -> SyncRequest:
    """A new round; ``state.round`` is its id."""
    return SyncRequest(
        protocol=PROTOCOL,
        suitcase=pair.suitcase,
        epoch=epoch,
        round=state.round,
        ticket=state.ticket,
        clock=machine.clock,
        sittings=list(sittings),
        counters=list(counters),
        health=machine.health,
        release=machine.release,
        name=pair.name[:LONGEST_NAME],
    )


def sittings_for(
    counters: Iterable[Counter], untold: Iterable[Sitting], kept: Iterable[Sitting]
) -> list[Sitting]:
    """Those that the hub must know for these counters, and those that it does not know yet."""
    wanted = {one.sitting for one in counters} | {one.id for one in untold}
    return [one for one in kept if one.id in wanted]


def consequence(
    request: SyncRequest, is_bare: bool, state: SyncState, reply: SyncReply
) -> Consequence:
    """What ``reply`` changes. A hub with another incarnation is owed everything but this round.

    Only what was sent can be acknowledged; a bare round may bring the values of the earlier one.
    """
    values = [*reply.merged, *(one.counter for one in reply.set_aside)]
    if not is_bare:
        sent = {_name(one) for one in request.counters}
        values = [one for one in values if _name(one) in sent]
    return Consequence(
        has_other_hub=state.hub not in ("", reply.hub),
        acknowledged=tuple(values),
        told=tuple(request.sittings),
        state=SyncState(reply.hub, reply.ticket, ""),
    )


def carried_consequence(told: Iterable[Sitting], state: SyncState, reply: SyncReply) -> Consequence:
    """What a reply changes that came by stick, perhaps weeks later.

    The ticket and the round that is open belong to the network; they stay as they are.
    """
    return Consequence(
        has_other_hub=state.hub not in ("", reply.hub),
        acknowledged=(*reply.merged, *(one.counter for one in reply.set_aside)),
        told=tuple(told),
        state=replace(state, hub=reply.hub),
    )


def day_of(server_time: str, otherwise: date) -> date:
    """The hub's day, or ours when it says nothing readable."""
    try:
        return date.fromisoformat(server_time[:10])
    except ValueError:
        return otherwise


def _name(one: Counter) -> tuple[str, str, str, str]:
    return one.epoch, one.sitting, one.kind, one.item
