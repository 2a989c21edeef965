"""When rounds go, what they bring, and what is made of every kind of answer."""

import logging
from itertools import count

import msgspec
import pytest

from kiosk.interest import InterestStore, ShelfError
from kiosk.interest.memory import MemoryShelf
from kiosk.sync.backoff import FIRST_RETRY_S, regular_s, retry_s
from kiosk.sync.transport import Answer
from tests.kiosk.sync.conftest import KEYS, NOW, Loop, MemoryTransport, offline
from tests.kiosk.sync.hub import MemoryHub

PAGE = b"<html><title>Welkom op onze wifi</title></html>"


def test_counts_and_their_sitting_arrive(loop: Loop, hub: MemoryHub) -> None:
    loop.store.count("opened", "hulp-1")
    loop.store.count("opened", "hulp-1")
    assert loop.round() == "ok"
    sitting = loop.store.sitting
    assert sitting
    assert hub.total() == {(sitting.id, "opened", "hulp-1"): 2}
    assert hub.sittings == {sitting.id: False}
    assert not loop.store.pending(1)
    assert loop.wait_s() == 3600


def test_a_backlog_goes_in_rounds_of_500_right_after_each_other(loop: Loop, hub: MemoryHub) -> None:
    for kind, item in KEYS:
        loop.store.count(kind, item)
    assert loop.due_rounds() == 2
    assert [len(one.counters) for one in hub.requests] == [500, len(KEYS) - 500]
    assert len(hub.values) == len(KEYS)


def test_nothing_new_is_a_short_round(loop: Loop, hub: MemoryHub) -> None:
    loop.round()
    loop.round()
    assert not hub.requests[-1].counters
    assert not hub.requests[-1].sittings
    assert hub.wrong_tickets == 0


def test_a_closed_sitting_is_told(loop: Loop, hub: MemoryHub) -> None:
    loop.round()
    loop.store.close_sitting()
    loop.round()
    assert list(hub.sittings.values()) == [True]


def test_a_counter_that_is_put_aside_does_not_block(loop: Loop, hub: MemoryHub) -> None:
    loop.store.count("opened", "kapot")
    loop.store.count("opened", "hulp-1")
    assert loop.round() == "ok"
    assert [one.item for one in hub.set_aside] == ["kapot"]
    assert not loop.store.pending(1)


def test_the_reply_that_was_missed_is_asked_for_again(loop: Loop, hub: MemoryHub) -> None:
    loop.store.count("opened", "hulp-1")
    transport = MemoryTransport(lambda body: Answer(200, hub.take(body)))

    def lost(body: bytes) -> Answer:
        hub.take(body)
        return offline(body)

    loop.syncer._transport = transport
    transport.answer = lost
    assert loop.round() == "offline"
    transport.answer = lambda body: Answer(200, hub.take(body))
    loop.store.count("opened", "hulp-2")
    assert loop.round() == "ok"
    assert loop.due_rounds() == 1, "what is new follows at once"
    assert [len(one.counters) for one in hub.requests] == [1, 0, 1]
    assert hub.requests[0].round == hub.requests[1].round != hub.requests[2].round
    assert hub.wrong_tickets == 0


@pytest.mark.parametrize(
    ("answer", "condition"),
    [
        (Answer(200, PAGE), "not-a-hub"),
        (Answer(200, b""), "not-a-hub"),
        (Answer(200, b"\xff\xfe"), "not-a-hub"),
        (Answer(200, b"[]"), "not-a-hub"),
        (Answer(200, b'{"protocol": 1, "hub": "onzin"}'), "not-a-hub"),
        (Answer(200, b'{"protocol": 7, "all": "different"}'), "hub-newer"),
        (Answer(204, b""), "not-a-hub"),
        (Answer(302, PAGE), "not-a-hub"),
        (Answer(400, b"{}"), "not-understood"),
        (Answer(401, b"{}"), "refused"),
        (Answer(401, b'{"error": "revoked", "message": "Ontkoppeld."}'), "revoked"),
        (Answer(401, PAGE), "not-a-hub"),
        (Answer(403, PAGE), "not-a-hub"),
        (Answer(404, PAGE), "not-a-hub"),
        (Answer(413, b"{}"), "too-large"),
        (Answer(426, b"{}"), "hub-older"),
        (Answer(429, b"{}"), "busy"),
        (Answer(500, PAGE), "busy"),
        (Answer(503, b"{}"), "busy"),
    ],
)
def test_no_answer_does_harm(loop: Loop, hub: MemoryHub, answer: Answer, condition: str) -> None:
    loop.store.count("opened", "hulp-1")
    good = loop.syncer._transport.answer  # type: ignore[attr-defined]
    loop.syncer._transport.answer = lambda _: answer  # type: ignore[attr-defined]
    assert loop.round() == condition
    assert loop.store.pending(1)
    assert 0 < loop.wait_s() <= 3600 * 1.1
    loop.syncer._transport.answer = good  # type: ignore[attr-defined]
    loop.round()
    loop.due_rounds()
    assert list(hub.values.values()) == [1]
    assert hub.wrong_tickets == 0


