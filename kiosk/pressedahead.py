"""The keys of a page are painted pressed before anybody touches one: then a touch waits for a blit.

A page is left alone for 0.6 s after a tap (`kiosk.touch`); this is done well within that time.
"""

import logging
from collections.abc import Iterator

from kiosk.devices.window import Window
from kiosk.display import Display, hits
from kiosk.faultlog import log_fault
from kiosk.kiosk import Kiosk

REST_S = 0.15
log = logging.getLogger(__name__)


class PressedAhead:
    """A step of the loop that paints one key a turn, some 1 ms, once a page stands still."""

    def __init__(self, kiosk: Kiosk, window: Window) -> None:
        self._kiosk, self._window = kiosk, window
        self._page: Display = ()
        self._from_s = 0.0
        self._left: Iterator[object] = iter(())

    def step(self, now: float) -> float | None:
        """The seconds until the next key may be painted; None when there is none."""
        if not self._kiosk.rests:
            return None
        if self._kiosk.display is not self._page:
            self._begin(self._kiosk.display, now)
        if now < self._from_s:
            return self._from_s - now
        return 0.0 if self._paint_next() else None

    def _begin(self, page: Display, now: float) -> None:
        self._page, self._from_s = page, now + REST_S
        self._left = iter(dict.fromkeys(hit.action for hit in hits(page)))

    def _paint_next(self) -> bool:
        for action in self._left:
            try:
                self._window.paint_ahead(self._kiosk.pressed_page(action))
            except Exception:  # noqa: BLE001 - it fails again when somebody touches it, who sees a calm page
                log_fault(log, "a pressed key could not be painted ahead")
            return True
        return False
