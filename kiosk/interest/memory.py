"""Counts in memory: for the preview, for tests, and nothing on any disk."""

from collections.abc import Collection, Sequence

from kiosk.interest.schema import NEVER
from kiosk.interest.sheet import Sheet
from kiosk.interest.shelf import SyncState
from koffer.interest import merged
from koffer.sync import Counter, Sitting

Name = tuple[str, str, str, str]


class MemoryShelf:
    """Works like the one on disk, until the process ends. ``fault`` makes every call fail."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self._values: dict[Name, int] = {}
        self._acknowledged: dict[Name, int] = {}
        self._sittings: dict[str, Sitting] = {}
        self._told: set[Sitting] = set()
        self._settled: dict[str, str] = {}
        self._state = SyncState()
        self._messages: list[str] = []

    def save(self, sheets: Sequence[Sheet]) -> None:
        self._answer()
        for sheet in sheets:
            self.keep_sittings([sheet.sitting])
            for one in map(sheet.counter, sheet.values):
                self._values[_name(one)] = one.value
            sheet.saved()

    def seal(self) -> None:
        self._answer()

    def owed(self, limit: int) -> list[Counter]:
        self._answer()
        return [Counter(*name, self._values[name]) for name in self._owed()][:limit]

    def of_kind(self, kind: str) -> list[Counter]:
        self._answer()
        found = [Counter(*name, value) for name, value in self._values.items()]
        return [one for one in found if one.kind == kind and one.value]

    def sittings(self) -> list[Sitting]:
        self._answer()
        return list(self._sittings.values())

    def untold(self, limit: int) -> list[Sitting]:
        return [one for one in self.sittings() if one not in self._told][:limit]

    def keep_sittings(self, sittings: Collection[Sitting]) -> None:
        self._answer()
        for one in sittings:
            if self._sittings.get(one.id) != one:
                self._settled.pop(one.id, None)
            self._sittings[one.id] = one

    def acknowledge(
        self, counters: Collection[Counter], told: Collection[Sitting], state: SyncState, day: str
    ) -> None:
        self._answer()
        known = {_name(one): min(one.value, self._values.get(_name(one), 0)) for one in counters}
        self._acknowledged = merged(self._acknowledged, known)
        self._told |= set(told)
        self._settle(day)
        self._state = state

    def forget_acknowledged(self, state: SyncState) -> None:
        self._answer()
        self._acknowledged, self._told, self._settled = {}, set(), {}
        self._state = state

    def prune(self, before: str) -> None:
        self._answer()
        old = {one for one, day in self._settled.items() if NEVER < day < before}
        self._values = {name: value for name, value in self._values.items() if name[1] not in old}
        self._sittings = {name: one for name, one in self._sittings.items() if name not in old}

    def state(self) -> SyncState:
        self._answer()
        return self._state

    def keep_state(self, state: SyncState) -> None:
        self._answer()
        self._state = state

    def messages(self) -> list[str]:
        self._answer()
        return list(self._messages)

    def dismiss(self, key: str) -> None:
        self._answer()
        self._messages = [one for one in self._messages if one != key]

    def close(self) -> None:
        """Nothing to give back."""

    def _answer(self) -> None:
        if self.fault:
            raise self.fault

    def _owed(self) -> list[Name]:
        return [name for name, value in self._values.items() if value > self._known(name)]

    def _known(self, name: Name) -> int:
        return self._acknowledged.get(name, 0)

    def _settle(self, day: str) -> None:
        owing = {name[1] for name in self._owed()}
        for one in self._sittings.values():
            if one.closed and one in self._told and one.id not in owing:
                self._settled.setdefault(one.id, day)


def _name(one: Counter) -> Name:
    return one.epoch, one.sitting, one.kind, one.item
