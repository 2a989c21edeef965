"""A whole country for a year, or an honest share of it: 1,700 suitcases, 250 days each."""

import os
import time
from typing import Any

import pytest
from sqlalchemy import func, select, text

from admin.interest.asked import answer
from admin.interest.upkeep import differences
from admin.storage.tables import METADATA, counters, sitting_rollups, sittings, tallies
from koffer.sync import Counter
from tests.admin.driver import DrivenHub, a_sitting
from tests.bench.hub.filling import Country, fill
from tests.bench.hub.test_overview import measured

SHARE = float(os.environ.get("KOFFER_BENCH_NATION", "0.01"))
SUITCASES, DAYS = 1700, 250
# The Netherlands has 342 municipalities; nine venues in each is about two for a suitcase.
COUNTRY = Country(suitcases=SUITCASES, towns=342, venues=9)
FILTERS = ("", "gemeente:gemeente-1", "plek:gemeente-1|Plek 1")
ROUNDS = 200
_COUNTERS = """
    INSERT INTO counters (suitcase, epoch, sitting, kind, item, value)
    SELECT suitcase, sitting, sitting, kind, item, value FROM sitting_rollups
"""


@pytest.mark.bench
def test_a_national_year(stored_hub: DrivenHub) -> None:
    name = stored_hub.hub.database.engine.dialect.name
    began = time.perf_counter()
    fill(stored_hub, COUNTRY, range(int(SUITCASES * DAYS * SHARE)))
    with stored_hub.hub.database.writing() as connection:
        connection.execute(text(_COUNTERS))
    print(f"\n{name}: {SHARE:.0%} of a national year in {time.perf_counter() - began:.0f} s")
    with stored_hub.hub.database.reading() as connection:
        for table in (sittings, counters, sitting_rollups, tallies):
            many = connection.execute(select(func.count()).select_from(table)).scalar_one()
            print(f"{name}: {many:,} rows of {table.name}")
        tell_sizes(connection)
        print(f"{name}: checked in {seconds(lambda: differences(connection)):.1f} s")
    stored_hub.clock.travel(days=8)
    edited = seconds(lambda: answer(stored_hub.hub, "alles", ""))
    print(f"{name}: ten editions made in {edited:.1f} s")
    for place in FILTERS:
        median, slow, least = measured(stored_hub, place)
        print(f"{name}, {place or 'unfiltered'}: ", end="")
        print(f"median {median:.1f} ms, 95 % {slow:.1f}, least {least:.1f}")
    tell_rounds(stored_hub, name)


def tell_sizes(connection: Any) -> None:
    if connection.dialect.name == "sqlite":
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        print(f"sqlite: {pages * 4096 / 1e6:,.0f} MB in all")
        return
    for table in METADATA.sorted_tables:
        of = text("SELECT pg_total_relation_size(to_regclass(:name))")
        size = connection.execute(of, {"name": table.name}).scalar_one()
        if size > 1e6:
            print(f"postgresql: {size / 1e6:,.0f} MB of {table.name}")


def tell_rounds(hub: DrivenHub, name: str) -> None:
    """What a suitcase brings at the end of an hour: thirty counters that grew."""
    cases = [hub.case() for _ in range(8)]
    there = [a_sitting("2026-11-21") for _ in cases]
    began = time.perf_counter()
    for nth in range(ROUNDS):
        case, sitting = cases[nth % 8], there[nth % 8]
        told = [Counter(case.epoch, sitting.id, "kept", f"hulp-{i}", nth + 1) for i in range(29)]
        told.append(Counter(case.epoch, sitting.id, "visit", "h11", nth + 1))
        case.tell(told, sittings=[sitting])
    rate = ROUNDS / (time.perf_counter() - began)
    print(f"{name}: {rate:.0f} rounds of 30 counters a second, one after another")


def seconds(do: Any) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began
