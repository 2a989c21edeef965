"""The volunteer's orders, and the port by which they are carried out."""

from typing import Protocol

import msgspec

from kiosk.staff.records import Report


class BeginSitting(msgspec.Struct, frozen=True):
    """Count here from now on; the volunteer is sure of the day."""

    day: str
    venue: str
    municipality: str


class CountTalk(msgspec.Struct, frozen=True):
    """A talk was had, this hour."""


class SendNow(msgspec.Struct, frozen=True):
    """A round of sync as soon as can be."""


class CloseSitting(msgspec.Struct, frozen=True):
    """The volunteer packs up: close it and send."""


class AskCode(msgspec.Struct, frozen=True):
    """A code for the office to type, so that this suitcase belongs to it."""


class StopPairing(msgspec.Struct, frozen=True):
    """No code after all."""


class ToStick(msgspec.Struct, frozen=True):
    """All that the office may not have, onto the stick."""


class FromStick(msgspec.Struct, frozen=True):
    """What the office answered, from the stick."""


class Afresh(msgspec.Struct, frozen=True):
    """A screen of pairing or of the stick was opened: what ended before is no news there."""


class Dismiss(msgspec.Struct, frozen=True):
    """These messages have been read."""

    keys: tuple[str, ...]


Order = (
    BeginSitting
    | CountTalk
    | SendNow
    | CloseSitting
    | AskCode
    | StopPairing
    | ToStick
    | FromStick
    | Afresh
    | Dismiss
)


class Desk(Protocol):
    """Neither call raises for what the machine does wrong."""

    def report(self) -> Report: ...

    def do(self, order: Order) -> None: ...


class NoDesk:
    """Where nobody arranges anything, as in a preview."""

    def report(self) -> Report:
        return Report()

    def do(self, order: Order) -> None:
        """Nothing is arranged."""
