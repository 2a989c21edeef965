"""What the hub does not take, and how it says so: JSON, a code, a Dutch sentence."""

import gzip
import json
import random
import zlib
from typing import Any

import msgspec
import pytest
from werkzeug.test import TestResponse

from admin.api.body import MOST_BYTES, MOST_SENT_BYTES
from admin.limits import WRONG_ROUNDS
from admin.storage.tables import suitcases
from koffer.sync import Counter
from koffer.sync.pair import Pair
from tests.admin.driver import Case, DrivenHub, a_sitting


def refused(answer: TestResponse, status: int, code: str) -> None:
    said: Any = answer.json
    assert (answer.status_code, said["error"]) == (status, code), answer.text
    assert len(said["message"].split()) > 3
    assert "Traceback" not in answer.text


def good_body(case: Case) -> bytes:
    return msgspec.json.encode(case.request())


@pytest.mark.parametrize("said", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer ü"])
def test_a_stranger(hub: DrivenHub, said: str) -> None:
    body = good_body(hub.case())
    answer = hub.visitor().post("/api/v1/sync", data=body, headers={"Authorization": said})
    refused(answer, 401, "unknown_suitcase")


def test_a_suitcase_with_the_name_of_another(hub: DrivenHub) -> None:
    one, other = hub.case(), hub.case()
    refused(one.post(good_body(other)), 401, "unknown_suitcase")


def test_a_revoked_suitcase(hub: DrivenHub) -> None:
    case = hub.case()
    with hub.hub.database.writing() as connection:
        connection.execute(suitcases.update().values(revoked=True))
    refused(case.post(good_body(case)), 401, "revoked")


def test_a_replaced_token(hub: DrivenHub) -> None:
    case = hub.case()
    hub.case(Pair(case.pair.suitcase, "another-token"))
    refused(case.post(good_body(case)), 401, "unknown_suitcase")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"{}", b'{"protocol":"1"}', b'{"protocol":1}', b"\xff\xfe", b'"x"'],
)
def test_what_is_not_a_round(hub: DrivenHub, body: bytes) -> None:
    refused(hub.case().post(body), 400, "bad_message")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("protocol", 0),
        ("round", "x"),
        ("epoch", "../../etc/passwd"),
        ("sittings", [{"id": "00" * 8, "day": "morgen", "venue": "x"}]),
        ("counters", [["00" * 8, "00" * 8, "visit", "h10", -1]]),
        ("counters", [["00" * 8, "00" * 8, "visit", "h10", 1.5]]),
        ("counters", [["00" * 8, "00" * 8, "visit", "h10", 1]] * 501),
        ("name", "\ud800"),
    ],
)
def test_a_round_with_a_bad_part(hub: DrivenHub, name: str, value: object) -> None:
    case = hub.case()
    request = msgspec.to_builtins(case.request()) | {name: value}
    answer = case.post(json.dumps(request).encode())
    assert answer.status_code == 400, answer.text
    assert hub.rows(suitcases)[0]["last_seen_s"] is None


def test_a_newer_protocol_is_told_so_whatever_else_it_says(hub: DrivenHub) -> None:
    refused(
        hub.case().post(b'{"protocol": 2, "counters": {"new": "shape"}}'), 426, "newer_protocol"
    )


def test_a_large_body(hub: DrivenHub) -> None:
    refused(hub.case().post(b" " * (MOST_SENT_BYTES + 1)), 413, "too_large")


def test_a_gzip_bomb_is_not_unpacked(hub: DrivenHub) -> None:
    bomb = gzip.compress(b"0" * (20 * MOST_BYTES), compresslevel=1)
    assert len(bomb) < MOST_SENT_BYTES
    refused(hub.case().post(bomb, **{"Content-Encoding": "gzip"}), 413, "too_large")


@pytest.mark.parametrize(
    "body", [b"no gzip", gzip.compress(b"{}", mtime=0)[:-9], zlib.compress(b"{}")]
)
def test_broken_gzip(hub: DrivenHub, body: bytes) -> None:
    refused(hub.case().post(body, **{"Content-Encoding": "gzip"}), 400, "bad_request")


def test_another_encoding(hub: DrivenHub) -> None:
    refused(hub.case().post(b"x", **{"Content-Encoding": "br"}), 415, "not_json")


def test_other_ways_and_addresses_are_json_too(hub: DrivenHub) -> None:
    answer = hub.visitor().get("/api/v1/sync")
    refused(answer, 405, "not_allowed")
    assert "POST" in answer.headers["Allow"]
    refused(hub.visitor().get("/api/v2/sync"), 404, "not_found")


def test_a_caller_that_is_wrong_all_the_time_must_wait(hub: DrivenHub) -> None:
    allowed = int(WRONG_ROUNDS.split()[0])
    case, stranger = hub.case(), hub.visitor()
    answers = [stranger.post("/api/v1/sync").status_code for _ in range(allowed + 1)]
    assert answers == [401] * allowed + [429]
    refused(case.post(good_body(case)), 429, "too_often")


def test_a_caller_that_is_right_never_waits(hub: DrivenHub) -> None:
    case = hub.case()
    for _ in range(int(WRONG_ROUNDS.split()[0]) + 5):
        case.tell()


def test_a_fault_of_ours_shows_no_traceback(
    hub: DrivenHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError("kept: rollator")

    monkeypatch.setattr("admin.api.views.take_round", broken)
    case = hub.case()
    refused(case.post(good_body(case)), 500, "broken")
    assert "A page failed" in caplog.text


def test_no_body_makes_the_hub_stumble(stored_hub: DrivenHub) -> None:
    for limiter in stored_hub.app.extensions["limiter"]:
        limiter.enabled = False
    case, dice = stored_hub.case(), random.Random(11)
    sitting = a_sitting()
    told = [Counter(case.epoch, sitting.id, "visit", "h10", 4)]
    good = msgspec.json.encode(case.request(told, sittings=[sitting], release="x", name="y"))
    signs = b'{}[]",:0123456789abcdef-\\u\x00\xff eE.'
    for _ in range(400):
        body = bytearray(good)
        for _ in range(dice.randint(1, 4)):
            body[dice.randrange(len(body))] = dice.choice(signs)
        assert case.post(bytes(body)).status_code in (200, 400, 401, 426), bytes(body)
    stored_hub.assert_sums_agree()


def test_awake(hub: DrivenHub) -> None:
    assert hub.visitor().get("/api/v1/health").json == {"ok": True}
