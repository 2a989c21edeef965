"""What a visitor, a device or the clock can mean. Input becomes one of these in one place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.staff.records import Report

if TYPE_CHECKING:
    from kiosk.screen import Screen
    from kiosk.speech import Step


@dataclass(frozen=True)
class Wake:
    """The first touch; it presses nothing."""


@dataclass(frozen=True)
class Go:
    """Show a screen; Terug comes back from it."""

    screen: "Screen"


@dataclass(frozen=True)
class Turn:
    """Show the same screen otherwise (another card, another page); Terug does not see it."""

    screen: "Screen"


@dataclass(frozen=True)
class Back:
    """To the screen before this one."""


@dataclass(frozen=True)
class Home:
    """To the begin screen."""


@dataclass(frozen=True)
class ReadAloud:
    """Voorlezen or Stop."""


@dataclass(frozen=True)
class Keep:
    """Put an entry on the list, or take it off when it is there."""

    slug: str


@dataclass(frozen=True)
class Drop:
    """Take an entry off the list."""

    slug: str


@dataclass(frozen=True)
class PutBack:
    """Undo the last Drop."""


@dataclass(frozen=True)
class DropAll:
    """Empty the list."""


@dataclass(frozen=True)
class SetText:
    size: str


@dataclass(frozen=True)
class SetTheme:
    name: str


@dataclass(frozen=True)
class SetLanguage:
    lang: str


@dataclass(frozen=True)
class SetVolume:
    step: "Step"


@dataclass(frozen=True)
class SetRate:
    words_per_minute: int


@dataclass(frozen=True)
class Stay:
    """Ja, ik ben er nog."""


@dataclass(frozen=True)
class Finish:
    """Klaar: wipe everything at once and say thank you."""


@dataclass(frozen=True)
class Clear:
    """Scherm leeg: nobody need see what was asked here."""


@dataclass(frozen=True)
class Feedback:
    """One of three faces: blij, gewoon, niet-blij."""

    face: str


@dataclass(frozen=True)
class Lifted:
    """An object with a known tag was laid on the tray."""

    slug: str


@dataclass(frozen=True)
class PinDigit:
    digit: str


@dataclass(frozen=True)
class PinWipe:
    """Wis: begin the code anew."""


@dataclass(frozen=True)
class PinEnter:
    """Goed: this is the code."""


@dataclass(frozen=True)
class BeginSitting:
    """The suitcase stands here, and this is the day; ``kind`` "" is the fixed venue."""

    region: str
    kind: str
    day: str


@dataclass(frozen=True)
class Talk:
    """A volunteer and a visitor had a talk."""


@dataclass(frozen=True)
class SendNow:
    """Bring the counts to the office now."""


@dataclass(frozen=True)
class CloseSitting:
    """The volunteer packs up."""


@dataclass(frozen=True)
class StartVisits:
    """The volunteer is done: the screen is for visitors."""


@dataclass(frozen=True)
class Inspected:
    """The machine has told how it is."""

    report: Report


@dataclass(frozen=True)
class Touched:
    """The glass was touched, whatever it means: the visitor is still here."""

    now: float


@dataclass(frozen=True)
class Tick:
    """Time has passed; ``now`` is monotonic, in seconds. ``speaking`` holds the idle clock."""

    now: float
    speaking: bool = False


Action = (
    Wake
    | Go
    | Turn
    | Back
    | Home
    | ReadAloud
    | Keep
    | Drop
    | PutBack
    | DropAll
    | SetText
    | SetTheme
    | SetLanguage
    | SetVolume
    | SetRate
    | Stay
    | Finish
    | Clear
    | Feedback
    | Lifted
    | PinDigit
    | PinWipe
    | PinEnter
    | BeginSitting
    | Talk
    | SendNow
    | CloseSitting
    | StartVisits
    | Inspected
    | Touched
    | Tick
)
