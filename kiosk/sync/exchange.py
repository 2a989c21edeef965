"""Between the store and a round: what goes out, and what a reply changes here."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from kiosk.interest import InterestStore, SyncState
from kiosk.sync.round import (
    Machine,
    carried_consequence,
    consequence,
    day_of,
    full_round,
    sittings_for,
)
from koffer.sync import Sitting, SyncReply, SyncRequest
from koffer.sync.messages import MOST_COUNTERS
from koffer.sync.pair import Pair

# What the hub has in full stays this long, in case the hub is put back from a backup.
KEEP_DAYS = 60
# Two hubs that take turns at one address would otherwise be sent everything, over and over.
MOST_MOVES = 3


class Outgoing(msgspec.Struct, frozen=True):
    """A round, and whether it only asks for the reply of an earlier one."""

    request: SyncRequest
    is_bare: bool


class Exchange:
    """Only used on the thread that owns the store."""

    def __init__(self, store: InterestStore, pair: Pair, new_id: Callable[[], str]) -> None:
        self._store = store
        self._pair = pair
        self._new_id = new_id
        self._state = SyncState()
        self._is_known = False
        self._limit = MOST_COUNTERS
        self._moves = 0

    def next_round(self, machine: Machine) -> Outgoing:
        """The reply that was missed comes first; a round must be remembered before it leaves."""
        self._recall()
        if self._state.round:
            return Outgoing(self._request(machine), is_bare=True)
        self._state = replace(self._state, round=self._new_id())
        if self._is_known:
            self._store.keep_sync_state(self._state)
        return Outgoing(self._request(machine, self._limit), is_bare=False)

    def apply(self, sent: Outgoing, reply: SyncReply, today: date) -> bool:
        """Keep what the hub has now; whether there is more to send at once."""
        result = consequence(sent.request, sent.is_bare, self._state, reply)
        self._limit = min(MOST_COUNTERS, self._limit * 2)
        is_moved = result.has_other_hub or not self._is_known
        if is_moved and not self._believes(result.state):
            # Still of the old hub, so that its next reply is a move again.
            self._state = replace(result.state, hub=self._state.hub)
            return False
        # Only a hub that was believed may be one of two that take turns.
        self._moves = self._moves + 1 if is_moved else 0
        self._state = result.state
        day = day_of(reply.server_time, today)
        told, values = result.told, result.acknowledged
        is_kept = self._store.acknowledge(values, told, self._state, day.isoformat())
        self._store.prune((day - timedelta(days=KEEP_DAYS)).isoformat())
        if sent.is_bare:
            return True
        # Without progress another round at once would be a round without end.
        has_progress = bool(values) or 0 < self._moves <= MOST_MOVES
        return is_kept and has_progress and bool(self._store.pending(1))

    def apply_carried(self, told: Iterable[Sitting], reply: SyncReply, today: date) -> bool:
        """A reply that came by stick; whether it could be kept. May be given again.

        Nothing of another hub is believed before everything is owed to it.
        """
        self._recall()
        result = carried_consequence(told, self._state, reply)
        is_moved = result.has_other_hub or not self._is_known
        if is_moved and not self._believes(result.state):
            return False
        self._state = result.state
        day = day_of(reply.server_time, today)
        values = result.acknowledged
        is_kept = self._store.acknowledge(values, result.told, self._state, day.isoformat())
        self._store.prune((day - timedelta(days=KEEP_DAYS)).isoformat())
        return is_kept

    def was_refused(self, sent: Outgoing) -> None:
        """The hub answered, and took nothing: this round has no reply that could be missed."""
        if not sent.is_bare:
            self._state = replace(self._state, round="")

    def smaller(self) -> bool:
        """Send half as many counters; False when one was already too many."""
        before, self._limit = self._limit, max(1, self._limit // 2)
        return before > 1

    def _recall(self) -> None:
        """What the last run left. Until it can be read, any hub may be another one."""
        if not self._is_known:
            left = self._store.sync_state()
            self._state, self._is_known = left or self._state, left is not None

    def _believes(self, state: SyncState) -> bool:
        """Another hub: everything is owed to it; whether that could be kept."""
        is_kept = self._store.forget_acknowledged(state)
        self._is_known |= is_kept
        return is_kept

    def _request(self, machine: Machine, limit: int = 0) -> SyncRequest:
        counters = self._store.pending(limit) if limit else []
        untold = self._store.untold() if limit else []
        sittings = sittings_for(counters, untold, self._store.sittings())
        return full_round(
            self._pair,
            self._store.epoch,
            self._state,
            machine,
            counters=counters,
            sittings=sittings,
        )
