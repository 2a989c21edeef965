"""Whether there is a way to the beginning from wherever somebody is, by taps or by four keys."""

from kiosk.actions import Home
from kiosk.display import hits
from kiosk.focus import stops
from kiosk.keypad import KeyName, Pressed
from tests.kiosk.driver import Driver

MOST = 6


def home(kiosk: Driver, *, by_keypad: bool = False) -> bool:
    """Whether at most ``MOST`` keys lead to the beginning; the way is gone."""
    kiosk.now += 1.0
    kiosk.kiosk.touch_up(-99.0, -99.0, kiosk.now)
    for _ in range(MOST):
        if kiosk.screen == "begin":
            return True
        (_walk if by_keypad else _tap)(kiosk)
    return kiosk.screen == "begin"


def _tap(kiosk: Driver) -> None:
    keys = hits(kiosk.glass.display)
    wanted = [hit for hit in keys if isinstance(hit.action, Home)]
    kiosk.tap_at(*(wanted or list(keys))[0].rect.center)


def _walk(kiosk: Driver) -> None:
    """Next and next, until the key of the beginning, or the last there is; then press."""
    count = len(stops(kiosk.glass.display)) if kiosk.state.mode == "visit" else 0
    for _ in range(count):
        _press(kiosk, "next")
        hit = kiosk.kiosk.walker.focused(kiosk.kiosk.display)
        if hit and isinstance(hit.action, Home):
            break
    _press(kiosk, "press")


def _press(kiosk: Driver, key: KeyName) -> None:
    kiosk.now += 0.7
    kiosk.kiosk.typed(Pressed(key), kiosk.now)
