"""How often an open sound device wakes the processor, and one at rest."""

import time
from pathlib import Path

import pygame
import pytest

from kiosk.speech.device import SoundDevice
from tests.bench.speech.measuring import show

pytestmark = pytest.mark.bench
MEASURE_S = 5.0


def test_the_device_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.quit()
    device = SoundDevice()
    assert device.open()
    heard = _wakes_per_s()
    device.step(time.monotonic() + 60)
    time.sleep(0.2)  # until it is closed
    rests = _wakes_per_s()
    device.close()
    show(
        "Wake-ups of this process, a second, while nothing is heard",
        [("device open", f"{heard:.1f}", ""), ("device at rest", f"{rests:.1f}", "")],
    )
    assert rests < 2 < heard


def _wakes_per_s() -> float:
    before = _wakes()
    time.sleep(MEASURE_S)
    return (_wakes() - before) / MEASURE_S


def _wakes() -> int:
    lines = [
        line
        for path in Path("/proc/self/task").glob("*/status")
        for line in path.read_text().splitlines()
    ]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary"))
