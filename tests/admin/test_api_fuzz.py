"""Whatever is sent to the API: no fault of the hub, an answer that the description names, and
pages that staff can still open.

What is sent is made from the description that the hub serves.
"""

import json
import os
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from koffer.sync import SyncReply
from tests.admin.driver import Case, DrivenHub
from tests.admin.schemas import Schemas

FULL = os.environ.get("KOFFER_FAULTS") == "full"
TRIES = 1000 if FULL else 40
PAGES = ("/", "/?periode=alles", "/bijeenkomsten", "/koffers", "/overzicht.csv?periode=alles")


@pytest.fixture
def open_hub(stored_hub: DrivenHub, monkeypatch: pytest.MonkeyPatch) -> DrivenHub:
    """Somebody who sends this much is stopped before anything is read; here they are not."""
    limiter = next(iter(stored_hub.app.extensions["limiter"]))
    monkeypatch.setattr(limiter, "enabled", False)
    return stored_hub


def description_of(hub: DrivenHub) -> dict[str, Any]:
    told: Any = hub.visitor().get("/api/openapi.json").get_json()
    return dict(told)


def operations(hub: DrivenHub) -> list[tuple[str, str, dict[str, Any]]]:
    paths = description_of(hub)["paths"].items()
    return [(path, method, told) for path, methods in paths for method, told in methods.items()]


def message_of(operation: dict[str, Any]) -> str:
    """The name of what it takes; empty when it takes nothing."""
    content = operation.get("requestBody", {}).get("content", {})
    return str(content["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]) if content else ""


def fuzz(values: st.SearchStrategy[Any], send: Callable[[Any], None]) -> None:
    checked = given(values)(send)
    checked = settings(
        max_examples=TRIES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )(checked)
    checked()


def holds(case: Case, path: str, method: str, operation: dict[str, Any], body: bytes) -> None:
    """One question, by a suitcase that may ask it."""
    headers = {"Authorization": f"Bearer {case.pair.token}"}
    answer = case.client.open(path, method=method.upper(), data=body, headers=headers)
    assert answer.status_code < 500, (body, answer.text)
    assert str(answer.status_code) in operation["responses"], (body, answer.status_code)
    if answer.status_code != 200:
        said: Any = answer.get_json()
        assert set(said) == {"error", "message"}
    elif path == "/api/v1/sync":
        msgspec.json.decode(answer.data, type=SyncReply)


@pytest.mark.parametrize("kind", ["fitting", "nearly"])
def test_what_fits_the_description_and_what_nearly_does(open_hub: DrivenHub, kind: str) -> None:
    case = open_hub.case()
    schemas = description_of(open_hub)["components"]["schemas"]
    made = Schemas(schemas, [case.pair.suitcase, "ab" * 8, "cd" * 8])

    def send(value: Any) -> None:
        holds(case, *value[0], json.dumps(value[1]).encode())

    for asked in operations(open_hub):
        if name := message_of(asked[2]):
            values = getattr(made, kind)(name)
            if name == "SyncRequest":
                # Of itself; what it says of others is refused before anything is read.
                values = values.map(lambda value: {**value, "suitcase": case.pair.suitcase})
            fuzz(st.tuples(st.just(asked), values), send)
    still_well(open_hub)


def test_any_bytes_to_any_address(open_hub: DrivenHub) -> None:
    case, asked = open_hub.case(), operations(open_hub)
    # Renewing takes no body; it would only end the token that the rest is asked with.
    some = st.tuples(st.sampled_from([one for one in asked if "token" not in one[0]]), st.binary())

    def send(value: Any) -> None:
        holds(case, *value[0], value[1])

    fuzz(some, send)
    still_well(open_hub)


def still_well(hub: DrivenHub) -> None:
    """Staff can open everything, and the sums are what the counters add up to."""
    staff = hub.staff()
    for page in (
        "/",
        "/?periode=alles",
        "/bijeenkomsten",
        "/koffers",
        "/overzicht.csv?periode=alles",
    ):
        assert staff.get(page).status_code == 200, page
    hub.assert_sums_agree()
