"""A real suitcase of the kiosk's own code, that brings its counts to a real hub over HTTP."""

import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from werkzeug.serving import make_server

from admin.storage.tables import counters
from kiosk.interest import open_store
from kiosk.sync.transport import Answer, HttpTransport, OfflineError, Transport
from kiosk.sync.worker import Syncer
from koffer.config import Config
from koffer.interest import keys_for
from koffer.sync.pair import Pair
from tests.admin.driver import DrivenHub

KEYS = keys_for(["rollator", "traplift", "potopener"], ["nl"])
PATIENCE_S = 60.0


@contextmanager
def on_the_air(hub: DrivenHub) -> Iterator[str]:
    """The address of the hub while it answers."""
    server = make_server("127.0.0.1", 0, hub.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Wire:
    """A network that keeps a tape of what was sent, and loses replies when told to."""

    def __init__(self) -> None:
        self.tape: list[bytes] = []
        self.loses = 0

    def around(self, transport: Transport) -> "Wire":
        self._transport = transport
        return self

    def post(self, body: bytes) -> Answer:
        self.tape.append(body)
        answer = self._transport.post(body)
        if self.loses:
            self.loses -= 1
            raise OfflineError("the reply was lost")
        return answer

    def close(self) -> None:
        self._transport.close()


class Suitcase:
    """Its memory card is the folder; whoever has the folder has the suitcase."""

    def __init__(self, card: Path, pair: Pair) -> None:
        self.card = card
        self.pair = pair
        self._now = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
        self._switch_on()

    def counts(self, kind: str, item: str, times: int) -> None:
        for _ in range(times):
            self.store.count(kind, item)

    def ends_visit(self) -> None:
        self.store.end_visit()

    def syncs(self, url: str, rounds: int = 4, wire: "Wire | None" = None) -> str:
        """Some rounds, as the kiosk's loop makes them; the condition afterwards."""
        ready = threading.Event()
        transport: Transport = HttpTransport(url, self.pair.token)
        if wire:
            transport = wire.around(transport)
        syncer = Syncer(
            self.store, transport, self.pair, Config().sync, lambda: self._now, ready.set
        )
        for _ in range(rounds):
            syncer.request_now()
            syncer.start(0.0)
            assert ready.wait(PATIENCE_S)
            ready.clear()
            assert syncer.poll(0.0)
        syncer.close()
        self.notes = syncer.notes
        return syncer.status.condition

    def copied_to(self, card: Path) -> "Suitcase":
        """Somebody copies the memory card while the suitcase is off."""
        self.switch_off()
        shutil.copytree(self.card, card)
        self._switch_on()
        return Suitcase(card, self.pair)

    def switch_off(self) -> None:
        self.store.close()

    def put_back(self, card: Path) -> "Suitcase":
        """Go on with an older copy of the card."""
        self.switch_off()
        return Suitcase(card, self.pair)

    def _switch_on(self) -> None:
        self.store = open_store(self.card / "interest.db", now=lambda: self._now)
        self.store.begin_sitting("2026-11-21", "Bibliotheek", "roosendaal", "confirmed", KEYS)


def a_suitcase(hub: DrivenHub, card: Path, cases: ExitStack) -> Suitcase:
    pair = Pair(secrets.token_hex(8), secrets.token_urlsafe(32), "Koffer 7")
    hub.case(pair)
    card.mkdir(parents=True)
    made = Suitcase(card, pair)
    cases.callback(made.switch_off)
    return made


def total(hub: DrivenHub, item: str = "rollator") -> int:
    return sum(row["value"] for row in hub.rows(counters) if row["item"] == item)
