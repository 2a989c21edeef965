"""Days and places change; counts follow."""

from msgspec.structs import replace

from admin.sittings.forms import Spot
from admin.sittings.moving import put_right
from admin.storage.tables import month_rollups, sittings
from tests.admin.driver import DrivenHub, a_sitting

COUNTS = {("visit", "h10"): 4, ("kept", "rollator"): 2}


def months(hub: DrivenHub) -> set[tuple[str, str, str, int]]:
    return {
        (row["month"], row["municipality"], row["venue"], row["value"])
        for row in hub.rows(month_rollups)
        if row["kind"] == "visit"
    }


def test_counts_follow_a_sitting_that_the_suitcase_puts_right(stored_hub: DrivenHub) -> None:
    case, first = stored_hub.case(), a_sitting("2026-10-30", "Markt", clock="unsure")
    case.counted(first, COUNTS)
    assert months(stored_hub) == {("2026-10", "Roosendaal", "Markt", 4)}
    case.tell(sittings=[replace(first, day="2026-11-02", venue="Buurthuis", clock="confirmed")])
    assert months(stored_hub) == {("2026-11", "Roosendaal", "Buurthuis", 4)}
    stored_hub.assert_sums_agree()


def test_two_suitcases_in_one_place_share_a_month(stored_hub: DrivenHub) -> None:
    one, other, sitting = stored_hub.case(), stored_hub.case(), a_sitting()
    one.counted(sitting, COUNTS)
    other.counted(sitting, COUNTS)
    assert months(stored_hub) == {("2026-11", "Roosendaal", "Bibliotheek", 8)}
    one.tell(sittings=[replace(sitting, venue="Markt")])
    assert {value for *_, value in months(stored_hub)} == {4}
    stored_hub.assert_sums_agree()


def test_an_old_round_makes_nothing_less_sure(hub: DrivenHub) -> None:
    case, sure = hub.case(), a_sitting()
    case.tell(sittings=[sure])
    case.tell(sittings=[replace(sure, day="1970-01-01", clock="unsure")])
    case.tell(sittings=[replace(sure, closed=False, venue="Elders")])
    row = hub.rows(sittings)[0]
    assert (row["day"], row["venue"], row["closed"]) == ("2026-11-21", "Bibliotheek", True)


def test_what_staff_put_right_wins_over_the_suitcase(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting(clock="network")
    case.counted(sitting, COUNTS)
    old = Spot.of(hub.rows(sittings)[0])
    new = old._replace(venue="Markt", moved_by="ans")
    put_right(hub.hub.database, case.pair.suitcase, sitting.id, old, new)
    case.counted(replace(sitting, clock="confirmed"), COUNTS | {("visit", "h11"): 1})
    row = hub.rows(sittings)[0]
    assert (row["venue"], row["said_venue"], row["moved_by"]) == ("Markt", "Bibliotheek", "ans")
    hub.assert_sums_agree()


def test_a_place_without_a_name_gets_words(hub: DrivenHub) -> None:
    hub.case().tell(sittings=[a_sitting(venue=" \x00\n")])
    assert hub.rows(sittings)[0]["venue"] == "plaats onbekend"
