"""Drives the kiosk as a person does: by what is written on the keys, in its own time."""

from datetime import UTC, datetime, timedelta

from kiosk.display import Display, Hit, hits
from kiosk.kiosk import Kiosk
from kiosk.ports import Ports
from kiosk.screen import World
from kiosk.speech import SpeakingReader, memory_reader

START = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)


class Glass:
    """Remembers what was shown."""

    def __init__(self) -> None:
        self.display: Display = ()

    def show(self, display: Display) -> None:
        self.display = display


class Tally:
    """Counts in memory, in order."""

    def __init__(self) -> None:
        self.counted: list[tuple[str, str]] = []
        self.visits_ended = 0

    def count(self, kind: str, item: str) -> None:
        self.counted.append((kind, item))

    def end_visit(self) -> None:
        self.visits_ended += 1


class Bells:
    """Remembers the small sounds, in order."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.volume = "gewoon"

    def play(self, name: str) -> None:
        self.played.append(name)

    def set_volume(self, step: str) -> None:
        self.volume = step


class Driver:
    """``tap`` presses and releases, with 0.7 s between taps as a quick visitor would."""

    def __init__(self, world: World, reader: SpeakingReader | None = None) -> None:
        self.now, self.wakes = 100.0, 0
        self.glass, self.tally, self.bells = Glass(), Tally(), Bells()
        self.reader = reader or memory_reader()
        ports = Ports(self.glass, self.reader, self.tally, self.bells, self._clock)
        self.kiosk = Kiosk(world, ports, self.now)
        self.kiosk.render()

    def _clock(self) -> datetime:
        return START + timedelta(seconds=self.now)

    @property
    def state(self):
        return self.kiosk.state

    @property
    def visit(self):
        return self.kiosk.state.visit

    @property
    def screen(self) -> str:
        mode = self.kiosk.state.mode
        return self.visit.screen.name if mode == "visit" else mode

    def labels(self) -> list[str]:
        return [hit.label for hit in hits(self.glass.display)]

    def texts(self) -> list[str]:
        return list(self.kiosk.shown())

    def hit(self, label: str) -> Hit:
        for one in hits(self.glass.display):
            if one.label == label or one.label.startswith(f"{label},"):
                return one
        raise AssertionError(f"no key {label!r}; there are {self.labels()}")

    def tap(self, label: str) -> "Driver":
        self.tap_at(*self.hit(label).rect.center)
        return self

    def tap_at(self, x: float, y: float, held: float = 0.1) -> None:
        self.now += 0.7
        self.kiosk.touch_down(x, y, self.now)
        self.now += held
        self.kiosk.touch_up(x, y, self.now)

    def wake(self) -> "Driver":
        self.tap("Raak het scherm aan")
        return self

    def advance(self, seconds: float) -> "Driver":
        """Let time pass as the loop does: from one planned moment to the next."""
        end = self.now + seconds
        while self.now < end:
            wait = self.kiosk.next_wake_s(self.now)
            self.now = min(end, self.now + max(0.001, wait if wait is not None else seconds))
            self.kiosk.tick(self.now)
            self.wakes += 1
        return self
