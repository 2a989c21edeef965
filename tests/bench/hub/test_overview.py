"""The overview of a year, with few and with many sums of sittings."""

import os
import statistics
import time
from collections.abc import Iterator

import pytest
from sqlalchemy import insert

from admin.interest.asked import answer
from admin.storage.tables import sitting_rollups, sittings
from koffer.interest.kinds import HOURS
from tests.admin.driver import DrivenHub

SIZES = [int(size) for size in os.environ.get("KOFFER_BENCH_ROWS", "10000,1000000").split(",")]
PER_SITTING, TOWNS, TIMES = 250, 100, 15
FILTERS = ("", "gemeente:gemeente-1", "plek:gemeente-1|Plek 1")
_CHUNK = 100


@pytest.mark.bench
def test_the_overview_of_a_year(stored_hub: DrivenHub) -> None:
    filled, took = 0, {}
    for size in SIZES:
        _fill(stored_hub, filled, size)
        filled = size
        stored_hub.clock.travel(days=8)
        began = time.perf_counter()
        answer(stored_hub.hub, "alles", "")
        print(f"\n{size:,} rows: editions made in {time.perf_counter() - began:.1f} s")
        took[size] = {place: _median_ms(stored_hub, place) for place in FILTERS}
    name = stored_hub.hub.database.engine.dialect.name
    for place in FILTERS:
        few, many = took[SIZES[0]][place], took[SIZES[-1]][place]
        print(f"{name}, {place or 'unfiltered'}: {few[0]:.0f} ms at {SIZES[0]:,} rows")
        print(f"  {many[0]:.0f} ms (95 %: {many[1]:.0f}) at {SIZES[-1]:,} rows")
        print(f"  {many[0] / few[0]:.1f} times as long; 1.5 is the aim")


def _median_ms(hub: DrivenHub, place: str) -> tuple[float, float]:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        answer(hub.hub, "alles", place)
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took), sorted(took)[int(TIMES * 0.95)]


def _fill(hub: DrivenHub, have: int, wanted: int) -> None:
    suitcase = hub.case().pair.suitcase
    numbers = range(have // PER_SITTING, wanted // PER_SITTING)
    for start in range(numbers.start, numbers.stop, _CHUNK):
        some = range(start, min(start + _CHUNK, numbers.stop))
        with hub.hub.database.writing() as connection:
            connection.execute(insert(sittings), [_sitting(suitcase, nth) for nth in some])
            rows = [row for nth in some for row in _sums(suitcase, nth)]
            connection.execute(insert(sitting_rollups), rows)


def _sitting(suitcase: str, nth: int) -> dict[str, object]:
    place = {
        "day": f"2026-{nth % 10 + 1:02}-{nth // 10 % 28 + 1:02}",
        "venue": f"Plek {nth // TOWNS % 5}",
        "municipality": f"gemeente-{nth % TOWNS}",
    }
    said = {f"said_{name}": value for name, value in place.items()}
    known = {"suitcase": suitcase, "id": f"{nth:016x}", "clock": "confirmed", "closed": True}
    return {**known, **place, **said}


def _sums(suitcase: str, nth: int) -> Iterator[dict[str, object]]:
    key = {"suitcase": suitcase, "sitting": f"{nth:016x}"}
    names = [("visit", hour) for hour in HOURS[9:17]] + [("talk", "h11")]
    kinds = ("opened", "heard", "kept", "qr", "slip")
    names += [(kinds[item % 5], f"hulp-{item // 5}") for item in range(PER_SITTING - len(names))]
    for place, (kind, item) in enumerate(names):
        yield {**key, "kind": kind, "item": item, "value": (nth + place) % 7 + 1}
