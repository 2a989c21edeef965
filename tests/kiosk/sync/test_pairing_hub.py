"""Pairing with the real admin, over real HTTP; both clocks are the test's."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from admin.app import create_app
from admin.hub import EXTENSION
from admin.storage import Database
from admin.storage.tables import counters, suitcases
from admin.suitcases import pairing
from kiosk.interest import memory_store, random_id
from kiosk.sync.exchange import Exchange
from kiosk.sync.pairfile import replace_pair
from kiosk.sync.pairwords import OVER
from kiosk.sync.round import Machine
from kiosk.sync.transport import HttpTransport
from kiosk.sync.verdict import judged
from koffer.config import Config
from koffer.config.schema import Mode
from koffer.home import Home
from koffer.interest import keys_for
from koffer.sync import Clock, Health
from koffer.sync.pair import Pair, load_or_create_pair
from tests.kiosk.sync.conftest import NOW, PAIR
from tests.kiosk.sync.test_pairing import Screen
from tests.kiosk.sync.test_real_hub import Address

START = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)


class Office:
    """A hub on a server, and somebody who types codes; the screen's clock is its clock."""

    def __init__(self, folder: Path, mode: Mode = "fleet") -> None:
        home = Home(folder / "hub")
        self.pair_file = home.pair_file if mode == "suitcase" else folder / "pair.json"
        self.pair_file.parent.mkdir(parents=True, exist_ok=True)
        replace_pair(self.pair_file, PAIR)
        self.clock_s = 0.0
        self._config, self._home = msgspec.structs.replace(Config(), mode=mode), home
        self.start()

    def start(self) -> None:
        """As after switching the machine on."""
        self.hub = Address(create_app(self._config, self._home, now=self._now))
        self.screen = Screen(self.hub.url, lambda pair: replace_pair(self.pair_file, pair))

    @property
    def database(self) -> Database:
        found: Database = self.hub.app.extensions[EXTENSION].database
        return found

    def turn(self) -> str:
        self.clock_s = max(self.clock_s, self.screen.pairer.due_at() or 0.0)
        return self.screen.turn()

    def type(self, *, grant: bool = True, name: str = "Koffer 2") -> None:
        """What is read out from the screen, as somebody types it."""
        code = self.screen.pairer.state.code
        assert code
        with self.database.writing() as connection:
            now_s = int(self._now().timestamp())
            found = pairing.find(connection, code.user_code.lower().replace("-", " "), now_s)
            assert found
            pairing.decide(connection, found["code"], name, grant=grant)

    def last(self) -> str:
        """The stage when it is over."""
        stage = self.turn()
        while stage not in OVER:
            stage = self.turn()
        return stage

    def round(self, pair: Pair) -> str:
        """One count brought to the hub by this pair; the condition afterwards."""
        store = memory_store(now=lambda: NOW)
        store.begin_sitting("2026-11-22", "markt", "", "confirmed", keys_for(["rollator"], ["nl"]))
        store.count("opened", "rollator")
        outgoing = Exchange(store, pair, random_id).next_round(
            Machine(Clock(START.isoformat(), True), Health())
        )
        transport = HttpTransport(self.hub.url, pair.token)
        condition, _ = judged(transport.post(msgspec.json.encode(outgoing.request)))
        transport.close()
        store.close()
        return condition

    def close(self) -> None:
        self.screen.pairer.close()
        self.hub.close()
        self.database.close()

    def _now(self) -> datetime:
        return START + timedelta(seconds=self.clock_s)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


def test_a_suitcase_is_let_in_and_brings_its_counts(office: Office) -> None:
    assert office.round(PAIR) == "refused"
    office.screen.pairer.begin(office.clock_s)
    assert [office.turn() for _ in range(3)] == ["waiting"] * 3
    office.type()
    assert office.last() == "paired"
    pair = load_or_create_pair(office.pair_file)
    assert pair.suitcase == PAIR.suitcase, "a suitcase keeps its id, so it keeps its counts"
    assert pair.token != PAIR.token
    assert office.round(pair) == "ok"
    assert [row["value"] for row in office.hub.rows(counters)] == [1]
    (row,) = office.hub.rows(suitcases)
    assert row["name"] == "Koffer 2"
    assert pair.token not in str(row)


def test_its_own_hub_sent_it_away_and_a_code_lets_it_in_again(tmp_path: Path) -> None:
    """Switching it off and on does not undo what a beheerder did; pairing does."""
    office = Office(tmp_path, "suitcase")
    assert office.round(PAIR) == "ok"
    with office.database.writing() as connection:
        pairing.revoke(connection, PAIR.suitcase)
    assert office.round(PAIR) == "revoked"
    office.close()
    office.start()
    assert office.round(PAIR) == "revoked"
    office.screen.pairer.begin(office.clock_s)
    office.turn()
    office.type(name="")
    assert office.last() == "paired"
    assert office.round(load_or_create_pair(office.pair_file)) == "ok"
    office.close()


def test_staff_say_no(office: Office) -> None:
    office.screen.pairer.begin(office.clock_s)
    office.turn()
    office.type(grant=False)
    assert office.last() == "denied"
    assert load_or_create_pair(office.pair_file) == PAIR
    assert not office.hub.rows(suitcases)


def test_nobody_types_the_code(office: Office) -> None:
    office.screen.pairer.begin(office.clock_s)
    assert office.last() == "expired"
    assert office.clock_s <= 600
    assert load_or_create_pair(office.pair_file) == PAIR


def test_paired_again_the_older_token_is_over(office: Office) -> None:
    pairs = []
    for _ in range(2):
        office.screen.pairer.begin(office.clock_s)
        office.turn()
        office.type()
        assert office.last() == "paired"
        pairs.append(load_or_create_pair(office.pair_file))
    assert [office.round(pair) for pair in pairs] == ["refused", "ok"]
    assert len(office.hub.rows(suitcases)) == 1
