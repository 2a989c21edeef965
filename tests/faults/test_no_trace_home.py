"""The same day in two orders leaves the same KOFFER_HOME, and the same stick.

A day is visits, talks that the volunteer counts, screens on which staff look, two rounds of sync, a
stick and packing up. Ids are the same in both here; in real life they are random.
"""

import logging
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import count
from pathlib import Path
from random import Random

import msgspec
import pytest

from kiosk.interest import open_store
from kiosk.screen import World
from kiosk.staff import desk
from kiosk.staff.opening import open_desk
from kiosk.stick.stick import Stick
from kiosk.sync.exchange import Exchange
from kiosk.sync.pairfile import replace_pair
from kiosk.sync.round import Machine
from koffer.home import Home
from koffer.sync import Clock, Health, SyncReply
from koffer.sync.pair import Pair
from tests.faults.test_no_trace import without_counters
from tests.kiosk.conftest import make_world
from tests.kiosk.staff.driver import Office
from tests.kiosk.sync.hub import MemoryHub

PAIR = Pair("ab" * 8, "woord")
MACHINE = Machine(Clock("2026-11-23T14:00:00+01:00", True), Health())
TODAY = date(2026, 11, 23)


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase


class Day:
    """A suitcase in a home of its own, from the start of the kiosk to packing up."""

    def __init__(self, folder: Path, world: World, random: Random) -> None:
        self.home, self.stick, self.random = Home(folder / "home"), folder / "stick", random
        self.stick.mkdir(parents=True)
        self.home.root.mkdir()
        numbers = count(1)
        new_id = hex_ids(numbers)
        replace_pair(self.home.pair_file, PAIR)
        self.store = open_store(self.home.interest_db, now=now, new_id=new_id)
        self.desk, _ = open_desk(world, self.store, Office(now()), now)
        self.desk.do(desk.BeginSitting("2026-11-23", "Markt", "Tholen"))
        self.exchange = Exchange(self.store, PAIR, new_id)
        self.hub = MemoryHub()

    def visit(self, keys: list[tuple[str, str]]) -> None:
        if keys == ["talk"]:
            self.desk.do(desk.CountTalk())
        else:
            for key in self.random.sample(keys, len(keys)):
                self.store.count(*key)
        self.store.end_visit()
        self.desk.report()

    def sync(self) -> None:
        for _ in range(3):
            outgoing = self.exchange.next_round(MACHINE)
            reply = self.hub.take(msgspec.json.encode(outgoing.request))
            self.exchange.apply(outgoing, msgspec.json.decode(reply, type=SyncReply), TODAY)

    def export(self) -> None:
        stick = Stick(
            self.store, self.exchange, PAIR, lambda: MACHINE, lambda: TODAY, lambda: [self.stick]
        )
        assert stick.export().key == "stick.written"

    def left(self) -> dict[str, bytes]:
        """By path; of a database without the header's counters."""
        found = [path for path in sorted(self.home.root.parent.rglob("*")) if path.is_file()]
        return {str(path.relative_to(self.home.root.parent)): read(path) for path in found}


def hex_ids(numbers: Iterator[int]) -> Callable[[], str]:
    return lambda: f"{next(numbers):016x}"


def read(path: Path) -> bytes:
    content = path.read_bytes()
    return without_counters(content) if path.suffix == ".db" else content


@pytest.fixture
def world() -> World:
    return make_world()


def logged(folder: Path) -> logging.Handler:
    """Everything that any part says, without the time, as a careless log would keep it."""
    folder.mkdir(parents=True)
    handler = logging.FileHandler(folder / "everything.log")
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    return handler


def lived(folder: Path, world: World, visits: list[list[tuple[str, str]]], seed: int) -> list[dict]:
    """What is left after a round, after the stick, after packing up, and once it is off."""
    random = Random(seed)
    handler, root = logged(folder), logging.getLogger()
    level = root.level
    root.setLevel(logging.DEBUG)
    try:
        day, left = Day(folder, world, random), []
        shuffled = random.sample(visits, len(visits))
        for nth, keys in enumerate(shuffled):
            day.visit(keys)
            if nth == len(visits) // 2:
                # What the hub has then depends on who came first; at the next round no more.
                day.sync()
        day.sync()
        left.append(day.left())
        day.visit([("visit", "h17"), ("opened", "rollator")])
        day.export()
        left.append(day.left())
        day.desk.do(desk.CloseSitting())
        day.sync()
        left.append(day.left())
        day.store.close()
        left.append(day.left())
        return left
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def test_two_orders_of_a_day_leave_the_same_home(
    tmp_path: Path, world: World, amount: Callable[[int, int], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    slugs = sorted(world.catalogue.entries)
    kinds = ("opened", "heard", "kept", "qr")
    visits: list = [
        [("visit", f"h{9 + nth % 8:02}"), *sample(nth, slugs, kinds)] for nth in range(45)
    ]
    visits = (visits + [["talk"]] * 5) * amount(2, 20)
    found = []
    for seed in (1, 2):
        folder = tmp_path / str(seed)
        # Whatever makes a temporary file makes it here.
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        found.append(lived(folder, world, visits, seed))
    for one, other in zip(*found, strict=True):
        assert one.keys() == other.keys()
        assert [name for name in one if one[name] != other[name]] == []
    print(f"{len(visits)} visits in two orders: {sorted(found[0][-1])} the same")  # noqa: T201


def sample(nth: int, slugs: list[str], kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    random = Random(nth)
    keys = [(kind, slug) for kind in kinds for slug in slugs]
    return random.sample(keys, 1 + nth % 12)
