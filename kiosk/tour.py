"""A visit by itself: real events into the real loop, with a picture of every step."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame

from kiosk.display import Hit, hits
from kiosk.kiosk import Kiosk

PRESS_S = 0.12
REST_S = 0.75
HANDLED_S = 0.001
PATIENCE_S = 120.0  # a busy machine may be many times slower than a visitor
Wait = float | Callable[[], bool]


class TourError(Exception):
    """Something that a visitor would see did not come."""


class Tour:
    """Steps through a script; each yield is a wait in seconds, or something to wait for."""

    def __init__(self, kiosk: Kiosk, surface: pygame.Surface, scale: float, folder: Path) -> None:
        self._kiosk, self._surface, self._scale, self._folder = kiosk, surface, scale, folder
        self._script: Iterator[Wait] | None = None
        self._until: float | None = None
        self._waiting: Callable[[], bool] | None = None
        self._number = 0
        self.on_end: Callable[[], None] = lambda: None

    def begin(self, script: Iterator[Wait]) -> None:
        self._script = script

    def step(self, now: float) -> float | None:
        """Go on when it is time. Raises: TourError when the patience is over."""
        while self._script is not None:
            if self._waiting is not None and not self._waiting():
                if self._until is not None and now > self._until:
                    raise TourError("het wachten duurde te lang")
                return 0.03
            if self._waiting is None and self._until is not None and now < self._until:
                return self._until - now
            self._next(now)
        return None

    def _next(self, now: float) -> None:
        assert self._script is not None
        self._waiting = self._until = None
        wait = next(self._script, None)
        if wait is None:
            self._script = None
            self.on_end()
        elif callable(wait):
            self._waiting, self._until = wait, now + PATIENCE_S
        else:
            self._until = now + wait

    def tap(self, label: str) -> Iterator[Wait]:
        """Touch the key with this label, as a finger does."""
        x, y = (round(value * self._scale) for value in self._find(label).rect.center)
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1))
        yield PRESS_S
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1))
        yield HANDLED_S  # the rest begins when it was handled, however late that is
        yield REST_S

    def _find(self, label: str) -> Hit:
        for hit in hits(self._kiosk.display):
            if hit.label == label or hit.label.startswith(f"{label},"):
                return hit
        known = ", ".join(hit.label for hit in hits(self._kiosk.display))
        raise TourError(f"'{label}' staat niet op het scherm; wel: {known}")

    def shot(self, name: str) -> None:
        """A picture of what the visitor sees now."""
        self._number += 1
        path = self._folder / f"{self._number:02}-{name}.png"
        pygame.image.save(self._surface, path)
