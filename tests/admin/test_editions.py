"""A month is let out once, when it is whole; what comes later has an edition of its own."""

from datetime import date

import pytest

from admin.interest.asked import answer, policy_of
from admin.interest.editions import publish_due
from admin.interest.gate import UNSAID, Shown
from admin.sittings.forms import Spot
from admin.sittings.moving import put_right
from admin.storage.tables import editions, published, sittings
from tests.admin.driver import DrivenHub, a_sitting

COUNTS = {("visit", "h10"): 14, ("kept", "rollator"): 9, ("kept", "traplift"): 3}


def publish(hub: DrivenHub) -> list[str]:
    one, today = hub.hub, hub.hub.today()
    return publish_due(one.database, one.shelf.on(today), policy_of(one), today)


def kept(hub: DrivenHub, period: str = "alles", place: str = "") -> dict[str, Shown]:
    rows = answer(hub.hub, period, place).overview.entries
    return {row.title: row.numbers["kept"] for row in rows if row.numbers["kept"].words != "0"}


def test_a_month_is_made_three_days_after_its_end_and_once(stored_hub: DrivenHub) -> None:
    stored_hub.case().counted(a_sitting("2026-11-02"), COUNTS)
    stored_hub.clock.travel(days=11)
    assert (stored_hub.hub.today(), publish(stored_hub)) == (date(2026, 12, 3), [])
    stored_hub.clock.travel(days=1)
    assert publish(stored_hub) == ["2026-11"]
    assert publish(stored_hub) == []
    assert [row["published_in"] for row in stored_hub.rows(sittings)] == ["2026-11"]


def test_late_sittings_wait_a_week_and_do_not_change_what_was_said(stored_hub: DrivenHub) -> None:
    case = stored_hub.case()
    case.counted(a_sitting("2026-11-02"), COUNTS)
    stored_hub.clock.travel(days=15)
    publish(stored_hub)
    before = stored_hub.rows(published)
    case.counted(a_sitting("2026-11-05"), {("kept", "rollator"): 20, ("kept", "traplift"): 4})
    stored_hub.clock.travel(days=6)
    assert publish(stored_hub) == []
    stored_hub.clock.travel(days=1)
    assert publish(stored_hub) == ["2026-11"]
    assert [row["edition"] for row in stored_hub.rows(editions)] == [1, 2]
    assert [row for row in stored_hub.rows(published) if row["edition"] == 1] == before
    assert kept(stored_hub) == {"Rollator": Shown(29), "Traplift": UNSAID}


def test_what_was_hidden_stays_hidden(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting("2026-11-02")
    case.counted(sitting, COUNTS)
    stored_hub.clock.travel(days=15)
    assert kept(stored_hub)["Traplift"] == Shown(None, 5)
    case.counted(sitting, COUNTS | {("kept", "traplift"): 50})
    for _ in range(5):
        stored_hub.clock.travel(days=31)
        assert kept(stored_hub)["Traplift"] == Shown(None, 5)
    stored_hub.assert_sums_agree()


def test_a_sitting_that_moves_afterwards_leaves_the_edition_as_it_is(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting("2026-11-02", municipality="a")
    case.counted(sitting, COUNTS)
    case.counted(a_sitting("2026-11-03", municipality="a"), COUNTS | {("kept", "traplift"): 30})
    hub.clock.travel(days=15)
    before = kept(hub)
    [row] = [one for one in hub.rows(sittings) if one["id"] == sitting.id]
    new = Spot("2026-10-02", "Markt", "b", "ans")
    put_right(hub.hub.database, row["suitcase"], row["id"], Spot.of(row), new)
    assert kept(hub) == before
    visits = [
        one.numbers["visit"] for one in answer(hub.hub, "alles", "gemeente:b").overview.sittings
    ]
    assert visits == [Shown(14)], "its visits moved at once"


@pytest.mark.parametrize(
    "more", [{"clock": "unsure"}, {"venue": ""}], ids=["unsure of the day", "no place"]
)
def test_what_staff_may_still_put_right_waits_a_month(
    stored_hub: DrivenHub, more: dict[str, str]
) -> None:
    case, sitting = stored_hub.case(), a_sitting("2026-08-02", **more)
    case.counted(sitting, COUNTS)
    stored_hub.clock.travel(days=30)
    assert publish(stored_hub) == []
    stored_hub.clock.travel(days=1)
    assert publish(stored_hub) == ["2026-08"]


def test_what_staff_did_put_right_does_not_wait(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting("2026-08-02", clock="unsure")
    case.counted(sitting, COUNTS)
    assert publish(hub) == []
    row = hub.rows(sittings)[0]
    new = Spot("2026-09-02", "Markt", "b", "ans")
    put_right(hub.hub.database, row["suitcase"], row["id"], Spot.of(row), new)
    assert publish(hub) == ["2026-09"]


def test_an_impossible_day_is_never_let_out(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting("1970-01-01", clock="unsure"), COUNTS)
    hub.clock.travel(days=400)
    assert publish(hub) == []


def test_hours_and_ways_that_would_tell_are_left_out(hub: DrivenHub) -> None:
    case = hub.case()
    case.counted(a_sitting("2026-11-02"), {("visit", "h10"): 30, ("qr", "rollator"): 3})
    case.counted(a_sitting("2026-11-03"), {("visit", "h10"): 3, ("slip", "rollator"): 30})
    hub.clock.travel(days=15)
    found = answer(hub.hub, "vorige", "").overview
    assert (found.hours, found.ways) == ([], None)
    assert "Te weinig bezoeken om per uur te laten zien" in hub.staff().get("/?periode=vorige").text
