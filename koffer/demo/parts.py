"""Start the parts of the demo as real processes, and stop them again."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from koffer.demo.place import LOOPBACK, Place

START_S = 60.0
STOP_S = 10.0


class DemoError(Exception):
    """The demo cannot go on; the message is Dutch."""


def command(*words: str) -> list[str]:
    """A ``koffer`` command of this same installation."""
    return [sys.executable, "-m", "koffer", *words]


@contextmanager
def start_admin(place: Place, *, quiet: bool) -> Iterator[None]:
    """The admin, until the block ends. Raises: DemoError when it does not come up."""
    log = place.folder / "beheer.log"
    with log.open("wb") as file:
        output = file if quiet else None
        admin = subprocess.Popen(
            command("admin", "--port", str(place.port)),
            env=dict(place.env),
            stdout=output,
            stderr=output,
        )
        try:
            _wait_until_open(admin, place, log.name)
            yield
        finally:
            _stop(admin)


def _wait_until_open(admin: "subprocess.Popen[bytes]", place: Place, log: str) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        if admin.poll() is not None:
            raise DemoError(f"het beheer start niet; zie {place.folder / log}")
        with socket.socket() as probe:
            if probe.connect_ex((LOOPBACK, place.port)) == 0:
                return
        time.sleep(0.1)
    raise DemoError("het beheer is na een minuut nog niet klaar")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
