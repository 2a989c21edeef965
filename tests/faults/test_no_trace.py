"""The same visits in another order leave the same files."""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from random import Random

from kiosk.interest import InterestStore, SyncState, open_store
from koffer.interest import keys_for

KEYS = keys_for([f"hulp-{nth}" for nth in range(78)], ["nl", "en"])
VISITS = [tuple(Random(nth).sample(KEYS, 1 + nth % 15)) for nth in range(60)]
# In the SQLite header: the change counter and where it was last valid (fileformat2, 1.3).
COUNTERS = (slice(24, 28), slice(92, 96))
HUB = SyncState("ab" * 8, "kaartje")


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase


def visited(path: Path, visits: list[tuple[tuple[str, str], ...]], random: Random) -> InterestStore:
    numbers = count(1)
    store = open_store(path, now=now, new_id=lambda: f"{next(numbers):016x}")
    store.begin_sitting("2026-11-23", "markt", "Halderberge", "confirmed", KEYS)
    for visit in visits:
        for kind, item in random.sample(visit, len(visit)):
            store.count(kind, item)
        store.end_visit()
    return store


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: without_counters(file.read_bytes()) for file in sorted(folder.iterdir())}


def without_counters(content: bytes) -> bytes:
    plain = bytearray(content)
    for counter in COUNTERS:
        if content:
            plain[counter] = b"\0\0\0\0"
    return bytes(plain)


def test_two_orders_leave_the_same_files(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    """While the kiosk still runs, after a round of sync, and after it was stopped."""
    left = []
    visits = VISITS * amount(4, 17)
    for seed in (1, 2):
        random = Random(seed)
        folder = tmp_path / str(seed)
        store = visited(folder / "interest.db", random.sample(visits, len(visits)), random)
        running = files(folder)
        sync(store, random)
        synced = files(folder)
        store.close()
        left.append((running, synced, files(folder)))
    assert left[0] == left[1]


def sync(store: InterestStore, random: Random) -> None:
    """The hub's reply comes in any order."""
    owed = store.pending(500)
    store.acknowledge(random.sample(owed, len(owed)), store.untold(), HUB, "2026-11-23")


def test_the_test_sees_an_order(tmp_path: Path) -> None:
    """During a visit the WAL does hold one, which is why it is cut at the end of each."""
    left = []
    for seed in (1, 2):
        store = visited(tmp_path / str(seed) / "interest.db", [], Random())
        for kind, item in Random(seed).sample(KEYS, len(KEYS)):
            store.count(kind, item)
        left.append(files(tmp_path / str(seed)))
        store.close()
    assert left[0] != left[1]
