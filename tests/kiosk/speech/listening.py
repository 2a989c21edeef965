"""Drives a reader with a clock of its own: time goes as fast as the test does."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.speech import Progress, Reader
from kiosk.speech.engine import Engine, Outcome
from kiosk.speech.speaking import WAIT_S

PATIENCE_S = 60.0  # of real time, before a test gives up on the engine


@dataclass
class Listener:
    """Polls at the times the reader asks for; `wait` blocks while the engine is at work."""

    reader: Reader
    wait: Callable[[], None] = lambda: None
    now_s: float = 1000.0
    heard: list[Progress] = field(default_factory=list)

    def poll(self) -> Progress:
        progress = self.reader.poll(self.now_s)
        if not self.heard or self.heard[-1] != progress:
            self.heard.append(progress)
        return progress

    def step(self) -> Progress:
        """Until the next moment that has news."""
        pause_s = self.reader.next_poll_s(self.now_s)
        self.wait()
        if pause_s is not None and not self._waits(pause_s):
            self.now_s += pause_s
        return self.poll()

    def _waits(self, pause_s: float) -> bool:
        return pause_s == WAIT_S and self.heard[-1].sentence is None

    def until(self, reached: Callable[[Progress], bool]) -> Progress:
        give_up_s = time.monotonic() + PATIENCE_S
        progress = self.poll()
        while not reached(progress):
            assert time.monotonic() < give_up_s, f"last heard: {progress}"
            progress = self.step()
        return progress

    def until_done(self) -> Progress:
        return self.until(lambda progress: progress.done)

    def until_sound(self) -> Progress:
        return self.until(lambda progress: progress.sentence is not None)

    def words(self) -> list[tuple[int, int]]:
        """Each (passage, word) that was lit, in order."""
        lit = [(one.word.passage, one.word.word) for one in self.heard if one.word]
        return [word for index, word in enumerate(lit) if index == 0 or lit[index - 1] != word]


def patient(engine: Engine) -> Callable[[], None]:
    """Real time for the engine while it works, so that a fast clock does not think it hangs."""
    return lambda: engine.wait(0.5) if engine.is_busy else None


def outcome_of(engine: Engine, now_s: float = 0.0) -> Outcome:
    """Poll at a standing clock until one order is done; the engine itself works in real time."""
    give_up_s = time.monotonic() + PATIENCE_S
    while time.monotonic() < give_up_s:
        if outcomes := engine.poll(now_s):
            return outcomes[0]
        engine.wait(0.05)
    raise AssertionError("the engine gave no outcome")
