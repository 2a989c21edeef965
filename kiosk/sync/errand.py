"""One round on its way, on a thread of its own, so that no frame waits for a network."""

import threading
from collections.abc import Callable

from kiosk.sync.transport import Answer, OfflineError, Transport


class Errand:
    """Starts at once. ``on_ready`` is called on its thread when it is over, whatever happened."""

    def __init__(self, transport: Transport, body: bytes, on_ready: Callable[[], None]) -> None:
        self.answer: Answer | None = None
        self._transport = transport
        self._body = body
        self._on_ready = on_ready
        self._over = threading.Event()
        # A daemon: a network that hangs must not keep the kiosk from stopping.
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return self._over.is_set()

    def join(self, timeout_s: float) -> None:
        """Wait for its end, at most that long."""
        self._thread.join(timeout_s)

    def _run(self) -> None:
        try:
            self.answer = self._transport.post(self._body)
        except OfflineError:
            self.answer = None
        finally:
            self._over.set()
            self._on_ready()