def test_a_hub_of_tomorrow_is_understood(loop: Loop, hub: MemoryHub) -> None:
    def newer(body: bytes) -> Answer:
        reply = msgspec.json.decode(hub.take(body))
        return Answer(200, msgspec.json.encode({**reply, "protocol": 2, "weather": "sunny"}))

    loop.syncer._transport.answer = newer  # type: ignore[attr-defined]
    loop.store.count("opened", "hulp-1")
    assert loop.round() == "ok"
    assert not loop.store.pending(1)


def test_too_large_a_round_is_cut_in_smaller_ones(loop: Loop, hub: MemoryHub) -> None:
    def small_hub(body: bytes) -> Answer:
        return Answer(413, b"{}") if len(body) > 6000 else Answer(200, hub.take(body))

    loop.syncer._transport.answer = small_hub  # type: ignore[attr-defined]
    for kind, item in KEYS:
        loop.store.count(kind, item)
    for _ in range(30):
        loop.due_rounds()
        loop.clock_s += 3600
    assert len(hub.values) == len(KEYS)


def test_a_hub_that_has_less_than_it_says_is_not_asked_without_end(
    loop: Loop, hub: MemoryHub
) -> None:
    def forgetful(body: bytes) -> Answer:
        reply = msgspec.json.decode(hub.take(body))
        return Answer(200, msgspec.json.encode({**reply, "merged": []}))

    loop.syncer._transport.answer = forgetful  # type: ignore[attr-defined]
    loop.store.count("opened", "hulp-1")
    assert loop.due_rounds() == 1


def test_a_hub_cannot_acknowledge_what_it_was_not_sent(loop: Loop, hub: MemoryHub) -> None:
    loop.round()
    loop.store.count("opened", "hulp-1")
    (mine,) = loop.store.pending(1)

    def boasting(body: bytes) -> Answer:
        reply = msgspec.json.decode(hub.take(body))
        loop.store.count("opened", "hulp-2")
        other = [mine.epoch, mine.sitting, "opened", "hulp-2", 5]
        return Answer(200, msgspec.json.encode({**reply, "merged": [other]}))

    loop.syncer._transport.answer = boasting  # type: ignore[attr-defined]
    loop.round()
    assert len(loop.store.pending(5)) == 2


def test_a_change_of_condition_is_one_line(loop: Loop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    good = loop.syncer._transport.answer  # type: ignore[attr-defined]
    for answer in (offline, offline, offline, good, good, offline):
        loop.syncer._transport.answer = answer  # type: ignore[attr-defined]
        loop.round()
    assert [record.getMessage() for record in caplog.records] == [
        "Sync: offline, was never",
        "Sync: ok, was offline",
        "Sync: offline, was ok",
    ]


def test_one_round_at_a_time(loop: Loop) -> None:
    loop.syncer.start(loop.clock_s)
    assert loop.syncer.due_at() is None
    loop.syncer.start(loop.clock_s)
    loop.syncer.request_now()
    assert loop.syncer.due_at() is None
    loop.syncer.close()
    assert loop.syncer.poll(loop.clock_s)
    assert not loop.syncer.poll(loop.clock_s)
    assert loop.syncer.due_at() == 0


def test_waiting_doubles_up_to_the_interval_and_starts_anew(loop: Loop) -> None:
    good = loop.syncer._transport.answer  # type: ignore[attr-defined]
    loop.syncer._transport.answer = offline  # type: ignore[attr-defined]
    waits = []
    for _ in range(12):
        loop.round()
        waits.append(loop.wait_s())
    assert waits[:3] == [3.75, 7.5, 15.0]
    assert waits[-1] == 2700
    loop.syncer._transport.answer = good  # type: ignore[attr-defined]
    loop.round()
    loop.syncer._transport.answer = offline  # type: ignore[attr-defined]
    loop.round()
    assert loop.wait_s() == 3.75


@pytest.mark.parametrize("failures", [0, 1, 5, 100, 10**9])
@pytest.mark.parametrize("jitter", [0.0, 1.0])
def test_waiting_is_bounded(failures: int, jitter: float) -> None:
    assert FIRST_RETRY_S / 2 <= retry_s(failures, 3600, jitter) <= 3600
    assert retry_s(failures, 1, jitter) <= 1
    assert 3239 <= regular_s(3600, jitter) <= 3961


def test_counts_that_no_disk_takes_still_reach_the_hub(hub: MemoryHub) -> None:
    shelf = MemoryShelf()
    numbers = count(1)
    store = InterestStore(shelf, lambda: NOW, lambda: f"{next(numbers):016x}")
    store.begin_sitting("2026-11-23", "bibliotheek", "", "confirmed", KEYS)
    loop = Loop(MemoryTransport(lambda body: Answer(200, hub.take(body))), store)
    shelf.fault = ShelfError("store.full")
    store.count("opened", "hulp-1")
    assert loop.round() == "ok"
    assert list(hub.values.values()) == [1]
    assert loop.wait_s() > 3000, "what cannot be acknowledged is not sent without end"
    assert store.trouble == "store.full"
    shelf.fault = None
    assert loop.round() == "ok"
    assert list(hub.values.values()) == [1]
    assert not store.pending(1)
    assert store.trouble is None
