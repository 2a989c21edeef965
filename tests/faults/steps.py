"""kill -9 at an exact step: the Nth call or return of any function, in Python or in C.

A statement of SQLite and a write to a socket are calls in C, so the plug goes right before or
right after each of them as well.
"""

import os
import signal
import sys
import threading
from types import FrameType


class Steps:
    """Counts the steps of every thread that starts while it is set."""

    def __init__(self) -> None:
        self.taken = 0
        self._last: int | None = None

    def set(self, last: int | None) -> None:
        """Begin at zero; at step ``last`` this process is gone."""
        self.taken, self._last = 0, last
        threading.setprofile(self._step)

    def set_here(self, last: int | None) -> None:
        """The steps of this thread as well."""
        self.set(last)
        sys.setprofile(self._step)

    def stop(self) -> None:
        sys.setprofile(None)
        threading.setprofile(None)

    def _step(self, frame: FrameType, event: str, arg: object) -> None:
        self.taken += 1
        if self.taken == self._last:
            os.kill(os.getpid(), signal.SIGKILL)
