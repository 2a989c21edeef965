"""What an answer of the office changes here, and which files change nothing."""

import gzip
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.interest import ShelfError
from kiosk.stick.words import Outcome
from koffer.stick import FOLDER, hash_of, opened, packed, sealed, split, stick_key, unpacked
from koffer.sync.pair import Pair
from tests.kiosk.stick.conftest import MACHINE, TODAY, Office, Suitcase, signed
from tests.kiosk.sync.conftest import KEYS, PAIR

ANSWER = "antwoord-2026-11-23.koffer"


def exported(suitcase: Suitcase, how_many: int = 3) -> list[Path]:
    suitcase.count(how_many)
    assert suitcase.stick.export().key == "stick.written"
    return suitcase.files()


@pytest.mark.parametrize("folder", ["", FOLDER])
@pytest.mark.parametrize("restarts", [False, True])
def test_what_the_office_has_is_no_longer_owed(
    suitcase: Suitcase, office: Office, folder: str, restarts: bool
) -> None:
    answer = office.answer(*exported(suitcase, len(KEYS)))
    (suitcase.path / folder / ANSWER).write_bytes(answer)
    if restarts:
        suitcase.start()
    for _ in range(2):
        assert suitcase.stick.import_() == Outcome("stick.read", 1)
        assert not suitcase.store.pending(1)
        assert not suitcase.store.untold()
    assert sum(office.values.values()) == len(KEYS)


def test_what_was_counted_meanwhile_is_still_owed(suitcase: Suitcase, office: Office) -> None:
    answer = office.answer(*exported(suitcase, 1))
    suitcase.count(2)
    (suitcase.path / ANSWER).write_bytes(answer)
    suitcase.stick.import_()
    assert [one.value for one in suitcase.store.pending(9)] == [2, 1]


def test_a_counter_that_was_put_aside_is_no_longer_owed(suitcase: Suitcase, office: Office) -> None:
    suitcase.store.count("opened", "kapot")
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(suitcase, 0)))
    assert suitcase.stick.import_().key == "stick.read"
    assert office.set_aside
    assert not suitcase.store.pending(1)


def test_a_round_that_is_open_on_the_network_stays_open(suitcase: Suitcase, office: Office) -> None:
    suitcase.count(2)
    lost = suitcase.exchange.next_round(MACHINE)
    office.take(msgspec.json.encode(lost.request))
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(suitcase, 3)))
    assert suitcase.stick.import_().key == "stick.read"
    again = suitcase.exchange.next_round(MACHINE)
    assert again.request.round == lost.request.round
    reply = msgspec.json.decode(office.take(msgspec.json.encode(again.request)))
    assert reply["ticket"]
    assert office.wrong_tickets == 0


def test_no_answer_on_the_stick(suitcase: Suitcase, office: Office) -> None:
    exported(suitcase)
    assert suitcase.stick.import_().key == "stick.no-answer"
    other = Suitcase(suitcase.path / "b", Pair("cd" * 8, "another word"))
    other.path.mkdir()
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(other), pair=other.pair))
    (suitcase.path / f"._{ANSWER}").write_bytes(b"what a Mac leaves")
    assert suitcase.stick.import_().key == "stick.no-answer"
    assert len(suitcase.store.pending(9)) == 3


def test_one_file_may_hold_answers_for_many_suitcases(suitcase: Suitcase, office: Office) -> None:
    other = Suitcase(suitcase.path, Pair("cd" * 8, "another word"))
    mine = office.answer(*exported(suitcase))
    other.count()
    other.stick.export()
    theirs = [path for path in other.files() if "cd" * 8 in path.name]
    both = office.answer(*theirs, pair=other.pair) + mine
    (suitcase.path / ANSWER).write_bytes(both)
    for one in (suitcase, other):
        assert one.stick.import_().key == "stick.read"
        assert not one.store.pending(1)


def test_an_answer_cut_at_any_byte_changes_nothing(suitcase: Suitcase, office: Office) -> None:
    answer = office.answer(*exported(suitcase))
    file = suitcase.path / ANSWER
    for length in range(len(answer)):
        file.write_bytes(answer[:length])
        assert suitcase.stick.import_() == Outcome("stick.refused", 0, 1), length
    assert len(suitcase.store.pending(9)) == 3


def test_an_answer_with_any_byte_changed_changes_nothing(
    suitcase: Suitcase, office: Office
) -> None:
    answer = office.answer(*exported(suitcase))
    file = suitcase.path / ANSWER
    for at in range(len(answer)):
        changed = bytearray(answer)
        changed[at] ^= 1
        file.write_bytes(changed)
        # With another name in it, it is for another suitcase.
        assert suitcase.stick.import_().key in ("stick.refused", "stick.no-answer", "stick.newer")
    assert len(suitcase.store.pending(9)) == 3


def reply_in(answer: bytes) -> dict[str, Any]:
    (document,) = split(answer)
    body = opened(document, stick_key(hash_of(PAIR.token), "answer"))
    found: dict[str, Any] = msgspec.json.decode(unpacked(body))
    return found


