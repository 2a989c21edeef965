"""The sound device, open only while there is something to hear.

An open device wakes the processor 43 times a second for silence. SDL takes 60 ms to drain one that
is closed, and a real one takes some time to open, so both happen on a thread of their own.
"""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

import pygame

from kiosk.speech.faults import Fault

RATE_HZ = 22050
BUFFER = 512  # samples
VOICE_CHANNEL = 0  # reserved for the voice; other sounds take other channels
REST_S = 10.0  # of silence, after which the device is closed
RETRY_S = 10.0  # between tries to open one that is not there
LONGEST_S = 1.0  # that a screen waits for a device that is being opened
_log = logging.getLogger(__name__)


class SoundDevice:
    """pygame's mixer. Only `open` may wait; nothing raises.

    `fault` says why nothing will be heard; it goes when a later try succeeds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._hand = ThreadPoolExecutor(1, "sound")
        self._task: Future[None] | None = None
        self._wanted = False
        self._used_s = self._retry_s = clock()
        self.fault: Fault | None = None

    @property
    def is_open(self) -> bool:
        ready = self._wanted and not self._is_opening
        return ready and pygame.mixer.get_init() is not None

    @property
    def _is_opening(self) -> bool:
        return self._wanted and self._task is not None and not self._task.done()

    def wake(self) -> None:
        """Sound may be wanted soon: begin to open the device, unless it is open."""
        self._used_s = self._clock()
        if self.is_open or self._is_opening or (self.fault and self._used_s < self._retry_s):
            return
        self._wanted = True
        self._task = self._hand.submit(self._open)

    def open(self) -> bool:
        """Wait until it is open; False when there is none, or when it hangs."""
        self.wake()
        if self._task:
            done, _ = wait((self._task,), LONGEST_S)
            if not done:
                self._tell("it does not answer")
                self.fault = Fault.NO_SOUND_DEVICE
        return self.is_open

    def soon(self, sound: Callable[[], None]) -> None:
        """Let this be heard as soon as the device is open, without waiting for it."""
        self.wake()
        if self._wanted:
            self._task = self._hand.submit(_heard, sound)

    def step(self, now_s: float) -> float | None:
        """Close the device when it was silent for long; the seconds until that may be."""
        if not self._wanted:
            return None
        if self.is_open and pygame.mixer.get_busy():
            self._used_s = now_s
        left_s = self._used_s + REST_S - now_s
        if left_s > 0:
            return left_s
        self._rest()
        return None

    def removed(self, event: pygame.event.Event) -> None:
        """Somebody pulled the plug of a device; number 0 is one that was not open."""
        if not event.iscapture and event.which != 0 and self._wanted:
            _log.warning("the sound device is gone")
            self._failed()
            self._rest()

    def added(self, event: pygame.event.Event) -> None:
        """There is another device: the next touch may try it at once."""
        if not event.iscapture:
            self._retry_s = self._clock()

    def close(self) -> None:
        self._rest()
        self._hand.shutdown()

    def _rest(self) -> None:
        self._wanted = False
        self._task = self._hand.submit(pygame.mixer.quit)

    def _open(self) -> None:
        try:
            if pygame.mixer.get_init() is None:
                pygame.mixer.init(RATE_HZ, -16, 1, BUFFER, allowedchanges=0)
            pygame.mixer.set_reserved(VOICE_CHANNEL + 1)
            self.fault = None
        except pygame.error as error:
            self._tell(str(error))
            self._failed()

    def _tell(self, why: str) -> None:
        """Once: each try comes with a touch, and no log may tell when somebody touched."""
        if not self.fault:
            _log.warning("no sound device: %s", why)

    def _failed(self) -> None:
        self._wanted, self.fault = False, Fault.NO_SOUND_DEVICE
        self._retry_s = self._clock() + RETRY_S


def _heard(sound: Callable[[], None]) -> None:
    if pygame.mixer.get_init() is not None:
        sound()
