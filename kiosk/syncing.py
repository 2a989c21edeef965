"""Sync as a step of the loop: it plans rounds, and never holds a frame."""

import contextlib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec

from kiosk.interest import InterestStore
from kiosk.staff.records import SyncFacts
from kiosk.sync import HttpTransport, Syncer, read_health
from koffer.config import Config
from koffer.home import Home
from koffer.sync.pair import Pair, load_or_create_pair

log = logging.getLogger(__name__)


class Syncing(Protocol):
    """What the loop and the visit ask of sync."""

    def step(self, now: float) -> float | None:
        """Seconds until it wants to be called again; None when it has nothing planned."""

    def visit_ended(self) -> None: ...

    def is_up_to_date(self) -> bool: ...

    def request_now(self) -> None:
        """Staff want it sent."""

    def facts(self) -> SyncFacts | None:
        """How it is with the office; None when there is nobody to send to."""

    def close(self) -> None: ...


class HubSyncing:
    """With a hub. Where kiosk and admin are one demo, each visit is brought at once."""

    def __init__(self, syncer: Syncer, store: InterestStore, *, after_each_visit: bool) -> None:
        self._syncer, self._store, self._eager = syncer, store, after_each_visit

    def step(self, now: float) -> float | None:
        self._syncer.poll(now)
        self._syncer.start(now)
        due = self._syncer.due_at()
        return None if due is None else max(0.0, due - now)

    def visit_ended(self) -> None:
        if self._eager:
            self._syncer.request_now()

    def is_up_to_date(self) -> bool:
        return self._syncer.status.condition == "ok" and not self._store.pending(1)

    def request_now(self) -> None:
        self._syncer.request_now()

    def facts(self) -> SyncFacts | None:
        status = self._syncer.status
        sending = self._syncer.due_at() in (None, 0.0)
        notes = self._syncer.notes
        return SyncFacts(status.condition, status.since, status.last_ok, sending, notes=notes)

    def close(self) -> None:
        self._syncer.close()


class NoSyncing:
    """Without a pair there is nobody to bring counts to; they stay here."""

    def step(self, now: float) -> float | None:  # noqa: ARG002
        return None

    def visit_ended(self) -> None:
        """Nothing leaves."""

    def is_up_to_date(self) -> bool:
        return False

    def request_now(self) -> None:
        """Nothing leaves."""

    def facts(self) -> SyncFacts | None:
        return None

    def close(self) -> None:
        """Nothing was opened."""


def start_syncing(
    store: InterestStore, config: Config, home: Home, wake: Callable[[], None]
) -> Syncing:
    """Never raises: a suitcase that cannot sync still shows, speaks and counts."""
    pair = _pair(home.pair_file)
    if pair is None:
        return NoSyncing()
    syncer = Syncer(
        store,
        HttpTransport(config.sync.url, pair.token),
        pair,
        config.sync,
        lambda: datetime.now().astimezone(),
        wake,
        health=lambda: read_health(home.root),
    )
    return HubSyncing(syncer, store, after_each_visit=config.mode == "demo")


def _pair(path: Path) -> Pair | None:
    with contextlib.suppress(OSError):
        try:
            return load_or_create_pair(path)
        except msgspec.DecodeError:
            log.warning("the pair file is damaged; nothing is sent until it is paired again")
            return None
    log.warning("the pair file cannot be read or written; nothing is sent")
    return None
