"""What is written on the stick, and what is left alone."""

from pathlib import Path

import pytest

from kiosk.interest import ShelfError
from kiosk.stick.words import WORDS, Outcome, words
from koffer.stick import FOLDER
from koffer.sync.pair import Pair
from tests.kiosk.stick.conftest import Office, Suitcase
from tests.kiosk.sync.conftest import KEYS


def test_everything_that_is_owed_in_rounds_of_500(suitcase: Suitcase) -> None:
    suitcase.count(len(KEYS))
    assert suitcase.stick.export() == Outcome("stick.written", 2)
    rounds = suitcase.requests()
    assert sorted(len(one.counters) for one in rounds) == [len(KEYS) - 500, 500]
    assert {(one.kind, one.item) for round_ in rounds for one in round_.counters} == set(KEYS)
    sitting = suitcase.store.sitting
    assert all(one.sittings == [sitting] for one in rounds), "each can be merged by itself"
    assert {one.ticket for one in rounds} == {""}
    assert not list((suitcase.path / FOLDER).glob("*.part"))


def test_a_sitting_without_counts_is_told(suitcase: Suitcase) -> None:
    assert suitcase.stick.export().key == "stick.written"
    assert suitcase.requests()[0].sittings == [suitcase.store.sitting]


def test_the_same_counts_are_the_same_file_also_after_a_restart(suitcase: Suitcase) -> None:
    suitcase.count()
    suitcase.stick.export()
    before = suitcase.files()
    suitcase.start()
    suitcase.stick.export()
    assert suitcase.files() == before


def test_nothing_new_still_asks_which_office_it_is(suitcase: Suitcase, office: Office) -> None:
    """An office that was put back from a backup is only known by its answer."""
    suitcase.count()
    suitcase.stick.export()
    (suitcase.path / "antwoord.koffer").write_bytes(office.answer(*suitcase.files()))
    suitcase.stick.import_()
    assert suitcase.stick.export() == suitcase.stick.export() == Outcome("stick.nothing", 1)
    (asks,) = suitcase.requests()
    assert (asks.counters, asks.sittings) == ([], [])
    restored = Office().restored(2)
    (suitcase.path / "antwoord.koffer").write_bytes(restored.answer(*suitcase.files()))
    assert suitcase.stick.import_().key == "stick.read"
    assert suitcase.stick.export().key == "stick.written"
    restored.answer(*suitcase.files())
    assert sum(restored.values.values()) == 1


def test_what_an_older_export_told_is_told_once(suitcase: Suitcase) -> None:
    suitcase.count()
    suitcase.stick.export()
    suitcase.count(3)
    suitcase.stick.export()
    assert len(suitcase.files()) == 1
    assert len(suitcase.requests()[0].counters) == 3


def test_what_the_office_answered_goes_with_the_next_export(
    suitcase: Suitcase, office: Office
) -> None:
    suitcase.count()
    suitcase.stick.export()
    answered = suitcase.files()
    (suitcase.path / FOLDER / "antwoord.koffer").write_bytes(office.answer(*answered))
    suitcase.stick.import_()
    suitcase.store.count("talk", "h10")
    suitcase.stick.export()
    assert not set(answered) & set(suitcase.files())
    assert [len(one.counters) for one in suitcase.requests()] == [1]


def test_what_only_the_stick_has_stays(suitcase: Suitcase, tmp_path: Path) -> None:
    """The memory card was lost and replaced: the stick has the only copy of these counts."""
    suitcase.count(5)
    suitcase.stick.export()
    kept = suitcase.files()
    reborn = Suitcase(tmp_path)
    reborn.count(2)
    assert reborn.stick.export().key == "stick.written"
    assert set(kept) < set(reborn.files())


def test_files_of_others_stay(suitcase: Suitcase) -> None:
    other = Suitcase(suitcase.path, Pair("cd" * 8, "another word"))
    other.count()
    other.stick.export()
    folder = suitcase.path / FOLDER
    damaged = folder / f"telling-{suitcase.pair.suitcase}-0000000000000000.koffer"
    damaged.write_bytes(b"demonstratiekoffer/sti")
    (suitcase.path / "foto.jpg").write_bytes(b"\xff\xd8")
    suitcase.count()
    assert suitcase.stick.export().key == "stick.written"
    assert len(other.files()) == 3
    assert damaged.exists()
    assert (suitcase.path / "foto.jpg").exists()


def test_no_stick_and_more_than_one(suitcase: Suitcase) -> None:
    suitcase.sticks = []
    assert not suitcase.stick.available()
    assert suitcase.stick.export().key == suitcase.stick.import_().key == "stick.none"
    suitcase.sticks = [suitcase.path, suitcase.path / "b"]
    assert suitcase.stick.available()
    assert suitcase.stick.export().key == suitcase.stick.import_().key == "stick.several"


def test_a_store_that_cannot_be_read_does_not_say_that_all_is_well(suitcase: Suitcase) -> None:
    suitcase.count()
    suitcase.shelf.fault = ShelfError("store.damaged")
    assert suitcase.stick.export().key == "stick.unread"


@pytest.mark.parametrize("key", WORDS)
def test_every_outcome_has_short_dutch_sentences(key: str) -> None:
    said = words(Outcome(key))
    assert said.endswith(".")
    assert max(len(one.split()) for one in said.split(".")) <= 12
