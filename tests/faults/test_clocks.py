"""A clock in 1970, ten years ahead, or jumping about: every count arrives, and no day is lost."""

import gzip
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import msgspec
import pytest

from admin.sittings.forms import Spot
from admin.sittings.moving import put_right
from admin.storage.tables import counters, month_rollups, sittings
from kiosk.interest import open_store, random_id
from kiosk.sync.exchange import Exchange
from kiosk.sync.round import Machine
from koffer.interest import keys_for
from koffer.sync import Clock, Health, SyncReply
from tests.admin.conftest import make_hub, stored_hub
from tests.admin.driver import DrivenHub

__all__ = ["make_hub", "stored_hub"]
KEYS = keys_for(["rollator", "traplift"], ["nl"])
TODAY = datetime(2026, 11, 22, 14, 5)  # noqa: DTZ001 - the wall clock of a suitcase
EPOCH = datetime(1970, 1, 1, 0, 0, 20)  # noqa: DTZ001 - what a Pi without a network says
AHEAD = TODAY.replace(year=2036)
STEPS = ("count", "count", "count", "end_visit", "jump", "restart", "bring", "bring", "confirm")


class World:
    """One suitcase whose clock goes where it likes, and a real hub."""

    def __init__(self, path: Path, hub: DrivenHub, clocks: list[datetime], random: Random) -> None:
        self.path, self.hub, self.clocks, self.random = path, hub, clocks, random
        self.now, self.counted, self.case = clocks[0], 0, hub.case()
        self.begin()

    def begin(self) -> None:
        self.store = open_store(self.path, now=lambda: self.now)
        self.exchange = Exchange(self.store, self.case.pair, random_id)

    def count(self) -> None:
        self.store.count(*self.random.choice(KEYS))
        self.counted += 1

    def end_visit(self) -> None:
        self.store.end_visit()

    def jump(self) -> None:
        self.now = self.random.choice(self.clocks) + timedelta(days=self.random.randrange(3))

    def restart(self) -> None:
        self.store.close()
        self.begin()

    def confirm(self) -> None:
        day = self.random.choice(("2026-11-21", "2026-11-22"))
        self.store.begin_sitting(day, "markt", "roosendaal", "confirmed", KEYS)

    def bring(self) -> bool:
        machine = Machine(Clock(self.now.isoformat()), Health())
        outgoing = self.exchange.next_round(machine)
        body = gzip.compress(msgspec.json.encode(outgoing.request))
        answer = self.case.post(body, **{"Content-Encoding": "gzip"})
        assert answer.status_code == 200, answer.text
        reply = msgspec.json.decode(answer.data, type=SyncReply)
        assert not reply.set_aside
        return self.exchange.apply(outgoing, reply, self.now.date())


@pytest.mark.parametrize(
    "clocks", [[EPOCH], [AHEAD], [EPOCH, AHEAD, TODAY]], ids=["1970", "ahead", "jumping"]
)
def test_a_wrong_clock_loses_nothing(
    stored_hub: DrivenHub,
    tmp_path: Path,
    amount: Callable[[int, int], int],
    clocks: list[datetime],
) -> None:
    world = World(tmp_path / "interest.db", stored_hub, clocks, Random(4))
    for _ in range(amount(150, 5000)):
        getattr(world, world.random.choice(STEPS))()
    while world.bring():
        pass
    assert not world.store.pending(1)
    assert world.store.messages() == []
    world.store.close()
    assert sum(row["value"] for row in stored_hub.rows(counters)) == world.counted
    stored_hub.assert_sums_agree()
    move_to_today(stored_hub, world.case.pair.suitcase)
    months = {row["month"] for row in stored_hub.rows(month_rollups)}
    assert months == {"2026-11"}, "every report follows"
    stored_hub.assert_sums_agree()
    print(f"{world.counted} counts in {len(stored_hub.rows(sittings))} sittings")  # noqa: T201


def move_to_today(hub: DrivenHub, suitcase: str) -> None:
    """Staff put right what cannot be."""
    for row in hub.rows(sittings):
        assert date.fromisoformat(row["day"])
        old = Spot(row["day"], row["venue"], row["municipality"], row["moved_by"])
        new = Spot("2026-11-22", row["venue"], row["municipality"], "ans@koffer.example")
        put_right(hub.hub.database, suitcase, row["id"], old, new)
