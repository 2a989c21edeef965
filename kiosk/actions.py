"""What a visitor, a device or the clock can mean. Input becomes one of these in one place."""

from typing import TYPE_CHECKING

import msgspec

from kiosk.staff.records import Report

if TYPE_CHECKING:
    from kiosk.screen import Screen
    from kiosk.speech import Step


class Wake(msgspec.Struct, frozen=True):
    """The first touch; it presses nothing."""


class Go(msgspec.Struct, frozen=True):
    """Show a screen; Terug comes back from it."""

    screen: "Screen"


class Turn(msgspec.Struct, frozen=True):
    """Show the same screen otherwise (another card, another page); Terug does not see it."""

    screen: "Screen"


class Back(msgspec.Struct, frozen=True):
    """To the screen before this one."""


class Home(msgspec.Struct, frozen=True):
    """To the begin screen."""


class ReadAloud(msgspec.Struct, frozen=True):
    """Voorlezen or Stop."""


class Keep(msgspec.Struct, frozen=True):
    """Put an entry on the list, or take it off when it is there."""

    slug: str


class Drop(msgspec.Struct, frozen=True):
    """Take an entry off the list."""

    slug: str


class PutBack(msgspec.Struct, frozen=True):
    """Undo the last Drop."""


class DropAll(msgspec.Struct, frozen=True):
    """Empty the list."""


class SetText(msgspec.Struct, frozen=True):
    size: str


class SetTheme(msgspec.Struct, frozen=True):
    name: str


class SetMotion(msgspec.Struct, frozen=True):
    """Whether pictures may move."""

    on: bool


class SetLanguage(msgspec.Struct, frozen=True):
    lang: str


class SetVolume(msgspec.Struct, frozen=True):
    step: "Step"


class SetRate(msgspec.Struct, frozen=True):
    words_per_minute: int


class SetSounds(msgspec.Struct, frozen=True):
    """Whether the small sounds of the interface are heard."""

    on: bool


class SetReadAll(msgspec.Struct, frozen=True):
    """Lees alles voor, or no longer: whether cards turn by themselves while they are read."""

    on: bool


class Stay(msgspec.Struct, frozen=True):
    """Ja, ik ben er nog."""


class Finish(msgspec.Struct, frozen=True):
    """Klaar: wipe everything at once and say thank you."""


class Clear(msgspec.Struct, frozen=True):
    """Scherm leeg: nobody need see what was asked here."""


class Feedback(msgspec.Struct, frozen=True):
    """One of three faces: blij, gewoon, niet-blij."""

    face: str


class Lifted(msgspec.Struct, frozen=True):
    """An object with a known tag was laid on the tray."""

    slug: str


class PinDigit(msgspec.Struct, frozen=True):
    digit: str


class PinWipe(msgspec.Struct, frozen=True):
    """Wis: begin the code anew."""


class PinEnter(msgspec.Struct, frozen=True):
    """Goed: this is the code."""


class BeginSitting(msgspec.Struct, frozen=True):
    """The suitcase stands here, and this is the day; ``kind`` "" is the fixed venue."""

    region: str
    kind: str
    day: str


class Talk(msgspec.Struct, frozen=True):
    """A volunteer and a visitor had a talk."""


class SendNow(msgspec.Struct, frozen=True):
    """Bring the counts to the office now."""


class CloseSitting(msgspec.Struct, frozen=True):
    """The volunteer packs up."""


class OpenOffice(msgspec.Struct, frozen=True):
    """A screen of pairing or of the stick, as nobody has done anything there yet."""

    screen: "Screen"


class AskCode(msgspec.Struct, frozen=True):
    """A code for the office to type."""


class StopPairing(msgspec.Struct, frozen=True):
    """No code after all."""


class ToStick(msgspec.Struct, frozen=True):
    """Put the counts on the stick."""


class FromStick(msgspec.Struct, frozen=True):
    """Read the office's answer from the stick."""


class StartVisits(msgspec.Struct, frozen=True):
    """The volunteer is done: the screen is for visitors."""


class Inspected(msgspec.Struct, frozen=True):
    """The machine has told how it is."""

    report: Report


class WasRead(msgspec.Struct, frozen=True):
    """The screen was heard to its end; ``onward`` turns to what comes after it."""

    onward: Turn | None


class Muted(msgspec.Struct, frozen=True):
    """Something of the voice failed: a key of `kiosk.speech.faults`."""

    fault: str


class Pressed(msgspec.Struct, frozen=True):
    """A finger went down on a key; what the key means comes when it leaves."""


class Touched(msgspec.Struct, frozen=True):
    """The glass was touched, whatever it means: the visitor is still here."""

    now: float


class Tick(msgspec.Struct, frozen=True):
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
    | SetMotion
    | SetLanguage
    | SetVolume
    | SetRate
    | SetSounds
    | SetReadAll
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
    | OpenOffice
    | AskCode
    | StopPairing
    | ToStick
    | FromStick
    | StartVisits
    | Inspected
    | WasRead
    | Muted
    | Pressed
    | Touched
    | Tick
)
