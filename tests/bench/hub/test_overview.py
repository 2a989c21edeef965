"""The overview of a year, with few and with many sums of sittings."""

import os
import statistics
import time

import pytest
from sqlalchemy import delete, text, update

from admin.interest.asked import answer
from admin.storage.tables import editions, published, sittings
from tests.admin.driver import DrivenHub
from tests.bench.hub.filling import Country, fill

SIZES = [int(size) for size in os.environ.get("KOFFER_BENCH_ROWS", "10000,1000000").split(",")]
COUNTRY = Country(suitcases=4, towns=2, venues=2)
TIMES = 60
FILTERS = ("", "gemeente:gemeente-1", "plek:gemeente-1|Plek 1")


@pytest.mark.bench
def test_the_overview_of_a_year(stored_hub: DrivenHub) -> None:
    filled, took = 0, {}
    name = stored_hub.hub.database.engine.dialect.name
    for size in SIZES:
        began = time.perf_counter()
        fill(stored_hub, COUNTRY, range(filled // COUNTRY.per_sitting, size // COUNTRY.per_sitting))
        filled = size
        unpublish(stored_hub)
        print(f"\n{name}: {size:,} rows, filled in {time.perf_counter() - began:.0f} s")
        stored_hub.clock.travel(days=8)
        began = time.perf_counter()
        answer(stored_hub.hub, "alles", "")
        print(f"{name}: editions made in {time.perf_counter() - began:.1f} s")
        settle(stored_hub)
        took[size] = {place: measured(stored_hub, place) for place in FILTERS}
    for place in FILTERS:
        few, many = took[SIZES[0]][place], took[SIZES[-1]][place]
        for size, (median, slow, least) in ((SIZES[0], few), (SIZES[-1], many)):
            print(f"{name}, {place or 'unfiltered'}, {size:,} rows: ", end="")
            print(f"median {median:.1f} ms, 95 % {slow:.1f}, least {least:.1f}")
        print(f"  median {many[0] / few[0]:.2f}, least {many[2] / few[2]:.2f} times as long")


def unpublish(hub: DrivenHub) -> None:
    """Each size is let out in one edition a month, as a year that grew by itself would be."""
    with hub.hub.database.writing() as connection:
        connection.execute(delete(published))
        connection.execute(delete(editions))
        connection.execute(update(sittings).values(published_in=None))


def settle(hub: DrivenHub) -> None:
    """What PostgreSQL does by itself within minutes, and would else do during the measurement."""
    engine = hub.hub.database.engine
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


def measured(hub: DrivenHub, place: str) -> tuple[float, float, float]:
    """Median, 95th percentile and least, in ms."""
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        answer(hub.hub, "alles", place)
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took), sorted(took)[int(TIMES * 0.95)], min(took)
