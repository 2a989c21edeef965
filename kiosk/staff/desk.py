"""The volunteer's orders, and the port by which they are carried out."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.staff.records import Report


@dataclass(frozen=True)
class BeginSitting:
    """Count here from now on; the volunteer is sure of the day."""

    day: str
    venue: str
    municipality: str


@dataclass(frozen=True)
class CountTalk:
    """A talk was had, this hour."""


@dataclass(frozen=True)
class SendNow:
    """A round of sync as soon as can be."""


@dataclass(frozen=True)
class CloseSitting:
    """The volunteer packs up: close it and send."""


@dataclass(frozen=True)
class Dismiss:
    """These messages have been read."""

    keys: tuple[str, ...]


Order = BeginSitting | CountTalk | SendNow | CloseSitting | Dismiss


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
