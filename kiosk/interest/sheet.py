"""What is counted at one sitting in one epoch, as the process remembers it."""

from collections.abc import Iterable

import msgspec

from koffer.interest import Sureness
from koffer.sync import Counter, Sitting

Item = tuple[str, str]


class Sheet:
    """The counters of one sitting. Memory is the truth; the rest says what no disk has yet."""

    def __init__(self, epoch: str, sitting: Sitting, keys: Iterable[Item]) -> None:
        self.epoch = epoch
        self.sitting = sitting
        self.values: dict[Item, int] = dict.fromkeys(sorted(set(keys)), 0)
        self.changed: set[Item] = set()
        self.is_retitled = True

    @property
    def name(self) -> tuple[str, str]:
        return self.epoch, self.sitting.id

    @property
    def is_unsaved(self) -> bool:
        return self.is_retitled or bool(self.changed)

    def add(self, kind: str, item: str) -> None:
        """Count once more."""
        self.foresee({(kind, item)})
        self.values[kind, item] += 1
        self.changed.add((kind, item))

    def foresee(self, keys: Iterable[Item]) -> None:
        """Have a place for these; a late one gets its sorted place, not the last."""
        late = set(keys) - self.values.keys()
        if late:
            self.values = dict(sorted({**self.values, **dict.fromkeys(late, 0)}.items()))
            self.is_retitled = True

    def close(self) -> None:
        """The sitting is over."""
        self._retitle(msgspec.structs.replace(self.sitting, closed=True))

    def surer(self, clock: Sureness) -> None:
        """Its day is known better now."""
        self._retitle(msgspec.structs.replace(self.sitting, clock=clock))

    def saved(self) -> None:
        """A disk has everything."""
        self.changed.clear()
        self.is_retitled = False

    def unsaved(self) -> list[Counter]:
        """Counters whose latest value is only in memory."""
        return [self.counter(key) for key in sorted(self.changed)]

    def of_kind(self, kind: str) -> list[Counter]:
        """Every counter of one kind."""
        return [self.counter(key) for key in self.values if key[0] == kind]

    def counter(self, key: Item) -> Counter:
        """One counter as it is sent."""
        return Counter(self.epoch, self.sitting.id, *key, self.values[key])

    def _retitle(self, sitting: Sitting) -> None:
        self.is_retitled |= sitting != self.sitting
        self.sitting = sitting
