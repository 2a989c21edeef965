"""A hub and a suitcase in processes of their own, killed and started again on the same files."""

from collections import Counter
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import func, select

from admin.app import create_app
from admin.hub import EXTENSION
from admin.interest.upkeep import Differences, differences
from admin.storage.tables import counters, suitcases
from admin.suitcases.registry import register
from koffer.home import Home
from koffer.sync.pair import Pair
from tests.faults.forks import FORKS
from tests.faults.hubside import CONFIG, HOST, reserved, serve
from tests.faults.suitcaseside import live

Name = tuple[str, str, str]
GONE = (EOFError, BrokenPipeError, ConnectionResetError)
SIGKILLED = -9
MOST_PARTS = 200


class Side:
    """One process that obeys over a pipe; it may be gone at any moment."""

    def __init__(self, target: Any, *args: object) -> None:
        self._pipe, there = FORKS.Pipe()
        self._process: BaseProcess = FORKS.Process(target=target, args=(*args, there), daemon=True)
        self._process.start()
        there.close()
        self.first = self._pipe.recv()
        self.is_dead = False

    def ask(self, message: object) -> Any:
        """Its answer; None when it is gone, and then ``is_dead``."""
        with suppress(*GONE):
            self._pipe.send(message)
            return self._pipe.recv()
        self._process.join()
        assert self._process.exitcode == SIGKILLED, "it ended by itself"
        self.is_dead = True
        return None

    def bring(self) -> None:
        """A suitcase sends until nothing is owed."""
        for _ in range(MOST_PARTS):
            condition, _, is_done = self.ask(("sync", 1, None))
            assert condition == "ok", condition
            if is_done:
                return
        raise AssertionError("rounds without end")

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


class World:
    """The files of a hub and its suitcases; processes come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._port = reserved()
        self.url = f"http://{HOST}:{self._port.getsockname()[1]}"
        self._database = create_app(CONFIG, Home(folder / "hub")).extensions[EXTENSION].database

    def pair(self, name: str) -> Pair:
        """A new suitcase of this hub."""
        made = Pair(f"{name:>016}".replace(" ", "0"), f"woord-{name}", name)
        with self._database.writing() as connection:
            register(connection, made, 0)
        return made

    def hub(self) -> Side:
        return Side(serve, self.folder / "hub", self._port.getsockname()[1])

    def suitcase(self, pair: Pair, day: str = "2026-11-23") -> Side:
        return Side(live, self.folder / f"{pair.name}.db", self.url, pair, day)

    def counts(self, suitcase: Side, times: int, random: Random) -> Counter[Name]:
        """What the suitcase says it has on disk now."""
        done = suitcase.ask(("count", times, random.random()))
        return Counter({(suitcase.first, *key): many for key, many in done.items()})

    def assert_all_there(self, promised: Counter[Name], told: str = "") -> None:
        """The hub has what was promised, nothing less and nothing more, and its sums agree."""
        arrived, wrong = self.arrived(), self.differences()
        lost, double = (promised - arrived).total(), (arrived - promised).total()
        told += f"{promised.total():,} touches: {lost} lost, {double} double, "
        told += f"{sum(wrong)} sums differ"
        print(told)  # noqa: T201 - the outcome of a measurement
        assert (lost, double, sum(wrong)) == (0, 0, 0), told

    def arrived(self) -> Counter[Name]:
        """What the hub has."""
        key = (counters.c.epoch, counters.c.kind, counters.c.item)
        with self._database.reading() as connection:
            rows = connection.execute(select(*key, func.sum(counters.c.value)).group_by(*key))
            return Counter({(row[0], row[1], row[2]): int(row[3]) for row in rows})

    def differences(self) -> Differences:
        with self._database.reading() as connection:
            return differences(connection)

    def wrong_tickets(self) -> int:
        """Rounds after each other whose ticket did not fit; three tell staff of a clone."""
        with self._database.reading() as connection:
            return max(connection.scalars(select(suitcases.c.wrong_tickets)))

    def close(self) -> None:
        self._database.close()
        self._port.close()
