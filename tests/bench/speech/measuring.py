"""A disk for a loudspeaker: when does the first sample leave the machine, at real pace."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pygame

from kiosk.speech.device import RATE_HZ

PATIENCE_S = 10.0


@dataclass(frozen=True)
class Spread:
    """Milliseconds of several tries."""

    tries_ms: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.tries_ms)

    @property
    def worst(self) -> float:
        return max(self.tries_ms)


class Ear:
    """Reads what SDL's disk driver writes, four buffers at a time; counts samples, not writes."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")

    def close(self) -> None:
        self._file.close()

    def wait_for_write(self) -> None:
        """Silence, and then until the driver has just written: nothing is under way."""
        pygame.mixer.stop()
        give_up_s = time.perf_counter() + PATIENCE_S
        silent = 0
        while silent < 2:
            assert time.perf_counter() < give_up_s, "the driver stands still"
            if block := self._file.read():
                silent = 0 if any(block) else silent + 1
            time.sleep(0.0005)

    def first_sound_ms(self, look: Callable[[], None]) -> float:
        """How much was played from the last write up to the first sample with sound."""
        heard = b""
        give_up_s = time.perf_counter() + PATIENCE_S
        while time.perf_counter() < give_up_s:
            heard += self._file.read()
            if any(heard):
                return lead_ms(heard)
            look()
            time.sleep(0.0005)
        raise AssertionError("nothing was heard")


def lead_ms(pcm: bytes) -> float:
    """The silence at the start of a sound."""
    return (len(pcm) - len(pcm.lstrip(b"\0"))) / 2 / RATE_HZ * 1000


def show(title: str, rows: list[tuple[str, str, str]]) -> None:
    print(f"\n{title}")
    for name, value, ratio in rows:
        print(f"  {name:<46} {value:>16} {ratio:>10}")
