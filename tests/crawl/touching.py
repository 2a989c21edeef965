"""Somebody who touches whatever: keys, the glass beside them, palms, the keypad, the tray and the
code, while clocks jump. Everything follows from one seed, so that it can be done again."""

import random
from dataclasses import dataclass, field
from datetime import timedelta

from kiosk.display import Hit, hits
from kiosk.interest import InterestStore
from kiosk.screen import World
from tests.crawl.mishaps import MISHAPS
from tests.crawl.typist import Typist
from tests.kiosk.staff.driver import CODE, Volunteer

WAITS_S = (0.05, 0.2, 0.61, 3.0, 9.0, 40.0, 91.0, 151.0, 200.0)
ASLEEP_S = (60.0, 3600.0, 86_400.0)
WALL_JUMPS = (timedelta(days=-400), timedelta(hours=-5), timedelta(minutes=1), timedelta(days=90))
MOST_WAKES_A_S = 20


class BusyError(Exception):
    """The kiosk wakes again and again."""


@dataclass
class Toucher:
    """One pair of hands on one kiosk; ``done`` counts what was done by kind."""

    kiosk: Volunteer
    dice: random.Random
    done: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.typist = Typist(self.kiosk, self.dice)

    def act(self) -> str:
        """One action; its kind."""
        kinds, weights = zip(*((name, weight) for name, weight in WEIGHTS.items()), strict=True)
        kind = self.dice.choices(kinds, weights)[0]
        if kind in MISHAPS:
            MISHAPS[kind](self.kiosk, self.dice)
        else:
            getattr(self, f"_{kind}")()
        self.done[kind] = self.done.get(kind, 0) + 1
        return kind

    def keys(self) -> tuple[Hit, ...]:
        return hits(self.kiosk.glass.display)

    def _key(self) -> None:
        self.kiosk.tap_at(*self.dice.choice(self.keys()).rect.center)

    def _glass(self) -> None:
        self.kiosk.tap_at(*self._somewhere())

    def _hurry(self) -> None:
        """Twice, and too soon."""
        place = self.dice.choice(self.keys()).rect.center
        self.kiosk.tap_at(*place)
        self.kiosk.now -= 0.7
        self.kiosk.tap_at(*place)

    def _slide(self) -> None:
        kiosk = self.kiosk
        kiosk.now += 0.7
        kiosk.kiosk.touch_down(*self._somewhere(), kiosk.now)
        for _ in range(self.dice.randint(1, 4)):
            kiosk.kiosk.touch_moved(*self._somewhere())
        kiosk.now += 0.2
        kiosk.kiosk.touch_up(*self._somewhere(), kiosk.now)

    def _palm(self) -> None:
        """Several touches land and leave in any order, and some never leave."""
        kiosk = self.kiosk
        for _ in range(self.dice.randint(2, 8)):
            kiosk.now += self.dice.uniform(0.0, 0.3)
            step = self.dice.random()
            if step < 0.5:
                kiosk.kiosk.touch_down(*self._somewhere(), kiosk.now)
            elif step < 0.75:
                kiosk.kiosk.touch_moved(*self._somewhere())
            else:
                kiosk.kiosk.touch_up(*self._somewhere(), kiosk.now)

    def _keypad(self) -> None:
        self.typist.keypad()

    def _held(self) -> None:
        self.typist.held()

    def _tag(self) -> None:
        """Now and then while a finger is down."""
        held = self.dice.random() < 0.2 and self._somewhere()
        self.kiosk.now += 0.5
        if held:
            self.kiosk.kiosk.touch_down(*held, self.kiosk.now)
        for _ in range(self.dice.choice((1, 1, 1, 3))):
            self.typist.tag()
        if held:
            self.kiosk.kiosk.touch_up(*held, self.kiosk.now)

    def _wait(self) -> None:
        """The kiosk may not wake all the time: that is a busy loop."""
        self.kiosk.wakes, wait = 0, self.dice.choice(WAITS_S)
        self.kiosk.advance(wait)
        if self.kiosk.wakes > MOST_WAKES_A_S * wait + 20:
            raise BusyError(f"{self.kiosk.wakes} wakes in {wait} s on {self.kiosk.screen}")

    def _sleep(self) -> None:
        """The machine stood still; and on waking its clock may say anything."""
        self.kiosk.now += self.dice.choice(ASLEEP_S)
        self.kiosk.kiosk.tick(self.kiosk.now)

    def _wall(self) -> None:
        self.kiosk.set_clock(self.kiosk.clock() + self.dice.choice(WALL_JUMPS))

    def _code(self) -> None:
        """Four digits, mostly the right ones."""
        kiosk = self.kiosk
        if kiosk.kiosk.state.mode == "visit":
            kiosk.to_pin()
        right = self.dice.random() < 0.7
        digits = CODE if right else f"{self.dice.randint(0, 9999):04}"
        for label in (*digits, "Goed"):
            found = [hit for hit in self.keys() if hit.label == label]
            if found:
                kiosk.tap_at(*found[0].rect.center)

    def _somewhere(self) -> tuple[float, float]:
        """On the glass, or a little beside it."""
        panel = self.kiosk.kiosk.world.panel
        return (
            self.dice.uniform(-5.0, panel.width_mm + 5.0),
            self.dice.uniform(-5.0, panel.height_mm + 5.0),
        )


WEIGHTS = {
    "key": 50, "glass": 6, "hurry": 3, "slide": 4, "palm": 4, "keypad": 10, "tag": 4, "wait": 5,
    "sleep": 1, "wall": 1, "code": 2, "held": 1, "sound": 1, "office": 1, "brink": 3, "never": 1,
    "prefer": 4,
}  # fmt: skip


def toucher(world: World, seed: int, store: InterestStore | None = None) -> Toucher:
    """Hands on a fresh kiosk with a tray that knows three things; counts in memory by default."""
    kiosk = Volunteer(world, store)
    slugs = sorted(world.catalogue.entries)
    kiosk.kiosk.walker.tags = {f"0{n}AB12CD": slug for n, slug in enumerate(slugs[:3])}
    return Toucher(kiosk, random.Random(seed))
