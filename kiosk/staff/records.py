"""What outlives a visit: where the suitcase stands, the lock on the code, and how it is."""

from datetime import date, datetime

import msgspec

from koffer.regions import Contact
from koffer.sync import Sitting


class Preset(msgspec.Struct, frozen=True):
    """The habits of a kind of place. ``idle_s`` None leaves it to the configuration."""

    name: str = "gewoon"
    idle_s: float | None = None
    delicate: bool = True
    by_itself: bool = True


class Place(msgspec.Struct, frozen=True):
    """Where the suitcase stands. ``region`` is an id, ``municipality`` its name."""

    contact: Contact = msgspec.field(
        default_factory=lambda: Contact("WijZijn", "0165 - 00 00 00", True)
    )
    region: str = ""
    municipality: str = ""
    venue: str = ""
    preset: Preset = msgspec.field(default_factory=Preset)


class Typed(msgspec.Struct, frozen=True):
    """What was typed of the code; ``wrong`` says that the last whole code was not right."""

    digits: str = ""
    wrong: bool = False


class Lock(msgspec.Struct, frozen=True):
    """How often in a row the code was wrong; until then (monotonic) no code is taken."""

    wrong: int = 0
    until: float | None = None


class Power(msgspec.Struct, frozen=True):
    """None is what this machine does not tell."""

    percent: int | None = None
    plugged: bool | None = None
    weak: bool | None = None


class SyncFacts(msgspec.Struct, frozen=True):
    """How it is between this suitcase and the office; ``condition`` as in kiosk.sync.verdict."""

    condition: str
    since: datetime
    last_ok: datetime | None = None
    sending: bool = False
    unsent: bool = False
    # What the office told, as keys: see koffer.sync.
    notes: tuple[str, ...] = ()


class PairFacts(msgspec.Struct, frozen=True):
    """How far pairing is; ``stage`` and ``words`` as in kiosk.sync.pairwords.

    ``ends_s`` is monotonic; ``stuck`` says that the office cannot be reached just now.
    """

    stage: str = "idle"
    words: str = ""
    code: str = ""
    ends_s: float = 0.0
    stuck: bool = False
    name: str = ""


class StickFacts(msgspec.Struct, frozen=True):
    """Whether a stick is in the suitcase, and how it went; ``key`` as in kiosk.stick.words."""

    there: bool = False
    busy: bool = False
    key: str = ""


class Ahead(msgspec.Struct, frozen=True):
    """``done`` of ``total`` sentences were spoken ahead, for the inputs ``made_from``."""

    done: int
    total: int
    made_from: str = ""

    @property
    def is_whole(self) -> bool:
        return self.done >= self.total


class Report(msgspec.Struct, frozen=True):
    """What the machine tells when it is asked; ``newest`` is the latest day it is sure has been.

    ``unkept``: what was spoken cannot be kept on the card, so it is made again each time.
    ``broken``: something of the content cannot be used.
    """

    now: datetime | None = None
    power: Power = msgspec.field(default_factory=Power)
    sound: bool = True
    entries: int = 0
    content: date | None = None
    newest: date | None = None
    sitting: Sitting | None = None
    messages: tuple[str, ...] = ()
    sync: SyncFacts | None = None
    unknown_tags: tuple[str, ...] = ()
    talks: int = 0
    pairing: PairFacts = msgspec.field(default_factory=PairFacts)
    stick: StickFacts = msgspec.field(default_factory=StickFacts)
    ahead: Ahead | None = None
    unkept: bool = False
    broken: bool = False


class Staff(msgspec.Struct, frozen=True):
    """Of all visits together. ``look_at`` is when the machine is asked again."""

    place: Place = msgspec.field(default_factory=Place)
    lock: Lock = msgspec.field(default_factory=Lock)
    report: Report = msgspec.field(default_factory=Report)
    look_at: float | None = None
