"""The port between counting and where counts are kept."""

from collections.abc import Collection, Sequence
from typing import Protocol

import msgspec

from kiosk.interest.sheet import Sheet
from koffer.sync import Counter, Sitting


class ShelfError(Exception):
    """A fault of the environment, never of the caller; ``key`` names the message for staff."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class SyncState(msgspec.Struct, frozen=True):
    """What must be remembered between rounds: the hub's incarnation, its ticket, the open round."""

    hub: str = ""
    ticket: str = ""
    round: str = ""


class Shelf(Protocol):
    """Keeps sheets and sittings. Every method may raise ShelfError, and then changed nothing."""

    def save(self, sheets: Sequence[Sheet]) -> None:
        """Everything of ``sheets`` is on disk when this returns."""

    def seal(self) -> None:
        """Leave nothing from which the order of the last counts could be read."""

    def owed(self, limit: int) -> list[Counter]:
        """At most ``limit`` counters above what was acknowledged, oldest first."""

    def of_kind(self, kind: str) -> list[Counter]:
        """What was counted of one kind, at every sitting that is kept and in every epoch."""

    def sittings(self) -> list[Sitting]:
        """Every sitting that is kept, oldest first."""

    def untold(self, limit: int) -> list[Sitting]:
        """Sittings that the hub does not know as they are now."""

    def keep_sittings(self, sittings: Collection[Sitting]) -> None:
        """Add or change them."""

    def acknowledge(
        self, counters: Collection[Counter], told: Collection[Sitting], state: SyncState, day: str
    ) -> None:
        """The hub, on its ``day``, has these values and sittings."""

    def forget_acknowledged(self, state: SyncState) -> None:
        """Everything is owed again; remember ``state``."""

    def prune(self, before: str) -> None:
        """Drop closed sittings of which everything was acknowledged before that day."""

    def state(self) -> SyncState:
        """What the last round left."""

    def keep_state(self, state: SyncState) -> None:
        """Remember it for the next start."""

    def messages(self) -> list[str]:
        """Keys of what staff should know, oldest first."""

    def dismiss(self, key: str) -> None:
        """Staff have read it."""

    def close(self) -> None:
        """Give the files back; never raises."""
