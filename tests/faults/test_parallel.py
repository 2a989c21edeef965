"""The same round from eight clients at once counts once, over HTTP, on both databases."""

import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import repeat

import msgspec
import pytest
import urllib3

from admin.storage.tables import counters
from koffer.sync import Counter
from tests.admin.conftest import make_hub, stored_hub
from tests.admin.driver import Case, DrivenHub, a_sitting
from tests.admin.suitcase import on_the_air

__all__ = ["make_hub", "stored_hub"]
CLIENTS = 8


@pytest.fixture
def pool() -> Iterator[urllib3.PoolManager]:
    with urllib3.PoolManager(maxsize=CLIENTS) as made:
        yield made


def test_the_same_round_at_once_counts_once(
    stored_hub: DrivenHub, pool: urllib3.PoolManager, amount: Callable[[int, int], int]
) -> None:
    times, case, sitting = amount(10, 500), stored_hub.case(), a_sitting()
    with on_the_air(stored_hub) as url, ThreadPoolExecutor(CLIENTS) as clients:
        for value in range(1, times + 1):
            told = [Counter(case.epoch, sitting.id, "kept", "rollator", value)]
            told += [Counter(secrets.token_hex(8), sitting.id, "kept", "traplift", 1)]
            body = msgspec.json.encode(case.request(told, sittings=[sitting]))
            replies = set(clients.map(partial(sent, pool, url, case), repeat(body, CLIENTS)))
            assert len(replies) == 1, "one round, one reply"
    total = sum(row["value"] for row in stored_hub.rows(counters))
    name = stored_hub.hub.database.engine.dialect.name
    print(f"{name}: {times} rounds from {CLIENTS} clients each: {total} counted")  # noqa: T201
    assert total == 2 * times
    stored_hub.assert_sums_agree()


def sent(pool: urllib3.PoolManager, url: str, case: Case, body: bytes) -> bytes:
    headers = {"Authorization": f"Bearer {case.pair.token}"}
    answer = pool.request("POST", f"{url}/api/v1/sync", body=body, headers=headers)
    assert answer.status == 200, answer.data
    return answer.data
