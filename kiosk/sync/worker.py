"""Sync as the kiosk's loop drives it: the store is only touched on the loop's own thread."""

import random
from collections.abc import Callable
from datetime import date, datetime

import msgspec

from kiosk.interest import InterestStore, random_id
from kiosk.sync.backoff import NEXT_PART_S, regular_s, retry_s
from kiosk.sync.errand import Errand
from kiosk.sync.exchange import Exchange, Outgoing
from kiosk.sync.round import Machine, day_of
from kiosk.sync.status import Status, after
from kiosk.sync.transport import Transport
from kiosk.sync.verdict import LASTING, Condition, judged
from koffer.config import schema
from koffer.sync import Clock, Health, SyncReply
from koffer.sync.pair import Pair

CLOSING_S = 1.0


class Syncer:
    """``due_at`` tells when to call ``start``; ``on_ready`` tells when to call ``poll``.

    Only the HTTP itself runs on another thread; ``on_ready`` is called there, so it must be safe
    to call from any thread. ``now`` is the wall clock; times ``_s`` are of a monotonic clock.
    """

    def __init__(
        self,
        store: InterestStore,
        transport: Transport,
        pair: Pair,
        config: schema.Sync,
        now: Callable[[], datetime],
        on_ready: Callable[[], None],
        *,
        health: Callable[[], Health] = Health,
        release: str = "",
        new_id: Callable[[], str] = random_id,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.status = Status("never", now())
        self.latest_release = ""
        self.notes: tuple[str, ...] = ()
        self.hub_day: date | None = None
        self._store = store
        self._exchange = Exchange(store, pair, new_id)
        self._transport = transport
        self._interval_s = config.interval_s
        self._now = now
        self._on_ready = on_ready
        self._health = health
        self._release = release
        self._jitter = jitter
        self._failures = 0
        self._due_s = 0.0
        self._is_asked = False
        self._under_way: tuple[Errand, Outgoing] | None = None

    @property
    def exchange(self) -> Exchange:
        """For answers that come by stick; only on the thread that owns the store."""
        return self._exchange

    def due_at(self) -> float | None:
        """When to call ``start``; None while a round is under way."""
        if self._under_way:
            return None
        return 0.0 if self._is_asked else self._due_s

    def request_now(self) -> None:
        """A round as soon as can be: staff ask, a sitting was closed, a visit of the demo ended."""
        self._is_asked = True

    def start(self, now_s: float) -> None:
        """Begin a round when one is due."""
        due_s = self.due_at()
        if due_s is None or due_s > now_s:
            return
        self._is_asked = False
        outgoing = self._exchange.next_round(self.machine())
        body = msgspec.json.encode(outgoing.request)
        self._under_way = Errand(self._transport, body, self._on_ready), outgoing

    def poll(self, now_s: float) -> bool:
        """Apply a round that is over; whether there was one."""
        if self._under_way is None or not self._under_way[0].is_over:
            return False
        errand, outgoing = self._under_way
        self._under_way = None
        condition, reply = judged(errand.answer)
        wait_s = self._succeeded(outgoing, reply) if reply else self._failed(outgoing, condition)
        self._due_s = now_s + wait_s
        self.status = after(self.status, condition, self._now())
        return True

    def close(self) -> None:
        """Stop, within a second or so; a reply that is missed is asked for at the next start."""
        if self._under_way:
            self._under_way[0].join(CLOSING_S)
        self._transport.close()

    def _succeeded(self, outgoing: Outgoing, reply: SyncReply) -> float:
        self._failures = 0
        self.latest_release = reply.latest_release
        self.notes = tuple(reply.notes)
        today = self._now().date()
        self.hub_day = day_of(reply.server_time, today)
        has_more = self._exchange.apply(outgoing, reply, today)
        return NEXT_PART_S if has_more else regular_s(self._interval_s, self._jitter())

    def _failed(self, outgoing: Outgoing, condition: Condition) -> float:
        self._failures += 1
        if condition not in ("offline", "busy", "not-a-hub"):
            self._exchange.was_refused(outgoing)
        if condition == "too-large" and self._exchange.smaller():
            return NEXT_PART_S
        if condition in LASTING:
            return regular_s(self._interval_s, self._jitter())
        return retry_s(self._failures, self._interval_s, self._jitter())

    def machine(self) -> Machine:
        """What a round tells of the suitcase itself, as it is now."""
        sitting = self._store.sitting
        is_sure = sitting is not None and sitting.clock != "unsure"
        # With its zone, because a naive time would be taken for UTC.
        told = self._now().astimezone().isoformat(timespec="seconds")
        return Machine(Clock(told, is_sure), self._health(), self._release)
