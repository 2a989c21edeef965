"""A kiosk's loop that brings rounds to whatever answers."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from kiosk.interest import InterestStore, memory_store
from kiosk.sync.transport import Answer, OfflineError, Transport
from kiosk.sync.worker import Syncer
from koffer.config import schema
from koffer.interest import keys_for
from koffer.sync.pair import Pair
from tests.kiosk.sync.hub import MemoryHub

PAIR = Pair("ab" * 8, "woord")
KEYS = keys_for([f"hulp-{nth}" for nth in range(100)], ["nl"])
NOW = datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase
SOON_S = 60.0  # of real time: only a test that fails waits so long


class MemoryTransport:
    """Answers from a function, on the errand's thread as the real one does."""

    def __init__(self, answer: Callable[[bytes], Answer]) -> None:
        self.answer = answer

    def post(self, body: bytes) -> Answer:
        return self.answer(body)

    def close(self) -> None:
        """Nothing was opened."""


def offline(body: bytes) -> Answer:
    raise OfflineError(f"no network for {len(body)} bytes")


class Loop:
    """Drives a syncer as the kiosk's loop does; ``clock_s`` only moves when told."""

    def __init__(self, transport: Transport, store: InterestStore | None = None) -> None:
        self.store = store or memory_store(now=lambda: NOW)
        self.clock_s = 1000.0
        self._ready = threading.Event()
        config = schema.Sync(interval_s=3600.0)
        self.syncer = Syncer(
            self.store, transport, PAIR, config, lambda: NOW, self._ready.set, jitter=lambda: 0.5
        )

    def round(self) -> str:
        """One round, asked for by staff; the condition afterwards."""
        self.syncer.request_now()
        self._go()
        return self.syncer.status.condition

    def due_rounds(self) -> int:
        """All that are due at this moment and within a second of each other; how many."""
        done = 0
        while (due := self.syncer.due_at()) is not None and due <= self.clock_s + 1:
            self.clock_s = max(self.clock_s, due)
            self._go()
            done += 1
        return done

    def wait_s(self) -> float:
        """Until the next round."""
        due = self.syncer.due_at()
        assert due is not None
        return due - self.clock_s

    def _go(self) -> None:
        self._ready.clear()
        self.syncer.start(self.clock_s)
        assert self._ready.wait(SOON_S)
        assert self.syncer.poll(self.clock_s)


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


@pytest.fixture
def loop(hub: MemoryHub) -> Iterator[Loop]:
    made = Loop(MemoryTransport(lambda body: Answer(200, hub.take(body))))
    made.store.begin_sitting("2026-11-23", "bibliotheek", "Halderberge", "confirmed", KEYS)
    yield made
    made.syncer.close()
    made.store.close()
