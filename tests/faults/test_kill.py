"""kill -9 while counting and at any step of sync: nothing lost, nothing twice."""

from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import msgspec

from kiosk.interest import open_store, random_id
from kiosk.sync.exchange import Exchange
from koffer.sync import SyncReply
from tests.faults.counting import MACHINE, PAIR, TODAY, count_until_killed, now
from tests.faults.forks import FORKS
from tests.kiosk.sync.hub import MemoryHub

Name = tuple[str, str, str]


class Murderer:
    """Starts kiosks on one home and kills them; remembers what each had promised."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.hub = MemoryHub()
        self.promised: Counter[Name] = Counter()
        self.lives = 0

    def live_and_die(self, seed: int, rounds: float) -> None:
        random = Random(seed)
        here, there = FORKS.Pipe()
        child = FORKS.Process(target=count_until_killed, args=(self.path, seed, there, rounds))
        child.start()
        there.close()
        self._listen(here, random.randrange(60), random)
        child.kill()
        child.join()
        self._last_words(here)
        here.close()
        self.lives += 1

    def tell(self, lost: Counter[Name]) -> None:
        """For whoever runs the full form with ``-s``."""
        counts = f"{self.promised.total()} counts, {lost.total()} lost"
        print(f"{self.lives} kills, {counts}")  # noqa: T201 - the outcome of a measurement

    def _listen(self, pipe: Connection, steps: int, random: Random) -> None:
        for _ in range(steps):
            message = pipe.recv()
            self._hear(message)
            if message[0] == "round" and self._answer(pipe, message[1], random):
                return

    def _answer(self, pipe: Connection, body: bytes, random: Random) -> bool:
        """Whether to kill right now, with the reply on its way or never sent."""
        fate = random.random()
        if fate < 0.1:
            return True
        reply = self.hub.take(body)
        if fate < 0.2:
            return True
        pipe.send(reply)
        return fate < 0.3

    def _last_words(self, pipe: Connection) -> None:
        """What it said before it died was promised too."""
        try:
            while pipe.poll():
                self._hear(pipe.recv())
        except (EOFError, OSError):
            return

    def _hear(self, message: tuple[str, object]) -> None:
        if message[0] == "epoch":
            self._epoch = str(message[1])
        elif message[0] == "counted":
            kind, item = message[1]  # type: ignore[misc]
            self.promised[self._epoch, kind, item] += 1


def found(path: Path) -> Counter[Name]:
    store = open_store(path, now=now)
    assert store.messages() == []
    counters = store.pending(1_000_000)
    store.close()
    return Counter({(one.epoch, one.kind, one.item): one.value for one in counters})


def test_kill_while_counting(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    world = Murderer(tmp_path / "interest.db")
    for seed in range(amount(40, 1000)):
        world.live_and_die(seed, rounds=0.0)
    there = found(world.path)
    lost = world.promised - there
    extra = there - world.promised
    world.tell(lost)
    assert not lost
    assert extra.total() <= world.lives, "more than the one that was under way"


def test_kill_at_any_step_of_sync(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    world = Murderer(tmp_path / "interest.db")
    for seed in range(amount(40, 2000)):
        world.live_and_die(seed, rounds=0.3)
    store = open_store(world.path, now=now)
    exchange = Exchange(store, PAIR, random_id)
    while settle(world.hub, exchange):
        pass
    assert not store.pending(1)
    assert store.messages() == []
    store.close()
    there = {(name[0], name[2], name[3]): value for name, value in world.hub.values.items()}
    lost = world.promised - Counter(there)
    extra = Counter(there) - world.promised
    world.tell(lost)
    assert not lost
    assert extra.total() <= world.lives
    assert world.hub.wrong_tickets == 0


def settle(hub: MemoryHub, exchange: Exchange) -> bool:
    outgoing = exchange.next_round(MACHINE)
    reply = msgspec.json.decode(hub.take(msgspec.json.encode(outgoing.request)), type=SyncReply)
    return exchange.apply(outgoing, reply, TODAY)
