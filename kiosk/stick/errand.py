"""The slow part of the stick on a thread of its own, so that no frame waits for it."""

import threading
from collections.abc import Callable

from kiosk.stick.stick import Ending, Work
from kiosk.stick.words import Outcome


class StickErrand:
    """Starts at once. ``on_ready`` is called on its thread when it is over.

    A daemon: a stick that hangs must not keep the kiosk from stopping.
    """

    def __init__(self, work: Work, on_ready: Callable[[], None]) -> None:
        self._work = work
        self._on_ready = on_ready
        self._ending: Ending | None = None
        self._thread = threading.Thread(target=self._run, name="stick", daemon=True)
        self._thread.start()

    def poll(self) -> Outcome | None:
        """How it ended, once; None before that. On the thread that owns the store."""
        ending, self._ending = self._ending, None
        return ending() if ending else None

    def _run(self) -> None:
        ending: Ending = _broken
        try:
            ending = self._work()
        finally:
            self._ending = ending
            self._on_ready()


def _broken() -> Outcome:
    return Outcome("stick.broken")
