"""A hub in memory that keeps the promises of the protocol, and can be put back from a backup."""

import copy
from itertools import count

import msgspec

from koffer.interest import is_known, merged
from koffer.sync import PROTOCOL, Counter, SetAside, SyncReply, SyncRequest

Name = tuple[str, str, str, str]


class MemoryHub:
    """Merges by the highest; the same round gets the same reply."""

    def __init__(self) -> None:
        self.values: dict[Name, int] = {}
        self.sittings: dict[str, bool] = {}
        self.set_aside: list[Counter] = []
        self.wrong_tickets = 0
        self.requests: list[SyncRequest] = []
        self.server_time = "2026-11-23T14:00:00+00:00"
        self._incarnation = 1
        self._numbers = count(1)
        self._ticket = ""
        self._kept = ("", b"")

    def take(self, body: bytes) -> bytes:
        """One round."""
        request = msgspec.json.decode(body, type=SyncRequest)
        self.requests.append(request)
        if self._kept[0] != request.round:
            self._kept = request.round, msgspec.json.encode(self._merge(request))
        return self._kept[1]

    def total(self) -> dict[tuple[str, str, str], int]:
        """Per sitting, kind and item, over all epochs."""
        sums: dict[tuple[str, str, str], int] = {}
        for (_, *rest), value in self.values.items():
            name = (rest[0], rest[1], rest[2])
            sums[name] = sums.get(name, 0) + value
        return sums

    def backup(self) -> "MemoryHub":
        """As it is now."""
        return copy.deepcopy(self)

    def restored(self, incarnation: int) -> "MemoryHub":
        """A backup that was put back: everything of then, under another incarnation."""
        again = copy.deepcopy(self)
        again._incarnation = incarnation
        return again

    def _merge(self, request: SyncRequest) -> SyncReply:
        self.wrong_tickets += bool(self._ticket) and request.ticket != self._ticket
        self._ticket = f"ticket-{self._incarnation}-{next(self._numbers)}"
        self.sittings.update({one.id: one.closed for one in request.sittings})
        bad = [one for one in request.counters if not self._is_good(one)]
        good = [one for one in request.counters if self._is_good(one)]
        self.values = merged(self.values, {_name(one): one.value for one in good})
        self.set_aside += bad
        return SyncReply(
            protocol=PROTOCOL,
            hub=f"{self._incarnation:016x}",
            ticket=self._ticket,
            server_time=self.server_time,
            merged=[Counter(*_name(one), self.values[_name(one)]) for one in good],
            set_aside=[SetAside(one, "onbekend") for one in bad],
        )

    def _is_good(self, one: Counter) -> bool:
        known = is_known(one.kind, one.item) and one.item != "kapot"
        return known and one.sitting in self.sittings


def _name(one: Counter) -> Name:
    return one.epoch, one.sitting, one.kind, one.item
