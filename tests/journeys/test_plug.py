"""The plug is pulled in the middle of a visit: what was counted is there."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.interest import open_store
from koffer.demo.parts import command
from koffer.home import Home

PATIENCE_S = 120.0
COUNTED = {"visit": 1, "opened": 1, "kept": 1, "qr": 1}


def wait_for(pattern: str, folder: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not list(folder.glob(pattern)):
        assert time.monotonic() < end, "the visit did not come far enough"
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.02)
            raise AssertionError("the kiosk ended too early")


@contextlib.contextmanager
def visited(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A kiosk in the middle of a visit."""
    env = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("KOFFER_", "SDL_"))},
        "KOFFER_HOME": str(tmp_path / "home"),
        "SDL_VIDEODRIVER": "offscreen",
        "SDL_AUDIODRIVER": "dummy",
    }
    words = command("kiosk", "--visit", str(tmp_path), "--script", "afgebroken")
    kiosk = subprocess.Popen(words, env=env, stderr=subprocess.DEVNULL)
    try:
        wait_for("*mee-naar-huis.png", tmp_path, kiosk)
        yield kiosk
    finally:
        kiosk.kill()
        kiosk.wait()


def counted(tmp_path: Path) -> dict[str, int]:
    home = Home(tmp_path / "home")
    store = open_store(home.interest_db, now=lambda: datetime(2026, 11, 20, 10, 0, tzinfo=UTC))
    found = {counter.kind: counter.value for counter in store.pending(500) if counter.value}
    store.close()
    return found


def test_kill_9_during_a_visit_loses_no_counted_interest(tmp_path):
    with visited(tmp_path) as kiosk:
        kiosk.kill()
    assert counted(tmp_path) == COUNTED


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_stop_it_ends_in_order_and_nothing_shows_what_came_first(tmp_path, sent):
    with visited(tmp_path) as kiosk:
        kiosk.send_signal(sent)
        assert kiosk.wait(PATIENCE_S) == 0
    wal = Home(tmp_path / "home").interest_db.with_name("interest.db-wal")
    assert not wal.exists() or not wal.stat().st_size
    assert counted(tmp_path) == COUNTED
