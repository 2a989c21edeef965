"""A real suitcase and a real hub, with real files between them."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from admin.api.body import read_round
from admin.api.round import take_round
from admin.stick.files import take_file
from admin.storage.tables import (
    counters,
    month_rollups,
    rounds,
    set_aside,
    sitting_rollups,
    suitcases,
)
from admin.storage.tables import hub as hub_table
from kiosk.interest import open_store, random_id
from kiosk.stick.stick import Stick
from kiosk.sync.exchange import Exchange
from kiosk.sync.round import Machine
from koffer.interest import keys_for
from koffer.stick import FOLDER
from koffer.sync import Clock, Health, SyncReply
from tests.admin.driver import DrivenHub
from tests.admin.stick.conftest import Office

KEYS = keys_for([f"hulp-{nth}" for nth in range(90)], ["nl"])
NAMES = (
    "count", "count", "export", "export", "carry", "carry", "carry twice", "fetch",
    "round", "reply lost", "replay", "restart", "restore",
)  # fmt: skip
STEPS = st.lists(st.sampled_from(NAMES), max_size=30)


class World:
    """One suitcase that speaks to the office over a network and by stick, in any order."""

    def __init__(self, hub: DrivenHub, folder: Path) -> None:
        self.hub, self.folder, self.path = hub, folder, folder / "stick"
        self.path.mkdir()
        self.pair = hub.case().pair
        self.counted = 0
        self.files: list[bytes] = []
        self.answers: list[bytes] = []
        self.bodies: list[bytes] = []
        self._dice = random.Random(7)
        self._begin()

    def _begin(self) -> None:
        now = datetime(2026, 11, 22, 15, 0)  # noqa: DTZ001 - the wall clock of a suitcase
        self.store = open_store(self.folder / "interest.db", now=lambda: now)
        self.store.begin_sitting("2026-11-22", "markt", "", "confirmed", KEYS[:40])
        self.exchange = Exchange(self.store, self.pair, random_id)
        machine = Machine(Clock("2026-11-22T15:00:00+01:00", True), Health())
        self.machine = machine
        self.stick = Stick(
            self.store, self.exchange, self.pair, lambda: machine, now.date, lambda: [self.path]
        )

    def step(self, name: str) -> None:
        getattr(self, "_" + name.replace(" ", "_"))()

    def settle_by_stick(self) -> None:
        """Twice, because the first answer may tell that the office was put back."""
        for _ in range(3):
            self._export()
            self.carry(self.files[-len(self.on_stick()) :])
            self._fetch()

    def on_stick(self) -> list[Path]:
        return sorted((self.path / FOLDER).glob("telling-*"))

    def carry(self, files: list[bytes]) -> None:
        for data in files:
            found = take_file(self.hub.hub, "telling", data, self.hub.clock.now)
            assert found.judged.is_good, found.judged
            self.answers += found.answers

    def total(self) -> int:
        mine = [row for row in self.hub.rows(counters) if row["suitcase"] == self.pair.suitcase]
        return sum(row["value"] for row in mine)

    def _count(self) -> None:
        self.store.count(*KEYS[self.counted % 7])
        self.counted += 1

    def _export(self) -> None:
        assert self.stick.export().is_good
        self.files += [path.read_bytes() for path in self.on_stick()]

    def _carry(self) -> None:
        """Any of the files there ever were, in any order."""
        self.carry(self._dice.sample(self.files, min(2, len(self.files))))

    def _carry_twice(self) -> None:
        self.carry([*self.files[-1:] * 2, *self.files[:1]])

    def _fetch(self) -> None:
        """Any of the answers there ever were."""
        few = self._dice.sample(self.answers, min(3, len(self.answers)))
        (self.path / "antwoord.koffer").write_bytes(b"".join([*few, *self.answers[-1:]]))
        if self.answers:
            assert self.stick.import_().is_good

    def _round(self) -> None:
        outgoing = self.exchange.next_round(self.machine)
        body = msgspec.json.encode(outgoing.request)
        self.exchange.apply(outgoing, self._taken(body), self.hub.clock.now.date())

    def _reply_lost(self) -> None:
        self._taken(msgspec.json.encode(self.exchange.next_round(self.machine).request))

    def _replay(self) -> None:
        if self.bodies:
            self._taken(self._dice.choice(self.bodies))

    def _taken(self, body: bytes) -> SyncReply:
        self.bodies.append(body)
        now = self.hub.clock.now
        reply = take_round(self.hub.hub.database, read_round(body, ""), now)
        return msgspec.json.decode(reply, type=SyncReply)

    def _restart(self) -> None:
        self.store.close()
        self._begin()

    def _restore(self) -> None:
        """The office is put back from a backup of before everything, an hour later."""
        self.hub.clock.travel(hours=1)
        with self.hub.hub.database.writing() as connection:
            for table in (counters, sitting_rollups, month_rollups, rounds):
                connection.execute(delete(table))
            connection.execute(update(hub_table).values(incarnation=random_id()))


@contextmanager
def world(hub: DrivenHub) -> Iterator[World]:
    with TemporaryDirectory() as name:
        made = World(hub, Path(name))
        yield made
        made.store.close()


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STEPS)
def test_any_order_and_repetition_of_rounds_and_sticks_counts_once(
    hub: DrivenHub, steps: list[str]
) -> None:
    with world(hub) as made:
        for step in steps:
            made.step(step)
            assert made.total() <= made.counted
        made.settle_by_stick()
        assert made.total() == made.counted
        assert not made.store.pending(1)
        hub.assert_sums_agree()
        assert not hub.rows(set_aside)


def test_a_stick_alone_is_enough(hub: DrivenHub, tmp_path: Path) -> None:
    """No network at all: 780 counters in two files, through the page, and the answer back."""
    made = World(hub, tmp_path)
    office = Office(hub.staff())
    made.store.begin_sitting("2026-11-22", "markt", "", "confirmed", KEYS)
    for key in KEYS:
        made.store.count(*key)
    assert made.stick.export().files == 2
    files = [path.read_bytes() for path in made.on_stick()]
    assert all(said.startswith("Dit komt van: Koffer 7.") for said in office.said(*reversed(files)))
    (made.path / "antwoord-2026-11-22.koffer").write_bytes(office.answer(*files))
    assert made.stick.import_().key == "stick.read"
    assert not made.store.pending(1)
    assert not made.store.untold()
    assert made.stick.export().key == "stick.nothing"
    assert made.total() == len(KEYS)
    (row,) = hub.rows(suitcases)
    assert (row["wrong_tickets"], row["ticket"]) == (0, "")
    hub.assert_sums_agree()
    made.store.close()
