"""The begin screen is drawn before anybody touches: then the first touch waits for a blit."""

import logging

from msgspec.structs import replace

from kiosk.devices.window import Window
from kiosk.kiosk import Kiosk
from kiosk.view import view

log = logging.getLogger(__name__)


class DrawingAhead:
    """A step of the loop that does something once, some 0.03 s, while nobody is there."""

    def __init__(self, kiosk: Kiosk, window: Window) -> None:
        self._kiosk, self._window = kiosk, window
        self._is_done = False

    def step(self, now: float) -> None:  # noqa: ARG002 - it has nothing planned
        """Draw it, unless a visitor came first, for whom it is drawn anyway."""
        state = self._kiosk.state
        if self._is_done or state.mode != "attract":
            return
        self._is_done = True
        try:
            self._window.draw_ahead(view(self._kiosk.world, replace(state, mode="visit")))
        except Exception:  # it fails again when somebody comes, who sees a calm page
            log.exception("the begin screen could not be drawn ahead")
