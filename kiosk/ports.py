"""The devices of the kiosk, as it knows them."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import msgspec

from kiosk.display import Display
from kiosk.sounds import Sounds
from kiosk.speech import Reader
from kiosk.staff.desk import Desk, NoDesk


class Glass(Protocol):
    """What the visitor looks at."""

    def show(self, display: Display) -> None: ...


class Counts(Protocol):
    """Where interest is kept; neither call ever raises for what the machine does wrong."""

    def count(self, kind: str, item: str) -> None: ...

    def end_visit(self) -> None: ...


class Ports(msgspec.Struct, frozen=True):
    """The world outside. ``clock`` gives local time with its zone."""

    glass: Glass
    reader: Reader
    counts: Counts
    sounds: Sounds
    clock: Callable[[], datetime]
    desk: Desk = msgspec.field(default_factory=NoDesk)
