"""The plug is pulled, thousands of times, on what the real connection really wrote."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from kiosk.interest import database, open_store
from koffer.interest import keys_for
from tests.faults.powercut import after_cut
from tests.faults.recorder import Op, library, recording

KEYS = keys_for([f"hulp-{nth}" for nth in range(40)], ["nl"])
SQLITE = library()
VISITS = 12

pytestmark = pytest.mark.skipif(SQLITE is None, reason="this Python hides its SQLite")


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase


def recorded(path: Path) -> list[Op]:
    """Two starts with visits, each count followed by its acknowledgement to the visitor."""
    assert SQLITE
    random = Random(1)
    acknowledged = 0
    with recording(SQLITE) as ops:
        for _ in range(2):
            store = open_store(path, now=now)
            store.begin_sitting("2026-11-23", "markt", "", "confirmed", KEYS)
            for _ in range(VISITS // 2):
                for kind, item in random.sample(KEYS, 6):
                    store.count(kind, item)
                    acknowledged += 1
                    ops.append(Op("acknowledged", at=acknowledged))
                store.end_visit()
            store.close()
    return ops


def lost_in(ops: list[Op], folder: Path, random: Random) -> int:
    """Pull the plug at some moment and start again; how many acknowledged counts are gone."""
    before = ops[: random.randrange(len(ops) + 1)]
    promised = max((op.at for op in before if op.kind == "acknowledged"), default=0)
    folder.mkdir()
    for path, content in after_cut(before, random).items():
        (folder / Path(path).name).write_bytes(content)
    store = open_store(folder / "interest.db", now=now)
    try:
        assert store.messages() == [], "the database was damaged"
        there = sum(one.value for one in store.pending(10_000))
        assert there <= promised + 1
        return max(0, promised - there)
    finally:
        store.close()
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()


def test_no_acknowledged_count_is_lost(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    ops = recorded(tmp_path / "interest.db")
    cuts = amount(150, 10_000)
    lost = [lost_in(ops, tmp_path / f"cut-{nth}", Random(nth)) for nth in range(cuts)]
    told = f"{cuts} power cuts over {len(ops)} steps: {sum(lost)} acknowledged counts lost"
    print(told)  # noqa: T201 - the outcome of a measurement
    assert sum(lost) == 0, told


def test_the_test_catches_a_connection_that_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = [
        one.replace("synchronous = FULL", "synchronous = NORMAL") for one in database._PRAGMAS
    ]
    monkeypatch.setattr(database, "_PRAGMAS", careless)
    ops = recorded(tmp_path / "interest.db")
    assert sum(lost_in(ops, tmp_path / f"cut-{nth}", Random(nth)) for nth in range(30)) > 0
