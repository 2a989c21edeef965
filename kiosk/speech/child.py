"""The worker process as the kiosk holds it: pipes that never block, a kill that never waits."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence

import msgspec

from kiosk.speech.wire import Order, Reply

COMMAND = (sys.executable, "-m", "kiosk.speech.worker")


class Child:
    """A running worker.

    Raises:
        OSError: the process cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        # A group of its own: Ctrl+C in a terminal is for the kiosk, which ends its worker itself.
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, process_group=0
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._in, False)
        os.set_blocking(self._out, False)
        self._heard = b""

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, order: Order) -> bool:
        """False when the worker is gone or does not read; an order is far smaller than a pipe."""
        line = msgspec.json.encode(order) + b"\n"
        try:
            return os.write(self._in, line) == len(line)
        except OSError:
            return False

    def hear(self) -> tuple[list[Reply], bool]:
        """The replies since last time, and whether the worker still lives."""
        lives = True
        while True:
            try:
                block = os.read(self._out, 65536)
            except BlockingIOError:
                break
            if not block:
                lives = False
                break
            self._heard += block
        *lines, self._heard = self._heard.split(b"\n")
        return [msgspec.json.decode(line, type=Reply) for line in lines], lives

    def wait(self, timeout_s: float) -> None:
        """Block until the worker says something; for commands and tests, never for the screen."""
        select.select([self._out], [], [], timeout_s)

    def kill(self) -> None:
        """End it at once and close the pipes; call `is_gone` later to bury it."""
        self._process.send_signal(signal.SIGKILL)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def is_gone(self) -> bool:
        return self._process.poll() is not None

    def bury(self) -> None:
        """Wait for a killed worker to be gone, which takes a moment."""
        self._process.wait()
