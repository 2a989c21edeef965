"""What goes wrong beside the screens costs the visit, not the kiosk.

A screen that fails is a calm page already (`kiosk.kiosk`). This is for the rest: a device, the
voice, a step of the loop. What fails over and over is for the system, which starts the kiosk anew.
"""

import logging
from collections import deque
from collections.abc import Callable

from kiosk.faultlog import log_fault
from kiosk.kiosk import Kiosk

MOST, WITHIN_S = 5, 60.0
AGAIN_S = 60.0
log = logging.getLogger(__name__)
Step = Callable[[float], float | None]
"""Called once a turn with the time; the seconds until it wants to be called again."""


class FailSafe:
    """Does what it is given; a fault shows the calm page and then the start."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._failed_s: deque[float] = deque(maxlen=MOST)

    def do(self, act: Callable[[], None], now: float) -> None:
        """Raises: what ``act`` raises, when that is too often."""
        try:
            act()
        except Exception:
            if len(self._failed_s) == MOST and now - self._failed_s[0] < WITHIN_S:
                raise
            self._failed_s.append(now)
            self._kiosk.recover(now)


class Shielded:
    """A step of the loop that nobody is waiting for: a fault is told once, and it is tried again
    later.
    """

    def __init__(self, step: Step) -> None:
        self._step, self._from_s, self._is_told = step, 0.0, False

    def __call__(self, now: float) -> float | None:
        if now < self._from_s:
            return self._from_s - now
        try:
            return self._step(now)
        except Exception:  # noqa: BLE001 - whatever it is, the screen goes on
            if not self._is_told:
                log_fault(log, "a step beside the screen failed")
            self._is_told, self._from_s = True, now + AGAIN_S
            return AGAIN_S
