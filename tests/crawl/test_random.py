"""Whoever touches whatever, in whatever order: no exception, and always something to touch."""

import random

from kiosk.display import hits
from tests.kiosk.driver import Driver

ACTIONS = 2000


def test_two_thousand_random_actions(kiosk: Driver, caplog):
    dice = random.Random(20261120)
    for number in range(ACTIONS):
        _act(kiosk, dice)
        assert hits(kiosk.glass.display), number
        assert kiosk.kiosk.state.mode != "failed", caplog.text
    assert not caplog.records


def _act(kiosk: Driver, dice: random.Random) -> None:
    panel = kiosk.kiosk.world.panel
    kind = dice.random()
    if kind < 0.75:
        kiosk.tap_at(*dice.choice(hits(kiosk.glass.display)).rect.center)
    elif kind < 0.85:
        kiosk.tap_at(dice.uniform(0, panel.width_mm), dice.uniform(0, panel.height_mm))
    elif kind < 0.9:
        _slide(kiosk, dice)
    elif kind < 0.95:
        kiosk.kiosk.touch_down(dice.uniform(-9, 240), dice.uniform(-9, 200), kiosk.now)
    else:
        kiosk.advance(dice.choice((0.2, 3.0, 40.0, 151.0, 200.0)))


def _slide(kiosk: Driver, dice: random.Random) -> None:
    kiosk.now += 0.7
    kiosk.kiosk.touch_down(dice.uniform(0, 217), dice.uniform(0, 136), kiosk.now)
    kiosk.kiosk.touch_moved(dice.uniform(0, 217), dice.uniform(0, 136))
    kiosk.kiosk.touch_up(dice.uniform(0, 217), dice.uniform(0, 136), kiosk.now + 0.2)
