"""Point 2 of the checklist: a hand that trembles still chooses the right key."""

import random

from kiosk.actions import Home
from kiosk.display import Hit
from kiosk.geometry import Rect
from kiosk.touch import hit_at

KEY_MM, GAP_MM, SIGMA_MM, TAPS = 20.0, 3.0, 3.4, 10_000


def keys() -> tuple[Hit, ...]:
    """A key with neighbours on all sides."""
    step = KEY_MM + GAP_MM
    return tuple(
        Hit(Rect(x * step, y * step, KEY_MM, KEY_MM), Home(), f"{x}{y}", "choice")
        for x in range(3)
        for y in range(3)
    )


def test_ten_thousand_trembling_taps():
    display, dice = keys(), random.Random(2)
    middle = next(hit for hit in display if hit.label == "11")
    cx, cy = middle.rect.center
    right = wrong = 0
    for _ in range(TAPS):
        found = hit_at(display, dice.gauss(cx, SIGMA_MM), dice.gauss(cy, SIGMA_MM))
        right += found is middle
        wrong += found is not None and found is not middle
    assert right >= 0.99 * TAPS
    assert wrong <= 0.003 * TAPS
