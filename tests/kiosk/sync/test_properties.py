"""Whatever is lost, repeated, restarted or put back: everything arrives, nothing twice."""

import copy
from datetime import date
from itertools import count

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.interest import InterestStore, ShelfError
from kiosk.interest.memory import MemoryShelf
from kiosk.sync.exchange import Exchange, Outgoing
from kiosk.sync.round import Machine
from kiosk.sync.transport import Answer
from kiosk.sync.verdict import judged
from koffer.interest import merged
from koffer.sync import Clock, Health
from tests.kiosk.sync.conftest import KEYS, NOW, PAIR
from tests.kiosk.sync.hub import MemoryHub

MACHINE = Machine(Clock("2026-11-23T14:00:00+01:00"), Health())
VALUES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 100))
STEPS = st.lists(
    st.sampled_from(
        ["count", "count", "round", "reply lost", "never sent", "restart", "replay", "refused"]
    ),
    max_size=40,
)
STEPS_WITH_RESTORE = st.lists(
    st.sampled_from(["count", "count", "round", "reply lost", "restart", "backup", "restore"]),
    max_size=40,
)
STEPS_WITH_A_BAD_DISK = st.lists(
    st.sampled_from(
        ["count", "round", "reply lost", "restart", "backup", "restore", "disk fails", "disk mends"]
    ),
    max_size=40,
)


class World:
    """One suitcase and one hub, with a network in between that does its worst."""

    def __init__(self) -> None:
        self.hub = MemoryHub()
        self.counted = 0
        self._numbers = count(1)
        self._shelf = MemoryShelf()
        self._saved = self.hub.backup()
        self._played: list[bytes] = []
        self._incarnations = count(2)
        self._begin()

    def step(self, name: str) -> None:
        getattr(self, "_" + name.replace(" ", "_"))()

    def settle(self) -> None:
        """The network is there again; at most as many rounds as are needed."""
        for _ in range(10):
            if not self._round():
                return
        raise AssertionError("rounds without end")

    def _begin(self) -> None:
        self.store = InterestStore(self._shelf, lambda: NOW, self._new_id)
        self.store.begin_sitting("2026-11-23", "markt", "", "confirmed", KEYS[:40])
        self.exchange = Exchange(self.store, PAIR, self._new_id)

    def _new_id(self) -> str:
        return f"{next(self._numbers):016x}"

    def _count(self) -> None:
        self.store.count(*KEYS[self.counted % 7])
        self.counted += 1

    def _outgoing(self) -> tuple[Outgoing, bytes]:
        outgoing = self.exchange.next_round(MACHINE)
        return outgoing, msgspec.json.encode(outgoing.request)

    def _round(self) -> bool:
        outgoing, body = self._outgoing()
        self._played.append(body)
        _, reply = judged(Answer(200, self.hub.take(body)))
        assert reply
        return self.exchange.apply(outgoing, reply, date(2026, 11, 23))

    def _reply_lost(self) -> None:
        self.hub.take(self._outgoing()[1])

    def _never_sent(self) -> None:
        self._outgoing()

    def _refused(self) -> None:
        self.exchange.was_refused(self._outgoing()[0])

    def _restart(self) -> None:
        """On a bad disk the next run cannot read what the last one left, until it is mended."""
        fault, self._shelf.fault = self._shelf.fault, None
        self.store.close()
        self._shelf.fault = fault
        self._begin()

    def _disk_fails(self) -> None:
        self._shelf.fault = ShelfError("store.full")

    def _disk_mends(self) -> None:
        self._shelf.fault = None

    def _replay(self) -> None:
        if self._played:
            # A recording played to the hub again; its ticket is one that was used before.
            before = self.hub.backup()
            self.hub.take(self._played[0])
            assert self.hub.values == before.values
            self.hub = before

    def _backup(self) -> None:
        self._saved = self.hub.backup()

    def _restore(self) -> None:
        self.hub = self._saved.restored(next(self._incarnations))


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_everything_arrives_once_and_no_clone_is_cried(steps: list[str]) -> None:
    world = World()
    for step in steps:
        world.step(step)
    world.settle()
    assert sum(world.hub.values.values()) == world.counted
    assert not world.store.pending(1)
    assert world.hub.wrong_tickets == 0


@settings(max_examples=200, deadline=None)
@given(STEPS_WITH_RESTORE)
def test_a_hub_that_was_put_back_gets_everything_again(steps: list[str]) -> None:
    world = World()
    for step in steps:
        world.step(step)
    world.settle()
    assert sum(world.hub.values.values()) == world.counted
    assert not world.store.pending(1)


@settings(max_examples=200, deadline=None)
@given(STEPS_WITH_A_BAD_DISK)
@example(["count", "backup", "round", "restore", "disk fails", "round"])
@example(["count", "round", "restore", "disk fails", "round", "round", "round"])
@example(["count", "backup", "round", "disk fails", "restart", "restore", "disk mends", "round"])
def test_a_hub_that_was_put_back_while_the_disk_was_bad_gets_everything(steps: list[str]) -> None:
    world = World()
    for step in steps:
        world.step(step)
    world.step("disk mends")
    world.settle()
    assert sum(world.hub.values.values()) == world.counted
    assert not world.store.pending(1)


def test_a_copied_card_is_noticed_and_counts_nothing_twice() -> None:
    world = World()
    world.step("count")
    world.step("round")
    twin = copy.deepcopy(world._shelf)
    world.step("restart")
    world.step("count")
    world.step("round")
    world._shelf = twin
    world.step("restart")
    world.step("count")
    world.settle()
    assert sum(world.hub.values.values()) == 3
    assert world.hub.wrong_tickets == 1


@given(VALUES, VALUES, VALUES)
def test_merging_is_the_same_in_any_order_and_any_number_of_times(
    one: dict[str, int], two: dict[str, int], three: dict[str, int]
) -> None:
    assert merged(one, two) == merged(two, one)
    assert merged(merged(one, two), three) == merged(one, merged(two, three))
    assert merged(one, one) == one
    assert all(merged(one, two)[name] >= value for name, value in one.items())
