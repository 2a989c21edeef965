"""A card copied or put back, a reply lost, a tape played again: nothing is lost, nothing twice.

The suitcases are the kiosk's own code, and the hub is the real application over HTTP.
"""

from contextlib import ExitStack
from pathlib import Path

from admin.storage.tables import counters, month_rollups
from kiosk.sync.transport import HttpTransport
from koffer.sync import CLONE as CLONED
from tests.admin.driver import DrivenHub
from tests.admin.suitcase import Wire, a_suitcase, on_the_air, total

CLONE = "Twee koffers met één naam"


def test_a_copied_card_counts_for_both_and_staff_are_told(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    first = a_suitcase(stored_hub, tmp_path / "card", cases)
    first.counts("kept", "rollator", 5)
    with on_the_air(stored_hub) as url:
        assert first.syncs(url) == "ok"
        other = first.copied_to(tmp_path / "copy")
        cases.callback(other.switch_off)
        assert CLONE not in stored_hub.staff().get("/koffers").text
        for _ in range(3):
            first.counts("kept", "rollator", 2)
            other.counts("kept", "rollator", 3)
            assert first.syncs(url, 1) == other.syncs(url, 1) == "ok"
        assert first.notes == other.notes == (CLONED,), "at the suitcase they are told as well"
    assert total(stored_hub) == 5 + 3 * (2 + 3)
    stored_hub.assert_sums_agree()
    page = stored_hub.staff().get("/koffers").text
    assert CLONE in page
    assert "Is de geheugenkaart gekopieerd? Gebruik er maar één. De tellingen kloppen nog." in page


def test_a_card_that_is_put_back_loses_nothing_that_had_arrived(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    suitcase = a_suitcase(stored_hub, tmp_path / "card", cases)
    suitcase.counts("kept", "rollator", 5)
    suitcase.copied_to(tmp_path / "old").switch_off()
    with on_the_air(stored_hub) as url:
        suitcase.counts("kept", "rollator", 4)
        suitcase.syncs(url)
        again = suitcase.put_back(tmp_path / "old")
        cases.callback(again.switch_off)
        again.counts("kept", "rollator", 2)
        assert again.syncs(url) == "ok"
    assert total(stored_hub) == 5 + 4 + 2
    stored_hub.assert_sums_agree()
    assert CLONE not in stored_hub.staff().get("/koffers").text, "one time is no clone"
    assert again.notes == ()


def test_a_lost_reply_counts_once_and_is_no_clone(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    suitcase, wire = a_suitcase(stored_hub, tmp_path / "card", cases), Wire()
    with on_the_air(stored_hub) as url:
        suitcase.syncs(url)
        for _ in range(4):
            suitcase.counts("kept", "rollator", 3)
            wire.loses = 1
            assert suitcase.syncs(url, 1, wire) == "offline"
            suitcase.counts("kept", "rollator", 2)
            assert suitcase.syncs(url, 3, wire) == "ok"
    assert total(stored_hub) == 4 * (3 + 2)
    assert suitcase.store.pending(1) == []
    stored_hub.assert_sums_agree()
    assert CLONE not in stored_hub.staff().get("/koffers").text


def test_a_reply_that_is_lost_before_a_restart_counts_once(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    suitcase, wire = a_suitcase(stored_hub, tmp_path / "card", cases), Wire()
    suitcase.counts("kept", "rollator", 3)
    wire.loses = 1
    with on_the_air(stored_hub) as url:
        assert suitcase.syncs(url, 1, wire) == "offline"
        again = suitcase.put_back(suitcase.card)
        cases.callback(again.switch_off)
        again.counts("kept", "rollator", 4)
        assert again.syncs(url) == "ok"
    assert total(stored_hub) == 7
    assert again.store.pending(1) == []
    assert CLONE not in stored_hub.staff().get("/koffers").text


def test_a_tape_of_all_rounds_played_again_changes_no_count(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    suitcase, wire = a_suitcase(stored_hub, tmp_path / "card", cases), Wire()
    with on_the_air(stored_hub) as url:
        for _ in range(3):
            suitcase.counts("kept", "rollator", 2)
            suitcase.counts("heard", "traplift", 1)
            assert suitcase.syncs(url, 2, wire) == "ok"
        counted, sums = stored_hub.rows(counters), stored_hub.rows(month_rollups)
        player = HttpTransport(url, suitcase.pair.token)
        # Forwards, backwards, and the last one twice.
        for body in (*wire.tape, *reversed(wire.tape), wire.tape[-1], wire.tape[-1]):
            assert player.post(body).status == 200
        player.close()
        assert stored_hub.rows(counters) == counted
        assert stored_hub.rows(month_rollups) == sums
        suitcase.counts("kept", "rollator", 1)
        assert suitcase.syncs(url) == "ok"
    assert total(stored_hub) == 3 * 2 + 1
    stored_hub.assert_sums_agree()
