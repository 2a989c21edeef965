"""The kiosk's side of sync against the real admin, over real HTTP."""

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import delete, select, update
from werkzeug.serving import make_server

from admin.app import create_app
from admin.hub import EXTENSION
from admin.storage.tables import (
    counters,
    month_rollups,
    rounds,
    set_aside,
    sitting_rollups,
    sittings,
    suitcases,
)
from admin.storage.tables import (
    hub as hub_table,
)
from kiosk.interest import InterestStore, open_store
from kiosk.sync.health import read_health
from kiosk.sync.transport import Answer, HttpTransport, OfflineError, Transport
from kiosk.sync.worker import Syncer
from koffer.config import Config
from koffer.home import Home
from koffer.interest import keys_for
from koffer.sync.pair import load_or_create_pair

SLUGS = [f"hulp-{nth}" for nth in range(90)]


class Address:
    """A running admin."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self._http = make_server("127.0.0.1", 0, app, threaded=True)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    def rows(self, table: object) -> list[dict[str, object]]:
        with self.app.extensions[EXTENSION].database.reading() as connection:
            return [row._asdict() for row in connection.execute(select(table))]  # type: ignore[call-overload]

    def put_back_from_an_old_backup(self) -> None:
        """From before anything was counted, under another incarnation."""
        with self.app.extensions[EXTENSION].database.writing() as connection:
            for table in (counters, sitting_rollups, month_rollups, rounds, sittings):
                connection.execute(delete(table))
            connection.execute(update(hub_table).values(incarnation="f" * 16))

    def close(self) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def hub(home: Home) -> Iterator[Address]:
    made = Address(create_app(Config(), home))
    yield made
    made.close()


class LossyTransport:
    """Really brings each round, and loses the replies whose number is in ``lost``."""

    def __init__(self, url: str, token: str, lost: set[int]) -> None:
        self._http = HttpTransport(url, token)
        self._lost = lost
        self._nth = 0

    def post(self, body: bytes) -> Answer:
        self._nth += 1
        answer = self._http.post(body)
        if self._nth in self._lost:
            raise OfflineError("the reply was lost")
        return answer

    def close(self) -> None:
        self._http.close()


def test_a_suitcase_and_its_own_admin_need_no_manual_step(home: Home, hub: Address) -> None:
    store = open_store(home.interest_db, now=datetime.now)
    keys = keys_for(SLUGS, ["nl"])
    store.begin_sitting("2026-11-23", "bibliotheek", "Halderberge", "confirmed", keys)
    for slug in SLUGS:
        for kind in ("opened", "heard", "kept", "qr", "slip", "lifted"):
            store.count(kind, slug)
    store.count("opened", SLUGS[0])
    run_rounds(home, store, LossyTransport(hub.url, word(home), lost={1, 4}), how_many=8)
    assert not store.pending(1)
    assert counted(hub) == 90 * 6 + 1
    hub.put_back_from_an_old_backup()
    assert counted(hub) == 0
    run_rounds(home, store, HttpTransport(hub.url, word(home)), how_many=4)
    assert not store.pending(1)
    store.close()
    assert counted(hub) == 90 * 6 + 1
    assert [row["venue"] for row in hub.rows(sittings)] == ["bibliotheek"]
    assert not hub.rows(set_aside)
    (suitcase,) = hub.rows(suitcases)
    assert suitcase["wrong_tickets"] == 0
    assert abs(int(str(suitcase["clock_ahead_s"]))) < 60


def counted(hub: Address) -> int:
    return sum(int(str(row["value"])) for row in hub.rows(counters))


def word(home: Home) -> str:
    return load_or_create_pair(home.pair_file).token


def run_rounds(home: Home, store: InterestStore, transport: Transport, how_many: int) -> None:
    ready = threading.Event()
    syncer = Syncer(
        store,
        transport,
        load_or_create_pair(home.pair_file),
        Config().sync,
        datetime.now,
        ready.set,
        health=lambda: read_health(home.root),
    )
    for _ in range(how_many):
        syncer.request_now()
        syncer.start(0.0)
        assert ready.wait(60)
        ready.clear()
        assert syncer.poll(0.0)
    syncer.close()
    assert syncer.status.condition == "ok"
