"""The volunteer's side of the kiosk, on a real store: the same finger, and a clock to set."""

from datetime import datetime, timedelta

from kiosk.actions import Go
from kiosk.interest import InterestStore, memory_store
from kiosk.kiosk import Kiosk
from kiosk.ports import Ports
from kiosk.screen import World
from kiosk.screens.pin import pin_screen
from kiosk.sounds import NoSounds
from kiosk.speech import memory_reader
from kiosk.staff.opening import open_desk
from kiosk.staff.records import PairFacts, Power, StickFacts, SyncFacts
from kiosk.staff.storedesk import StoreDesk
from kiosk.syncing import Syncing
from tests.kiosk.driver import START, Driver, Glass

CODE = "1234"


class Office:
    """A sync that remembers what was asked of it."""

    def __init__(self, now: datetime) -> None:
        self.asked = 0
        self.told: SyncFacts | None = SyncFacts("ok", now, now)
        self.pair, self.usb = PairFacts(), StickFacts()
        self.orders: list[str] = []

    def step(self, now: float) -> float | None:
        return None

    def visit_ended(self) -> None:
        """Nothing."""

    def is_up_to_date(self) -> bool:
        return True

    def request_now(self) -> None:
        self.asked += 1

    def facts(self) -> SyncFacts | None:
        return self.told

    def pairing(self) -> PairFacts:
        return self.pair

    def ask_code(self) -> None:
        self.orders.append("code")

    def stop_pairing(self) -> None:
        self.orders.append("stop")

    def forget_ended(self) -> None:
        self.orders.append("afresh")

    def stick(self) -> StickFacts:
        return self.usb

    def to_stick(self) -> None:
        self.orders.append("to stick")

    def from_stick(self) -> None:
        self.orders.append("from stick")

    def close(self) -> None:
        """Nothing."""


class Sounded(NoSounds):
    """Remembers what was heard."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, name: str) -> None:
        self.heard.append(name)


class Volunteer(Driver):
    """``store`` holds what is counted; ``wall`` is what the clock of the machine says at start."""

    def __init__(
        self,
        world: World,
        store: InterestStore | None = None,
        wall: datetime = START,
        syncing: Syncing | None = None,
    ) -> None:
        self.now, self.wakes, self._wall = 100.0, 0, wall
        self.glass, self.reader, self.sounds = Glass(), memory_reader(), Sounded()
        self.store = store or memory_store(now=self.clock)
        self.office = Office(self.clock())
        line = syncing or self.office
        desk, staff = open_desk(world, self.store, line, self.clock)
        desk = StoreDesk(world, self.store, line, desk._keys, self.clock, lambda: self.power)
        self.power = Power()
        ports = Ports(self.glass, self.reader, self.store, self.sounds, self.clock, desk)
        self.kiosk = Kiosk(world, ports, self.now, staff)
        self.kiosk.render()

    def clock(self) -> datetime:
        return self._wall + timedelta(seconds=self.now)

    def set_clock(self, wall: datetime) -> None:
        self._wall = wall - timedelta(seconds=self.now)

    def to_pin(self) -> "Volunteer":
        """As by Hulp and "Voor de vrijwilliger"."""
        if self.screen == "attract":
            self.wake()
        self.now += 0.7
        self.kiosk.act(Go(pin_screen()), self.now)
        self.kiosk.render()
        return self

    def type(self, digits: str) -> "Volunteer":
        for digit in digits:
            self.tap(digit)
        return self

    def enter(self, code: str = CODE) -> "Volunteer":
        self.to_pin().type(code).tap("Goed")
        return self

    def choose(self, municipality: str, kind: str) -> "Volunteer":
        self.tap("Andere plaats").tap(municipality).tap(kind).tap("Ja, dat klopt")
        return self

    def counted(self) -> dict[tuple[str, str], int]:
        """What the hub would get, by kind and item."""
        return {(one.kind, one.item): one.value for one in self.store.pending(500)}
