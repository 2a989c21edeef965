"""A real admin with real counts, served as a newcomer serves it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from koffer.home import Home
from koffer.sync import PROTOCOL, Clock, Counter, Health, Sitting, SyncRequest
from koffer.sync.pair import load_or_create_pair

PATIENCE_S = 60.0
_SITTING = "5" * 16
_EPOCH = "e" * 16


class Served(NamedTuple):
    """Where it is, and how to sign in."""

    address: str
    email: str
    password: str


@contextmanager
def served_hub(root: Path) -> Iterator[Served]:
    """``koffer admin`` on a free port of this machine, in demo mode, until the end."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    command = [Path(sys.executable).with_name("koffer"), "admin", "--port", str(port)]
    environment = os.environ | {"KOFFER_HOME": str(root)}
    with (root / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        try:
            _wait_until_awake(address, process, root / "said.txt")
            _send_counts(address, Home(root))
            email, password = (root / "admin" / "demo-aanmelden.txt").read_text().split()
            yield Served(address, email, password)
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_awake(address: str, process: subprocess.Popen[bytes], said: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/api/v1/health", timeout=PATIENCE_S):
                return
        except OSError:  # also one that was let in and then put out
            # Not a wait for time to pass but for another process.
            time.sleep(0.05)
    raise AssertionError(f"the admin does not answer:\n{said.read_text()}")


def _send_counts(address: str, home: Home) -> None:
    pair = load_or_create_pair(home.pair_file)
    now = datetime.now(UTC)
    counts = {
        ("visit", "h10"): 31,
        ("visit", "h11"): 24,
        ("talk", "h10"): 12,
        ("opened", "rollator"): 40,
        ("opened", "wandbeugel"): 22,
        ("heard", "rollator"): 18,
        ("kept", "rollator"): 26,
        ("kept", "wandbeugel"): 9,
        ("qr", "rollator"): 14,
    }
    round_ = SyncRequest(
        protocol=PROTOCOL,
        suitcase=pair.suitcase,
        epoch=_EPOCH,
        round="a" * 16,
        ticket="",
        clock=Clock(now.isoformat(), True),
        sittings=[
            Sitting(_SITTING, f"{now:%Y-%m-%d}", "Buurthuis De Brug", "roosendaal", "network")
        ],
        counters=[Counter(_EPOCH, _SITTING, *key, value) for key, value in counts.items()],
        health=Health(disk_free_mb=5000, temperature_c=48.5, undervoltage=False),
        name=pair.name,
    )
    request = urllib.request.Request(
        f"{address}/api/v1/sync",
        data=msgspec.json.encode(round_),
        headers={"Authorization": f"Bearer {pair.token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as reply:
        assert b'"set_aside":[]' in reply.read()
