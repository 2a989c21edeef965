"""The loop: sleep until something happens, tell the kiosk, and sleep again."""

import time
from collections.abc import Callable
from functools import partial

import pygame

from kiosk.devices.window import Window
from kiosk.failsafe import FailSafe, Step
from kiosk.hand import HANDS, Hand
from kiosk.keypad import Typing, typed
from kiosk.kiosk import Kiosk

LONGEST_SLEEP_S = 30.0
_EXPOSED = (pygame.WINDOWEXPOSED, pygame.VIDEOEXPOSE)


def later(step: Step, from_s: float) -> Step:
    """The same step, left alone until that moment: the first touch comes before it."""
    return lambda now: step(now) if now >= from_s else from_s - now


class Loop:
    """Runs until ``stop``, or until the window is closed."""

    def __init__(self, kiosk: Kiosk, window: Window, px_per_mm: float) -> None:
        self._kiosk, self._window = kiosk, window
        self._hand = Hand(kiosk, window, px_per_mm)
        self._steps: list[Step] = []
        self._typing, self._safe = Typing(), FailSafe(kiosk)
        self._heard: dict[int, Callable[[pygame.event.Event], None]] = {}
        self.running = False

    def add(self, step: Step) -> None:
        self._steps.append(step)

    def on(self, kind: int, heard: Callable[[pygame.event.Event], None]) -> None:
        """Tell of events of this kind, which are not of the visitor."""
        self._heard[kind] = heard

    def stop(self) -> None:
        self.running = False

    def run(self) -> None:
        self.running = True
        self._kiosk.render()
        while self.running:
            for event in self._window.events(self._sleep_s()):
                self._safe.do(partial(self._handle, event), time.monotonic())
            now = time.monotonic()
            self._safe.do(partial(self._kiosk.tick, now), now)

    def _sleep_s(self) -> float:
        now = time.monotonic()
        wishes = [step(now) for step in self._steps]
        wishes.append(self._kiosk.next_wake_s(now))
        return min((wish for wish in wishes if wish is not None), default=LONGEST_SLEEP_S)

    def _handle(self, event: pygame.event.Event) -> None:
        now = time.monotonic()
        if event.type == pygame.QUIT:
            self.stop()
        elif event.type in HANDS:
            self._hand.handle(event, now)
        elif event.type == pygame.KEYDOWN:
            self._type(event, now)
        elif event.type in _EXPOSED:
            self._window.expose()
        elif event.type == pygame.WINDOWSIZECHANGED:
            self._window.resized()
        elif event.type in self._heard:
            self._heard[event.type](event)

    def _type(self, event: pygame.event.Event, now: float) -> None:
        name = pygame.key.name(event.key)
        self._typing, what = typed(self._typing, name, event.unicode, now)
        if what is not None:
            self._kiosk.typed(what, now)
