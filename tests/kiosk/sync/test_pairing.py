"""Pairing: the decisions, and the whole way to an office over real sockets."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.sync.asking import HttpAsking
from kiosk.sync.pairer import Pairer
from kiosk.sync.pairfile import replace_pair
from kiosk.sync.pairing import POLL, START, Pairing, answered, begin, question, ticked
from kiosk.sync.pairwords import LONGEST_WAIT_S, NO_CONNECTION, OVER, WORDS
from kiosk.sync.transport import Answer
from koffer.sync.pair import Pair, load_or_create_pair
from tests.kiosk.sync.conftest import PAIR, SOON_S
from tests.kiosk.sync.test_http import Server, answer, hang_up

CODE = {"device_code": "d" * 43, "user_code": "BCDF-GHJK", "expires_in": 600, "interval": 5}
GRANTED = {"suitcase": "cd" * 8, "token": "t" * 43, "name": "Koffer 2"}
PENDING = Answer(400, b'{"error":"authorization_pending"}')
PAGE = b"<html>Welkom op onze wifi</html>"


def ok(body: object) -> Answer:
    return Answer(200, msgspec.json.encode(body))


def refusal(code: str, status: int = 400) -> Answer:
    return Answer(status, msgspec.json.encode({"error": code, "message": "Een Nederlandse zin."}))


@pytest.fixture
def waiting() -> Pairing:
    """A code on the screen, given at second 100."""
    return answered(begin(100.0), ok(CODE), 100.0)


def test_a_code_comes_on_the_screen(waiting: Pairing) -> None:
    assert waiting.stage == "waiting"
    assert waiting.code
    assert waiting.code.user_code == "BCDF-GHJK"
    assert (waiting.due_s, waiting.ends_s) == (105.0, 700.0)


def test_it_asks_for_a_code_and_then_whether_staff_typed_it(waiting: Pairing) -> None:
    path, body = question(begin(0.0), PAIR)
    assert path == START
    assert json.loads(body) == {"protocol": 1, "suitcase": PAIR.suitcase, "name": PAIR.name}
    assert PAIR.token not in body.decode(), "the old token is no business of a new office"
    path, body = question(waiting, PAIR)
    assert path == POLL
    assert json.loads(body) == {"protocol": 1, "device_code": "d" * 43}


def test_staff_typed_it(waiting: Pairing) -> None:
    done = answered(waiting, ok({**GRANTED, "something": "of tomorrow"}), 110.0)
    assert done.stage == "paired"
    assert done.pair == Pair("cd" * 8, "t" * 43, "Koffer 2")


def test_it_waits_as_long_as_it_is_told(waiting: Pairing) -> None:
    again = answered(waiting, PENDING, 105.0)
    assert (again.stage, again.due_s) == ("waiting", 110.0)
    slower = answered(again, refusal("slow_down"), 110.0)
    assert slower.due_s == 120.0
    assert answered(slower, PENDING, 120.0).due_s == 130.0, "and it stays slower"


def test_without_connection_it_asks_less_often_and_then_as_before(waiting: Pairing) -> None:
    state, waits = waiting, []
    for _ in range(5):
        state = answered(state, None, 105.0)
        waits.append(state.due_s - 105.0)
    assert waits == [10.0, 20.0, 40.0, LONGEST_WAIT_S, LONGEST_WAIT_S]
    assert (state.stage, state.words) == ("waiting", NO_CONNECTION)
    state = answered(state, PENDING, 200.0)
    assert (state.due_s, state.words) == (205.0, WORDS["waiting"])


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_busy_office_is_asked_later(waiting: Pairing, status: int) -> None:
    assert answered(waiting, Answer(status, PAGE), 105.0).due_s > 110
    assert answered(begin(0.0), Answer(status, PAGE), 0.0).stage == "asking"


def test_a_code_does_not_last(waiting: Pairing) -> None:
    assert ticked(waiting, 699.9).stage == "waiting"
    assert ticked(waiting, 700.0).stage == "expired"
    assert answered(waiting, PENDING, 700.0).stage == "expired"
    assert answered(waiting, None, 700.0).stage == "expired"


@pytest.mark.parametrize(
    ("given", "stage"),
    [
        (refusal("expired_token"), "expired"),
        (refusal("access_denied"), "denied"),
        (refusal("newer_protocol", 426), "hub-older"),
        (ok({}), "waiting"),
        (Answer(200, PAGE), "waiting"),
        (Answer(302, PAGE), "waiting"),
        (ok({**GRANTED, "token": "short"}), "waiting"),
        (ok({**GRANTED, "suitcase": "../../etc"}), "waiting"),
    ],
)
def test_every_answer_to_a_poll(waiting: Pairing, given: Answer, stage: str) -> None:
    assert answered(waiting, given, 105.0).stage == stage


@pytest.mark.parametrize(
    ("given", "stage"),
    [
        (refusal("not_found", 404), "hub-older"),
        (Answer(404, PAGE), "not-a-hub"),
        (Answer(200, PAGE), "not-a-hub"),
        (Answer(302, PAGE), "not-a-hub"),
        (Answer(200, b"\xff"), "not-a-hub"),
        (ok({**CODE, "user_code": "<b>klik</b>"}), "not-a-hub"),
        (ok({**CODE, "expires_in": -1}), "not-a-hub"),
        (ok({**CODE, "interval": 0}), "not-a-hub"),
        (ok({**CODE, "interval": 1e9}), "not-a-hub"),
    ],
)
def test_every_answer_to_a_start(given: Answer, stage: str) -> None:
    assert answered(begin(0.0), given, 0.0).stage == stage


def test_every_stage_has_words() -> None:
    assert set(WORDS) == OVER | {"asking", "waiting"}
    assert all(Pairing(stage).words for stage in WORDS if stage != "idle")


class Desk:
    """An office on a real socket; ``typed`` is set once staff typed the code."""

    def __init__(self, server: Server) -> None:
        self.server, self.typed, self.asked = server, False, 0
        server.act = self.take

    def take(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        asked: dict[str, Any] = json.loads(body)
        self.asked += 1
        if handler.path == START:
            answer(handler, 200, json.dumps(CODE).encode())
        elif asked["device_code"] != CODE["device_code"]:
            answer(handler, 400, b'{"error":"expired_token"}')
        elif self.typed:
            answer(handler, 200, json.dumps(GRANTED).encode())
        else:
            answer(handler, PENDING.status, PENDING.body)


class Screen:
    """A kiosk's loop around a pairer; ``clock_s`` only moves when told."""

    def __init__(self, url: str, keep: Callable[[Pair], None]) -> None:
        self.ready = threading.Event()
        self.clock_s = 0.0
        self.pairer = Pairer(HttpAsking(url, patience_s=SOON_S), PAIR, keep, self.ready.set)

    def turn(self) -> str:
        """One question and its answer; the stage afterwards."""
        due_s = self.pairer.due_at()
        assert due_s is not None
        self.clock_s = max(self.clock_s, due_s)
        self.ready.clear()
        self.pairer.step(self.clock_s)
        if self.pairer.due_at() is None and self.pairer.state.stage not in OVER:
            assert self.ready.wait(SOON_S)
            self.pairer.step(self.clock_s)
        return self.pairer.state.stage


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def screen(server: Server, tmp_path: Path) -> Iterator[Screen]:
    path = tmp_path / "pair.json"
    made = Screen(server.url, lambda pair: replace_pair(path, pair))
    yield made
    made.pairer.close()


