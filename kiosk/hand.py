"""The hand on the glass: mouse and fingers become one finger, in mm."""

import pygame

from kiosk.devices.window import Window
from kiosk.fingers import Finger, Fingers
from kiosk.kiosk import Kiosk

_MOUSE = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONUP)
_FINGER = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)
HANDS = frozenset((*_MOUSE, *_FINGER))


class Hand:
    """Of the mouse only the left button, and nothing that SDL made of a finger: that comes too."""

    def __init__(self, kiosk: Kiosk, window: Window, px_per_mm: float) -> None:
        self._kiosk, self._window, self._scale = kiosk, window, px_per_mm
        self._fingers = Fingers()

    def handle(self, event: pygame.event.Event, now: float) -> None:
        """One of ``HANDS``."""
        if event.type in _FINGER:
            self._finger(event, now)
        elif not getattr(event, "touch", False):
            self._mouse(event, now)

    def _mouse(self, event: pygame.event.Event, now: float) -> None:
        place = self._mm(self._window.on_panel(event.pos))
        if event.type == pygame.MOUSEMOTION:
            if event.buttons[0]:
                self._kiosk.touch_moved(*place)
        elif event.button == pygame.BUTTON_LEFT:
            is_down = event.type == pygame.MOUSEBUTTONDOWN
            (self._kiosk.touch_down if is_down else self._kiosk.touch_up)(*place, now)

    def _finger(self, event: pygame.event.Event, now: float) -> None:
        finger = Finger(event.touch_id, event.finger_id)
        place = self._mm(self._window.part_on_panel(event.x, event.y))
        if event.type == pygame.FINGERDOWN:
            self._down(finger, place, now)
        elif finger == self._fingers.first and event.type == pygame.FINGERMOTION:
            self._kiosk.touch_moved(*place)
        elif finger == self._fingers.first:
            self._fingers = self._fingers.up(finger)
            self._kiosk.touch_up(*place, now)

    def _down(self, finger: Finger, place: tuple[float, float], now: float) -> None:
        before, holds = self._fingers, self._kiosk.holds_key
        self._fingers = before.down(finger, now, holds_key=holds)
        if self._fingers is before:
            return
        if before.first is not None:
            self._kiosk.touch_lost()
        self._kiosk.touch_down(*place, now)

    def _mm(self, place: tuple[float, float]) -> tuple[float, float]:
        return place[0] / self._scale, place[1] / self._scale
