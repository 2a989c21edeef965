"""One round of sync: ``POST /api/v1/sync``, JSON, gzip, ``Authorization: Bearer <token>``.

The hub merges by the highest value, so a round may be lost, repeated or out of order.
"""

from typing import Annotated, Literal

import msgspec

PROTOCOL = 1
MOST_COUNTERS = 500
Id = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16,32}$")]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Sitting(msgspec.Struct, frozen=True):
    """One day at one venue, and how sure the suitcase is of the day."""

    id: Id
    day: Day
    venue: Annotated[str, msgspec.Meta(max_length=120)]
    municipality: Annotated[str, msgspec.Meta(max_length=60)] = ""
    clock: Literal["confirmed", "network", "unsure"] = "unsure"
    closed: bool = False


class Counter(msgspec.Struct, frozen=True, array_like=True):
    """``[epoch, sitting, kind, item, value]``; an earlier epoch is only sent again, never grown."""

    epoch: Id
    sitting: Id
    kind: Annotated[str, msgspec.Meta(max_length=20)]
    item: Annotated[str, msgspec.Meta(max_length=64)]
    value: Count


class Health(msgspec.Struct, frozen=True):
    """How the machine is; None where it cannot be known."""

    disk_free_mb: int | None = None
    temperature_c: float | None = None
    undervoltage: bool | None = None
    versions: dict[str, str] = {}


class Clock(msgspec.Struct, frozen=True):
    """What the suitcase believes the time is, to be held against the hub's."""

    now: str
    sure: bool = False


class SyncRequest(msgspec.Struct, frozen=True):
    """Everything above what the hub has acknowledged, at most 500 counters."""

    protocol: Annotated[int, msgspec.Meta(ge=1)]
    suitcase: Id
    epoch: Id
    round: Id
    ticket: str
    clock: Clock
    sittings: list[Sitting] = []
    counters: Annotated[list[Counter], msgspec.Meta(max_length=MOST_COUNTERS)] = []
    health: Health = Health()
    release: str = ""
    name: Annotated[str, msgspec.Meta(max_length=60)] = ""


class SetAside(msgspec.Struct, frozen=True):
    """A counter that the hub could not use; it is acknowledged all the same."""

    counter: Counter
    reason: str


# Another suitcase uses the same name: somebody copied the memory card.
CLONE = "clone"


class SyncReply(msgspec.Struct, frozen=True):
    """What the hub has now. ``hub`` is its incarnation: when it changes, send everything again.

    ``merged`` holds, for each counter of the round, the value that the hub now has. ``notes`` are
    keys of what staff at the suitcase should know; a suitcase passes over those it does not know.
    """

    protocol: int
    hub: Id
    ticket: str
    server_time: str
    merged: list[Counter] = []
    set_aside: list[SetAside] = []
    latest_release: str = ""
    notes: list[str] = []