def test_the_whole_way(server: Server, screen: Screen, tmp_path: Path) -> None:
    path, desk = tmp_path / "pair.json", Desk(server)
    before = load_or_create_pair(path)
    assert screen.pairer.due_at() is None
    screen.pairer.begin(screen.clock_s)
    assert [screen.turn() for _ in range(3)] == ["waiting"] * 3
    assert load_or_create_pair(path) == before
    server.act = hang_up
    assert screen.turn() == "waiting"
    assert screen.pairer.state.words == NO_CONNECTION
    server.act = desk.take
    desk.typed = True
    assert screen.turn() == "paired"
    assert load_or_create_pair(path) == Pair(**GRANTED)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["pair.json"]
    assert screen.pairer.due_at() is None
    assert all("Authorization" not in seen for seen in server.seen)


def test_nobody_types_it(server: Server, screen: Screen) -> None:
    desk = Desk(server)
    screen.pairer.begin(screen.clock_s)
    stages = [screen.turn()]
    while stages[-1] == "waiting":
        stages.append(screen.turn())
    assert stages[-1] == "expired"
    assert screen.clock_s == 600.0
    assert desk.asked <= 121
    screen.pairer.begin(screen.clock_s)
    assert screen.turn() == "waiting", "a new code may be asked for"


def test_staff_go_away(server: Server, screen: Screen) -> None:
    Desk(server)
    screen.pairer.begin(0.0)
    screen.turn()
    screen.pairer.cancel()
    assert screen.pairer.state == Pairing()
    assert screen.pairer.due_at() is None
    assert not screen.pairer.step(1000.0)


def test_a_yes_at_the_last_moment_counts(server: Server, screen: Screen) -> None:
    desk = Desk(server)
    screen.pairer.begin(0.0)
    screen.turn()
    desk.typed = True
    screen.ready.clear()
    screen.pairer.step(599.0)
    assert screen.ready.wait(SOON_S)
    screen.pairer.step(601.0)
    assert screen.pairer.state.stage == "paired"


def test_a_pair_that_cannot_be_kept_is_told(server: Server) -> None:
    def full(pair: Pair) -> None:
        raise OSError(pair.name)

    desk, screen = Desk(server), Screen(server.url, full)
    desk.typed = True
    screen.pairer.begin(0.0)
    assert [screen.turn(), screen.turn()] == ["waiting", "not-kept"]
    assert screen.pairer.state.pair is None
    screen.pairer.close()


def test_an_address_that_is_none(tmp_path: Path) -> None:
    screen = Screen("nonsense", lambda pair: None)
    screen.pairer.begin(0.0)
    assert screen.turn() == "asking"
    assert screen.pairer.state.words == NO_CONNECTION
    screen.pairer.close()


def test_the_old_pair_stays_until_the_new_one_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pair.json"
    before = load_or_create_pair(path)

    def fails(handle: int) -> None:
        raise OSError(handle)

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fails)
        with pytest.raises(OSError, match=r"\d"):
            replace_pair(path, replace_name(before))
    assert load_or_create_pair(path) == before
    assert [one.name for one in tmp_path.iterdir()] == ["pair.json"]
    replace_pair(path, replace_name(before))
    assert load_or_create_pair(path).name == "Koffer 9"


def replace_name(pair: Pair) -> Pair:
    return msgspec.structs.replace(pair, name="Koffer 9")


def test_what_is_over_stays_over(waiting: Pairing) -> None:
    over = replace(waiting, stage="denied")
    assert ticked(over, 1e9) == over
