"""What outlives a visit: where the suitcase stands, the lock on the code, and how it is."""

from dataclasses import dataclass, field
from datetime import date, datetime

from koffer.regions import Contact
from koffer.sync import Sitting


@dataclass(frozen=True)
class Preset:
    """The habits of a kind of place. ``idle_s`` None leaves it to the configuration."""

    name: str = "gewoon"
    idle_s: float | None = None
    delicate: bool = True
    by_itself: bool = True


@dataclass(frozen=True)
class Place:
    """Where the suitcase stands. ``region`` is an id, ``municipality`` its name."""

    contact: Contact = field(default_factory=lambda: Contact("WijZijn", "0165 - 00 00 00", True))
    region: str = ""
    municipality: str = ""
    venue: str = ""
    preset: Preset = field(default_factory=Preset)


@dataclass(frozen=True)
class Typed:
    """What was typed of the code; ``wrong`` says that the last whole code was not right."""

    digits: str = ""
    wrong: bool = False


@dataclass(frozen=True)
class Lock:
    """How often in a row the code was wrong; until then (monotonic) no code is taken."""

    wrong: int = 0
    until: float | None = None


@dataclass(frozen=True)
class Power:
    """None is what this machine does not tell."""

    percent: int | None = None
    plugged: bool | None = None
    weak: bool | None = None


@dataclass(frozen=True)
class SyncFacts:
    """How it is between this suitcase and the office; ``condition`` as in kiosk.sync.verdict."""

    condition: str
    since: datetime
    last_ok: datetime | None = None
    sending: bool = False
    unsent: bool = False


@dataclass(frozen=True)
class Report:
    """What the machine tells when it is asked; ``newest`` is the latest day it is sure has been."""

    now: datetime | None = None
    power: Power = field(default_factory=Power)
    sound: bool = True
    entries: int = 0
    content: date | None = None
    newest: date | None = None
    sitting: Sitting | None = None
    messages: tuple[str, ...] = ()
    sync: SyncFacts | None = None
    unknown_tags: tuple[str, ...] = ()
    talks: int = 0


@dataclass(frozen=True)
class Staff:
    """Of all visits together. ``look_at`` is when the machine is asked again."""

    place: Place = field(default_factory=Place)
    lock: Lock = field(default_factory=Lock)
    report: Report = field(default_factory=Report)
    look_at: float | None = None
