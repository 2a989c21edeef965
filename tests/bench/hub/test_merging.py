"""Counters per second: whole rounds over HTTP, and the same rows written straight away."""

import secrets
import time
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
import urllib3

from admin.interest.tallies import rebuild_tallies
from admin.storage import upsert
from admin.storage.tables import counters, month_rollups, sitting_rollups, sittings
from koffer.sync import Counter, Sitting
from tests.admin.driver import Case, DrivenHub, a_sitting
from tests.admin.suitcase import on_the_air

ROUNDS, PER_ROUND, SUITCASES = 12, 500, 4
ITEMS = [f"hulp-{nth}" for nth in range(PER_ROUND)]


@pytest.mark.bench
def test_merged_counters_per_second(stored_hub: DrivenHub) -> None:
    for limiter in stored_hub.app.extensions["limiter"]:
        limiter.enabled = False
    engine = _rate(_straight(stored_hub))
    with stored_hub.hub.database.writing() as connection:
        rebuild_tallies(connection)
    with on_the_air(stored_hub) as url:
        whole = _rate(_over_http(stored_hub, url))
    stored_hub.assert_sums_agree()
    name = stored_hub.hub.database.engine.dialect.name
    print(f"\n{name}: {whole:,.0f} counters/s over HTTP ({SUITCASES} suitcases at once)")
    print(f"{name}: {engine:,.0f} counters/s of the engine alone, so {whole / engine:.0%}")
    assert whole > 0.05 * engine


def _rate(seconds: float) -> float:
    return SUITCASES * ROUNDS * PER_ROUND / seconds


def _over_http(hub: DrivenHub, url: str) -> float:
    cases = [hub.case() for _ in range(SUITCASES)]
    bodies = [[_body(case, a_sitting()) for _ in range(ROUNDS)] for case in cases]
    pool = urllib3.PoolManager(maxsize=SUITCASES)
    began = time.perf_counter()
    with ThreadPoolExecutor(SUITCASES) as workers:
        list(workers.map(lambda nth: _send(pool, url, cases[nth], bodies[nth]), range(SUITCASES)))
    return time.perf_counter() - began


def _send(pool: urllib3.PoolManager, url: str, case: Case, bodies: list[bytes]) -> None:
    headers = {"Authorization": f"Bearer {case.pair.token}"}
    for body in bodies:
        answer = pool.request("POST", f"{url}/api/v1/sync", body=body, headers=headers)
        assert answer.status == 200, answer.data


def _body(case: Case, sitting: Sitting) -> bytes:
    told = [Counter(case.epoch, sitting.id, "kept", item, 3) for item in ITEMS]
    return msgspec.json.encode(case.request(told, sittings=[sitting]))


def _straight(hub: DrivenHub) -> float:
    """One writer, one transaction for each round, the same three tables."""
    case = hub.case()
    began = time.perf_counter()
    for _ in range(SUITCASES * ROUNDS):
        sitting = a_sitting(venue=secrets.token_hex(4))
        with hub.hub.database.writing() as connection:
            upsert(connection, sittings, [_sitting_row(case, sitting)])
            key = {"suitcase": case.pair.suitcase, "sitting": sitting.id, "kind": "kept"}
            rows = [{**key, "item": item, "value": 3} for item in ITEMS]
            upsert(connection, counters, [{**row, "epoch": case.epoch} for row in rows])
            upsert(connection, sitting_rollups, rows, add=True)
            month = {"month": "2026-11", "municipality": "Roosendaal", "venue": sitting.venue}
            months = [{**month, "kind": "kept", "item": item, "value": 3} for item in ITEMS]
            upsert(connection, month_rollups, months, add=True)
    return time.perf_counter() - began


def _sitting_row(case: Case, sitting: Sitting) -> dict[str, object]:
    place = {"day": sitting.day, "venue": sitting.venue, "municipality": sitting.municipality}
    said = {f"said_{name}": value for name, value in place.items()}
    known = {"suitcase": case.pair.suitcase, "id": sitting.id, "clock": "confirmed"}
    return {**known, "closed": True, **place, **said}
