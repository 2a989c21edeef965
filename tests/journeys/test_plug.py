"""The plug is pulled in the middle of a visit: what was counted is there."""

import contextlib
import os
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

from kiosk.interest import open_store
from koffer.demo.parts import command
from koffer.home import Home

PATIENCE_S = 120.0


def wait_for(pattern: str, folder: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not list(folder.glob(pattern)):
        assert time.monotonic() < end, "the visit did not come far enough"
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.02)
            raise AssertionError("the kiosk ended too early")


def test_kill_9_during_a_visit_loses_no_counted_interest(tmp_path):
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
    finally:
        kiosk.kill()
        kiosk.wait()
    home = Home(tmp_path / "home")
    store = open_store(home.interest_db, now=lambda: datetime(2026, 11, 20, 10, 0, tzinfo=UTC))
    counted = {counter.kind: counter.value for counter in store.pending(500) if counter.value}
    store.close()
    assert counted == {"visit": 1, "opened": 1, "kept": 1, "qr": 1}
