"""kill -9 at random steps of sync, the suitcase and the hub in turn: nothing lost or doubled."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from koffer.sync.pair import Pair
from tests.faults.bothsides import Name, Side, World

# A step is drawn from as many as a round took the last time; this is before the first.
FIRST_STEPS = 3000


class Killer:
    """Keeps a suitcase and a hub going, and kills them while they talk."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.promised: Counter[Name] = Counter()
        self.kills = {"suitcase": 0, "hub": 0}
        self._steps = {"suitcase": FIRST_STEPS, "hub": FIRST_STEPS}
        self._pair: Pair = world.pair("1")
        self.hub: Side = world.hub()
        self.suitcase: Side = world.suitcase(self._pair)

    def kill_one(self, victim: str, random: Random) -> None:
        """Some touches, then a round in which ``victim`` dies at some step."""
        self.promised += self.world.counts(self.suitcase, random.randrange(1, 30), random)
        step = random.randrange(1, self._steps[victim] + 1)
        self.hub.ask(step if victim == "hub" else None)
        done = self.suitcase.ask(("sync", 1, step if victim == "suitcase" else None))
        taken = self.hub.ask(None)
        if victim == "hub" and taken:
            self._steps["hub"] = taken
        if victim == "suitcase" and done:
            self._steps["suitcase"] = done[1]
        self._replace_dead()
        if random.random() < 0.3:
            # Else nearly nothing arrives, and all that is killed is a backlog.
            self.suitcase.ask(("sync", 1, None))

    def settle(self) -> None:
        """Both live on until everything was brought."""
        self.hub.ask(None)
        self.suitcase.bring()

    def stop(self) -> None:
        self.hub.kill()
        self.suitcase.kill()

    def _replace_dead(self) -> None:
        if self.hub.is_dead:
            self.hub.kill()
            self.hub = self.world.hub()
            self.kills["hub"] += 1
        if self.suitcase.is_dead:
            self.suitcase.kill()
            self.suitcase = self.world.suitcase(self._pair)
            self.kills["suitcase"] += 1


def test_kill_at_random_steps_of_sync(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    world, random, each = World(tmp_path), Random(6), amount(8, 1000)
    killer = Killer(world)
    while min(killer.kills.values()) < each:
        killer.kill_one(min(killer.kills, key=lambda side: killer.kills[side]), random)
    killer.settle()
    killer.stop()
    kills = ", ".join(f"{many} kills of the {side}" for side, many in killer.kills.items())
    world.assert_all_there(killer.promised, f"{kills}, ")
    assert world.wrong_tickets() == 0
    world.close()
