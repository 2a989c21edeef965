"""Sync as a step of the loop: it plans rounds, and never holds a frame."""

import contextlib
import ipaddress
import logging
import secrets
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import msgspec

from kiosk.hubline import Makers
from kiosk.hubsyncing import HubSyncing
from kiosk.interest import InterestStore
from kiosk.staff.records import PairFacts, StickFacts, SyncFacts
from kiosk.stick.finding import sticks
from kiosk.stick.stick import Stick
from kiosk.sync.asking import HttpAsking
from kiosk.sync.health import read_health
from kiosk.sync.pairer import Pairer
from kiosk.sync.pairfile import replace_pair
from kiosk.sync.renewer import Renewer
from kiosk.sync.transport import HttpTransport
from kiosk.sync.worker import Syncer
from koffer.config import Config
from koffer.home import Home
from koffer.sync.pair import Pair, load_or_create_pair

log = logging.getLogger(__name__)


class Syncing(Protocol):
    """What the loop, the visit and the volunteer ask of sync. Times are monotonic seconds."""

    def step(self, now: float) -> float | None:
        """Seconds until it wants to be called again; None when it has nothing planned."""

    def visit_ended(self) -> None: ...

    def is_up_to_date(self) -> bool: ...

    def request_now(self) -> None:
        """Staff want it sent."""

    def facts(self) -> SyncFacts | None:
        """How it is with the office; None when there is nobody to send to."""

    def pairing(self) -> PairFacts: ...

    def ask_code(self) -> None:
        """Staff want to pair; what is paired now stays so until the office agrees."""

    def stop_pairing(self) -> None: ...

    def forget_ended(self) -> None:
        """What ended, well or not, has been read: begin the screens of it anew."""

    def stick(self) -> StickFacts: ...

    def to_stick(self) -> None: ...

    def from_stick(self) -> None: ...

    def close(self) -> None: ...


def start_syncing(
    store: InterestStore,
    config: Config,
    home: Home,
    wake: Callable[[], None],
    find: Callable[[], list[Path]] | None = None,
) -> Syncing:
    """Never raises: a suitcase that cannot sync still shows, speaks and counts.

    ``find`` gives the mounted sticks; by default where the configuration says.
    """
    pair, url = _pair(home.pair_file), config.sync.url
    keep = partial(replace_pair, home.pair_file)

    def pairer(taken: Callable[[Pair], None]) -> Pairer:
        known = pair or Pair(secrets.token_hex(8), secrets.token_urlsafe(32))
        return Pairer(HttpAsking(url), known, taken, wake)

    makers = Makers(
        syncer=lambda one: _syncer(store, config, home, wake, one),
        stick=lambda syncer, one: _stick(store, syncer, one, look),
        pairer=pairer,
        renewer=None if is_loopback(config) else Renewer(partial(HttpAsking, url), keep, wake),
        find=(look := find or partial(sticks, config.kiosk.sticks)),
        wake=wake,
        keep=keep,
    )
    return HubSyncing(makers, pair, store, eager=config.mode == "demo")


def is_loopback(config: Config) -> bool:
    """Whether kiosk and admin are one machine and share one pair file."""
    host = urlsplit(config.sync.url).hostname or ""
    with contextlib.suppress(ValueError):
        return config.mode != "fleet" and ipaddress.ip_address(host).is_loopback
    return config.mode != "fleet" and host == "localhost"


def _syncer(
    store: InterestStore, config: Config, home: Home, wake: Callable[[], None], pair: Pair
) -> Syncer:
    return Syncer(
        store,
        HttpTransport(config.sync.url, pair.token),
        pair,
        config.sync,
        _now,
        wake,
        health=lambda: read_health(home.root),
    )


def _stick(
    store: InterestStore, syncer: Syncer, pair: Pair, find: Callable[[], list[Path]]
) -> Stick:
    today = lambda: _now().date()  # noqa: E731
    return Stick(store, syncer.exchange, pair, syncer.machine, today, find)


def _now() -> datetime:
    return datetime.now().astimezone()


def _pair(path: Path) -> Pair | None:
    with contextlib.suppress(OSError):
        try:
            return load_or_create_pair(path)
        except msgspec.DecodeError:
            log.warning("the pair file is damaged; nothing is sent until it is paired again")
            return None
    log.warning("the pair file cannot be read or written; nothing is sent")
    return None