def strangers(answer: bytes) -> dict[str, bytes]:
    """Files that look like an answer and are none."""
    good = reply_in(answer)
    key = stick_key(hash_of(PAIR.token), "answer")
    round_key = stick_key(hash_of(PAIR.token), "round")
    content = packed(msgspec.json.encode(good))
    return {
        "photo": b"\xff\xd8\xff\xe0" * 100,
        "empty": b"",
        "another token": signed(good, Pair(PAIR.suitcase, "a stranger's word")),
        "the key of a round": sealed("answer", PAIR.suitcase, content, round_key),
        "bomb": sealed("answer", PAIR.suitcase, gzip.compress(b" " * 50_000_000), key),
        "not gzip": sealed("answer", PAIR.suitcase, b"{}", key),
        "no answer": signed({"weather": "sunny"}),
        "no JSON": sealed("answer", PAIR.suitcase, packed(b"\xff\xfe"), key),
        "no reply": signed({**good, "reply": None}),
    }


def test_strangers_are_refused(suitcase: Suitcase, office: Office) -> None:
    answer = office.answer(*exported(suitcase))
    for name, data in strangers(answer).items():
        (suitcase.path / ANSWER).write_bytes(data)
        assert suitcase.stick.import_() == Outcome("stick.refused", 0, 1), name
    assert len(suitcase.store.pending(9)) == 3


def test_a_good_answer_counts_beside_a_bad_one(suitcase: Suitcase, office: Office) -> None:
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(suitcase)))
    (suitcase.path / "oud.koffer").write_bytes(b"something else")
    assert suitcase.stick.import_() == Outcome("stick.read-some", 1, 1)
    assert not suitcase.store.pending(1)


def test_a_file_that_is_too_large_is_not_read(
    suitcase: Suitcase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.stick.answers.MOST_FILE_BYTES", 1000)
    (suitcase.path / ANSWER).write_bytes(b"x" * 1001)
    assert suitcase.stick.import_() == Outcome("stick.refused", 0, 1)


def test_a_newer_office_is_said_to_be_newer(suitcase: Suitcase, office: Office) -> None:
    good = reply_in(office.answer(*exported(suitcase)))
    newer = {**good, "reply": {"protocol": 7, "all": "different"}}
    (suitcase.path / ANSWER).write_bytes(signed(newer))
    assert suitcase.stick.import_().key == "stick.newer"


def test_an_office_that_was_put_back_is_owed_everything(suitcase: Suitcase, office: Office) -> None:
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(suitcase)))
    suitcase.stick.import_()
    restored = Office().restored(2)
    restored.server_time = "2026-11-24T09:00:00+00:00"
    suitcase.store.count("talk", "h10")
    suitcase.stick.export()
    new = [
        path
        for path, one in zip(suitcase.files(), suitcase.requests(), strict=True)
        if any(counter.kind == "talk" for counter in one.counters)
    ]
    (suitcase.path / "nieuw.koffer").write_bytes(restored.answer(*new))
    assert suitcase.stick.import_() == Outcome("stick.read", 2)
    assert len(suitcase.store.pending(9)) == 3, "the old answer is no longer believed"
    suitcase.stick.export()
    restored.answer(*suitcase.files())
    assert sum(restored.values.values()) == 4


def test_an_answer_from_before_that_is_passed_over(suitcase: Suitcase, office: Office) -> None:
    old, restored = office.answer(*exported(suitcase)), Office().restored(2)
    restored.server_time = "2026-11-24T09:00:00+00:00"
    new = restored.answer(*suitcase.files())
    (suitcase.path / ANSWER).write_bytes(new)
    suitcase.stick.import_()
    last = restored.answer(*exported(suitcase, 5))
    (suitcase.path / ANSWER).write_bytes(last)
    suitcase.stick.import_()
    assert not suitcase.store.pending(1)
    (suitcase.path / ANSWER).write_bytes(old + new)
    assert suitcase.stick.import_().key == "stick.read"
    assert not suitcase.store.pending(1), "nothing is owed again"


def test_a_disk_that_keeps_nothing_is_told(suitcase: Suitcase, office: Office) -> None:
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(suitcase)))
    suitcase.shelf.fault = ShelfError("store.full")
    assert suitcase.stick.import_().key == "stick.not-kept"
    suitcase.shelf.fault = None
    assert len(suitcase.store.pending(9)) == 3
    assert suitcase.stick.import_().key == "stick.read"
    assert not suitcase.store.pending(1)


def test_nothing_of_another_office_is_believed_before_that_could_be_kept(
    suitcase: Suitcase, office: Office
) -> None:
    (suitcase.path / ANSWER).write_bytes(office.answer(*exported(suitcase)))
    suitcase.stick.import_()
    restored = Office().restored(2)
    reply = reply_in(restored.answer(*suitcase.files()))
    answer = msgspec.convert(reply["reply"], type=type(restored._merge(suitcase.requests()[0])))
    suitcase.shelf.fault = ShelfError("store.full")
    assert not suitcase.exchange.apply_carried([], answer, TODAY)
    suitcase.shelf.fault = None
    assert suitcase.exchange.apply_carried([], answer, TODAY)
    assert suitcase.store.sync_state().hub == f"{2:016x}"
