"""The description of the API says what the API does."""

import json
import re
from typing import Any

import msgspec
import pytest

from admin.api.openapi import description
from koffer.sync import Counter, SyncReply, SyncRequest
from tests.admin.driver import DrivenHub, a_sitting
from tests.admin.schema_check import fits


def fits_in(name: str, example: object) -> bool:
    return fits(example, {"$ref": name}, description()["components"]["schemas"])


def valid(name: str, example: object) -> None:
    assert fits_in(name, example), (name, example)


def test_it_is_served_to_everybody(hub: DrivenHub) -> None:
    answer = hub.visitor().get("/api/openapi.json")
    assert answer.mimetype == "application/json"
    said: Any = answer.json
    assert said["openapi"] == "3.1.0"
    assert said == description()


def test_every_address_of_the_api_is_in_it(hub: DrivenHub) -> None:
    there = {str(rule) for rule in hub.app.url_map.iter_rules() if rule.endpoint.startswith("api.")}
    assert set(description()["paths"]) == there


def test_every_schema_that_is_named_is_there_and_used() -> None:
    told = description()
    named = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(told)))
    assert named == set(told["components"]["schemas"])


def test_real_messages_fit_their_schemas(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting()
    told = [
        Counter(case.epoch, sitting.id, "visit", "h10", 4),
        Counter(case.epoch, sitting.id, "x", "y", 1),
    ]
    request = case.request(told, sittings=[sitting])
    valid("SyncRequest", msgspec.to_builtins(request))
    valid("SyncReply", msgspec.to_builtins(case.send(request)))
    started: Any = (
        hub.visitor().post("/api/v1/pair/start", data=b'{"suitcase":"abababababababab"}').json
    )
    valid("PairCode", started)
    poll = {"device_code": started["device_code"]}
    valid("PairPoll", poll)
    valid("Refusal", hub.visitor().post("/api/v1/pair/poll", json=poll).json)
    valid("Awake", hub.visitor().get("/api/v1/health").json)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("counters", [["x"]]),
        ("suitcase", "../"),
        ("sittings", [{}]),
        ("protocol", "1"),
        ("protocol", 0),
    ],
)
def test_what_the_hub_refuses_does_not_fit(hub: DrivenHub, name: str, value: object) -> None:
    example = msgspec.to_builtins(hub.case().request()) | {name: value}
    assert not fits_in("SyncRequest", example)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(example, SyncRequest)


def test_what_is_left_out_is_filled_in() -> None:
    valid("SyncReply", {"protocol": 1, "hub": "ab" * 8, "ticket": "", "server_time": ""})
    assert msgspec.json.schema(SyncReply)["$ref"] == "#/$defs/SyncReply"
