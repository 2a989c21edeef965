"""A store that can be opened again and again, on disk and in memory."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest

from kiosk.interest import InterestStore, Shelf
from kiosk.interest.memory import MemoryShelf
from kiosk.interest.sqlite import SqliteShelf
from koffer.interest import keys_for
from tests.faults.folder import quick_folder

TODAY = "2026-11-23"
KEYS = keys_for(["kookwekker", "aankleedhulp", "sleutelkluis"], ["nl", "en"])


class Bench:
    """One suitcase: its clock, its ids, its shelf; ``start`` is a start of the kiosk."""

    def __init__(self, path: Path, *, on_disk: bool) -> None:
        self.path = path
        self.on_disk = on_disk
        self.time = datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase
        self._numbers = count(1)
        self._memory = MemoryShelf()
        self._stores: list[InterestStore] = []

    def start(self) -> InterestStore:
        """A new run of the kiosk; the one before it was stopped."""
        self.stop()
        store = InterestStore(self.shelf(), self.now, self.new_id)
        self._stores.append(store)
        return store

    def begun(self, venue: str = "bibliotheek", clock: str = "confirmed") -> InterestStore:
        """Started, with a sitting today."""
        store = self.start()
        store.begin_sitting(TODAY, venue, "Halderberge", clock, KEYS)  # type: ignore[arg-type]
        return store

    def stop(self) -> None:
        for store in self._stores:
            store.close()
        self._stores = []

    def shelf(self) -> Shelf:
        return SqliteShelf(self.path) if self.on_disk else self._memory

    def now(self) -> datetime:
        return self.time

    def new_id(self) -> str:
        return f"{next(self._numbers):016x}"


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder


@pytest.fixture(params=["disk", "memory"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "kiosk" / "interest.db", on_disk=request.param == "disk")
    yield made
    made.stop()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "kiosk" / "interest.db", on_disk=True)
    yield made
    made.stop()
