"""Touches by the hundred thousand, on several suitcases at once: every one arrives, once."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.faults.bothsides import Name, World

SUITCASES = 4
FIRST_DAY = date(2026, 1, 1)


def one_suitcase(world: World, nth: int, days: int, touches: int) -> Counter[Name]:
    """A sitting a day. It counts, brings what it has, counts on, and the plug is pulled."""
    random, pair, promised = Random(nth), world.pair(str(nth)), Counter[Name]()
    for day in range(days):
        side = world.suitcase(pair, (FIRST_DAY + timedelta(day)).isoformat())
        for many in (touches // 2, touches - touches // 2):
            promised += world.counts(side, many, random)
            if random.random() < 0.5:
                side.bring()
        side.kill()
    last = world.suitcase(pair, (FIRST_DAY + timedelta(days)).isoformat())
    last.bring()
    last.kill()
    return promised


def test_every_touch_arrives_once(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    world, days, touches = World(tmp_path), amount(2, 50), amount(250, 5000)
    hub = world.hub()
    with ThreadPoolExecutor(SUITCASES) as workers:
        each = workers.map(lambda nth: one_suitcase(world, nth, days, touches), range(SUITCASES))
        promised = sum(each, Counter[Name]())
    hub.kill()
    world.assert_all_there(promised)
    assert promised.total() == SUITCASES * days * touches
    world.close()
