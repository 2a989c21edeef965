"""What a visit writes to the memory card, which wears by it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.interest import SyncState, open_store
from koffer.interest import keys_for
from tests.faults.recorder import Op, library, recording

SQLITE = library()
KEYS = keys_for([f"hulp-{nth}" for nth in range(78)], ["nl", "en"])
# Somebody looks at five things, hears two, keeps two and takes them home by code.
VISIT = [
    ("visit", "h14"),
    *(("opened", f"hulp-{nth}") for nth in range(5)),
    *((kind, f"hulp-{nth}") for kind in ("heard", "kept", "qr") for nth in range(2)),
]
# One page and the frame around it in the WAL (fileformat2, 4.1).
FRAME = 4096 + 24
# The end of a visit moves the pages it touched from the WAL to the database.
MOST_PAGES = 8

pytestmark = pytest.mark.skipif(SQLITE is None, reason="this Python hides its SQLite")


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase


def written(ops: list[Op]) -> int:
    """Bytes, up to now."""
    return sum(len(op.data) for op in ops)


def taken(ops: list[Op]) -> int:
    """Bytes since the last time."""
    found = written(ops)
    ops.clear()
    return found


def test_a_touch_writes_one_page(tmp_path: Path, amount: Callable[[int, int], int]) -> None:
    assert SQLITE
    visits, touches, whole = amount(10, 1000), 0, 0
    with recording(SQLITE) as ops:
        store = open_store(tmp_path / "interest.db", now=now)
        store.begin_sitting("2026-11-23", "markt", "", "confirmed", KEYS)
        start = taken(ops)
        for _ in range(visits):
            for key in VISIT:
                store.count(*key)
            touches += written(ops)
            store.end_visit()
            whole += taken(ops)
        store.acknowledge(store.pending(500), store.untold(), SyncState("ab" * 8), "2026-11-23")
        sync = taken(ops)
        store.close()
    per_touch, per_visit = touches / visits / len(VISIT), whole / visits
    told = f"written: {start:,} bytes to begin a sitting, {per_touch:,.0f} for a touch, "
    told += f"{per_visit:,.0f} for a visit of {len(VISIT)} touches, {sync:,} for a round of sync"
    print(told)  # noqa: T201 - the outcome of a measurement
    # The first frame of a visit has the header of the WAL with it.
    assert per_touch <= FRAME + 32, told
    assert per_visit <= (FRAME + 32) * len(VISIT) + MOST_PAGES * 4096, told
