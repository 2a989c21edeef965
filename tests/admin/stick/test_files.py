"""What the office does with each file of a stick."""

import gzip
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from admin.stick.words import REFUSED
from admin.storage.tables import counters, rounds, set_aside, suitcases
from admin.storage.tables import hub as hub_table
from admin.suitcases.registry import renew_token, token_hash
from kiosk.stick.answers import answers_in
from koffer.stick import hash_of, packed, sealed, stick_key
from koffer.sync import Clock, Counter, Health
from koffer.sync.pair import Pair
from tests.admin.driver import DrivenHub, a_sitting
from tests.admin.stick.conftest import Office, Told, answers_for, round_file, values


@pytest.fixture
def hub(stored_hub: DrivenHub) -> DrivenHub:
    """On each kind of database."""
    return stored_hub


def test_both_sides_begin_with_the_same_hash() -> None:
    assert hash_of("woord") == token_hash("woord")


def test_what_is_on_the_stick_is_merged_and_answered(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    request = told.request(4)
    (answer,) = answers_for(told.case.pair, office.answer(round_file(request, told.case.pair)))
    assert (answer.round, answer.sittings) == (request.round, [told.sitting])
    assert [one.value for one in answer.reply.merged] == [4]
    assert answer.reply.hub == hub.rows(hub_table)[0]["incarnation"]
    hub.assert_sums_agree()


def test_any_order_and_any_number_of_times(hub: DrivenHub, office: Office, told: Told) -> None:
    old, new = told.file(3), told.file(9)
    for files in ((new, old), (old,), (old, new, new)):
        assert all("Dit komt van: Koffer 7" in said for said in office.said(*files))
    assert values(hub.rows(counters)) == [9]
    hub.assert_sums_agree()


def test_it_does_not_disturb_the_network(hub: DrivenHub, office: Office, told: Told) -> None:
    told.tell(2)
    request = told.request(5, ticket=told.case.ticket)
    first = told.case.send(request)
    kept = hub.rows(rounds)
    office.said(told.file(4), told.file(4))
    assert hub.rows(rounds) == kept
    assert told.case.send(request) == first, "a retry still gets the same reply"
    told.tell(6)
    (row,) = hub.rows(suitcases)
    assert row["wrong_tickets"] == 0
    assert values(hub.rows(counters)) == [6]


def test_a_stick_that_comes_late_never_reopens_or_lowers(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    late = told.file(2, sittings=[msgspec.structs.replace(told.sitting, closed=False)])
    told.tell(7)
    (answer,) = answers_for(told.case.pair, office.answer(late))
    assert [one.value for one in answer.reply.merged] == [7]
    assert values(hub.rows(counters)) == [7]
    hub.assert_sums_agree()


def test_what_cannot_be_used_is_put_aside_and_said(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    assert office.said(told.file(1, "Niet Bekend")) == [
        "Dit komt van: Koffer 7. 1 telling is apart gelegd."
    ]
    assert values(hub.rows(set_aside)) == [1]


def test_how_the_suitcase_was_is_news_only_when_it_is_newer(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    def at(hours: float, *, sure: bool = True) -> bytes:
        then = hub.clock.now + timedelta(hours=hours)
        health = Health(temperature_c=50 + hours)
        return told.file(1, clock=Clock(then.isoformat(), sure), health=health)

    def seen() -> tuple[int | None, str]:
        (row,) = hub.rows(suitcases)
        return row["last_seen_s"], row["health"]

    office.said(at(-30, sure=False), at(+5), told.file(1, clock=Clock("toen", True)))
    assert seen() == (None, "{}"), "no such time"
    office.said(at(-20))
    first = seen()
    assert first[0] == int((hub.clock.now - timedelta(hours=20)).timestamp())
    assert '"temperature_c":30' in first[1]
    office.said(at(-25))
    assert seen() == first
    told.tell(1)
    (row,) = hub.rows(suitcases)
    assert row["last_seen_s"] == int(hub.clock.now.timestamp())


def refused_files(told: Told) -> dict[str, bytes]:
    """A file for each reason."""
    pair, good = told.case.pair, told.file(3)
    key = stick_key(hash_of(pair.token), "round")

    def signed(body: bytes) -> bytes:
        return sealed("round", pair.suitcase, body, key)

    other = msgspec.structs.replace(told.request(3), suitcase="cd" * 8)
    newer = msgspec.json.encode({"protocol": 9, "all": "different"})
    many = [Counter("ab" * 8, "cd" * 8, "kept", "rollator", 1)] * 501
    return {
        "strange photo": b"\xff\xd8\xff\xe0" * 50,
        "half": good[:-1],
        "half empty": b"",
        "damaged gzip": signed(gzip.compress(b"{}")[:-3]),
        "damaged nothing": signed(b""),
        "damaged JSON": signed(packed(b"[]")),
        "damaged name": sealed("round", pair.suitcase, packed(msgspec.json.encode(other)), key),
        "damaged many": signed(packed(msgspec.json.encode(told.request(3, counters=many)))),
        "damaged mix": good + sealed("round", "cd" * 8, b"", key),
        "signature": round_file(told.request(3), Pair(pair.suitcase, "a stranger")),
        "unknown": round_file(other, Pair(other.suitcase, pair.token)),
        "newer protocol": signed(packed(newer)),
        "newer file": good.replace(b"stick 1 ", b"stick 2 "),
        "too-large bomb": signed(gzip.compress(b" " * 50_000_000)),
        "too-large file": signed(b"x" * (1024 * 1024 + 1)),
        "answer": sealed("answer", pair.suitcase, b"", key),
    }


def test_strangers_are_refused_in_words_and_leave_nothing(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    wrong = refused_files(told)
    said = office.said(*wrong.values())
    assert dict(zip(wrong, said, strict=True)) == {
        name: REFUSED[name.split()[0]]  # type: ignore[index]
        for name in wrong
    }
    assert not hub.rows(counters)
    assert not hub.rows(set_aside)
    assert len(hub.rows(suitcases)) == 1


def test_one_bad_file_does_not_stop_the_others(hub: DrivenHub, office: Office, told: Told) -> None:
    said = office.said(b"een foto", told.file(3), told.file(4)[:-5])
    assert [words.startswith("Dit komt van: Koffer 7") for words in said] == [False, True, False]
    assert values(hub.rows(counters)) == [3]


def test_a_file_cut_at_any_byte_is_refused(hub: DrivenHub, office: Office, told: Told) -> None:
    good = told.file(3)
    for begin in range(0, len(good), 100):
        cut = [good[:length] for length in range(begin, min(begin + 100, len(good)))]
        assert set(office.said(*cut)) == {REFUSED["half"]}
    assert not hub.rows(counters)


def test_a_revoked_suitcase_is_refused_and_keeps_its_counts(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    office.said(told.file(3))
    with hub.hub.database.writing() as connection:
        connection.execute(update(suitcases).values(revoked=True))
    assert office.said(told.file(5)) == [REFUSED["revoked"]]
    assert values(hub.rows(counters)) == [3]


def test_a_new_token_asks_for_a_new_stick(hub: DrivenHub, office: Office, told: Told) -> None:
    old = told.file(3)
    renewed = hub.case(Pair(told.case.pair.suitcase, "another word"))
    assert office.said(old) == [REFUSED["signature"]]
    assert "Dit komt van: Koffer 7" in office.said(round_file(told.request(3), renewed.pair))[0]


def test_a_renewed_token_may_come_by_stick_first(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    with hub.hub.database.writing() as connection:
        renewed = renew_token(connection, told.case.pair.suitcase)
    pair = Pair(told.case.pair.suitcase, renewed)
    answer = office.answer(told.file(3), round_file(told.request(4), pair))
    (mine,) = answers_in(answer, pair.suitcase, stick_key(hash_of(renewed), "answer"))
    assert [one.value for one in mine.reply.merged] == [4]
    (mine,) = answers_in(answer, pair.suitcase, stick_key(hash_of(told.case.pair.token), "answer"))
    assert [one.value for one in mine.reply.merged] == [3]


def test_sticks_of_many_suitcases_get_one_answer(
    hub: DrivenHub, office: Office, told: Told
) -> None:
    other = Told(hub.case(), a_sitting())
    answer = office.answer(told.file(1), other.file(2), told.file(3))
    assert [len(answers_for(one.case.pair, answer)) for one in (told, other)] == [2, 1]


def test_a_database_that_keeps_nothing_is_told(
    hub: DrivenHub, office: Office, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OperationalError("INSERT", {}, Exception("disk is full"))

    with monkeypatch.context() as patch:
        patch.setattr("admin.interest.taking.merge_counters", full)
        assert office.said(told.file(3)) == [REFUSED["storage"]]
    assert not hub.rows(counters)
    office.said(told.file(3))
    assert values(hub.rows(counters)) == [3]
