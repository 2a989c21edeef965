"""Staff put a sitting right: day, place, counts that follow, and the way back."""

import html
import re

import pytest
from flask.testing import FlaskClient
from msgspec.structs import replace
from werkzeug.test import TestResponse

from admin.storage.tables import month_rollups, sittings
from koffer.sync import Sitting
from tests.admin.driver import EMAIL, Case, DrivenHub, a_sitting, csrf_of

COUNTS = {("visit", "h10"): 14, ("kept", "rollator"): 9}
RIGHT = {"dag": "2026-11-20", "plek": "Buurthuis De Brug", "gemeente": "bergen-op-zoom"}
_WAS = re.compile(r'name="was" value="([^"]*)"')


def path_of(case: Case, sitting: Sitting) -> str:
    return f"/bijeenkomsten/{case.pair.suitcase}/{sitting.id}"


def put(staff: FlaskClient, path: str, **more: str) -> TestResponse:
    page = staff.get(path)
    was = _WAS.search(page.text)
    assert was, page.text
    form = {"csrf_token": csrf_of(page), "was": html.unescape(was[1]), **RIGHT, **more}
    return staff.post(path, data=form)


def months(hub: DrivenHub) -> set[tuple[str, str, str, int]]:
    return {
        (row["month"], row["municipality"], row["venue"], row["value"])
        for row in hub.rows(month_rollups)
        if row["kind"] == "visit"
    }


@pytest.fixture
def unsure() -> Sitting:
    return a_sitting("1970-01-01", "", municipality="", clock="unsure")


def test_what_nobody_is_sure_of_stands_first(hub: DrivenHub, unsure: Sitting) -> None:
    case = hub.case()
    case.counted(a_sitting("2026-11-21", "Markt"), COUNTS)
    case.counted(unsure, COUNTS)
    case.tell(sittings=[a_sitting("2031-01-01", "Later", clock="network")])
    page = hub.staff().get("/bijeenkomsten").text
    assert "2 bijeenkomsten vragen even uw aandacht" in page
    first, rest = page.split('id="overige"')
    for words in ("Deze dag kan niet", "Plek niet ingevuld", "Later", "14 bezoeken"):
        assert words in first
    assert "Markt" in rest
    assert "Zoals de koffer zei" in rest


def test_a_sitting_moves_with_all_its_counts(stored_hub: DrivenHub, unsure: Sitting) -> None:
    case = stored_hub.case()
    case.counted(unsure, COUNTS)
    staff = stored_hub.staff()
    answer = put(staff, path_of(case, unsure))
    assert answer.status_code == 302
    assert months(stored_hub) == {("2026-11", "bergen-op-zoom", "Buurthuis De Brug", 14)}
    stored_hub.assert_sums_agree()
    page = staff.get(answer.location).text
    assert "Opgeslagen: vrijdag 20 november 2026, Buurthuis De Brug, Bergen op Zoom." in page
    assert "Nagekeken" in page
    assert "vragen even" not in page
    row = stored_hub.rows(sittings)[0]
    assert (row["moved_by"], row["said_day"]) == (EMAIL, "1970-01-01")


def test_it_can_be_undone_and_done_again(stored_hub: DrivenHub, unsure: Sitting) -> None:
    case = stored_hub.case()
    case.counted(unsure, COUNTS)
    before, staff = months(stored_hub), stored_hub.staff()
    page = staff.get(put(staff, path_of(case, unsure)).location)
    answer = staff.post("/bijeenkomsten/ongedaan", data={"csrf_token": csrf_of(page)})
    assert months(stored_hub) == before
    assert stored_hub.rows(sittings)[0]["moved_by"] is None
    stored_hub.assert_sums_agree()
    assert "Teruggezet: donderdag 1 januari 1970" in staff.get(answer.location).text
    assert put(staff, path_of(case, unsure)).status_code == 302
    stored_hub.assert_sums_agree()


def test_back_to_what_the_suitcase_said_also_much_later(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting()
    case.counted(sitting, COUNTS)
    staff, path = hub.staff(), path_of(case, sitting)
    put(staff, path)
    page = staff.get(path)
    assert "De koffer zei" not in page.text
    assert "Zaterdag 21 november 2026, Bibliotheek, Roosendaal" in page.text
    was = _WAS.search(page.text)
    assert was
    form = {"csrf_token": csrf_of(page), "was": html.unescape(was[1])}
    assert staff.post(f"{path}/terug", data=form).status_code == 302
    assert months(hub) == {("2026-11", "Roosendaal", "Bibliotheek", 14)}
    assert "Terug naar wat de koffer zei" not in staff.get(path).text


def test_saying_that_it_is_right_is_enough(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting(clock="unsure")
    case.counted(sitting, COUNTS)
    staff = hub.staff()
    put(staff, path_of(case, sitting), dag=sitting.day, plek=sitting.venue, gemeente="Roosendaal")
    assert "Van alle bijeenkomsten zijn dag en plek bekend" in staff.get("/bijeenkomsten").text
    assert "(dag niet zeker)" not in staff.get("/").text


def test_what_arrives_later_counts_where_staff_put_it(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    case.counted(sitting, COUNTS)
    put(stored_hub.staff(), path_of(case, sitting))
    case.counted(replace(sitting, venue="Elders"), COUNTS | {("visit", "h11"): 3})
    assert {place for _, _, place, _ in months(stored_hub)} == {"Buurthuis De Brug"}
    stored_hub.assert_sums_agree()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dag", "", "Vul een dag in"),
        ("dag", "2026-02-31", "Vul een dag in"),
        ("dag", "2026-11-23", "Deze dag moet nog komen"),
        ("dag", "1970-01-01", "Kies een dag na 2014"),
        ("plek", "  ", "Vul in waar de koffer stond"),
        ("plek", "plaats onbekend", "Vul in waar de koffer stond"),
        ("plek", "x" * 121, "Maak de naam korter"),
        ("gemeente", "atlantis", "Kies een gemeente uit de lijst"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(
    hub: DrivenHub, field: str, value: str, words: str
) -> None:
    case, sitting = hub.case(), a_sitting()
    case.counted(sitting, COUNTS)
    answer = put(hub.staff(), path_of(case, sitting), **{field: value})
    assert answer.status_code == 422
    assert words in answer.text
    assert f'aria-describedby="{field}-fout' in answer.text
    assert months(hub) == {("2026-11", "Roosendaal", "Bibliotheek", 14)}


def test_two_people_at_once_do_not_undo_each_other(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting()
    case.counted(sitting, COUNTS)
    staff, path = hub.staff(), path_of(case, sitting)
    late = put(staff, path, was="an older state")
    assert late.status_code == 409
    assert "Iemand anders heeft dit net veranderd" in late.text
    page = staff.get(put(staff, path).location)
    put(hub.staff(), path, plek="Markt")
    answer = staff.post("/bijeenkomsten/ongedaan", data={"csrf_token": csrf_of(page)})
    assert "Dat kan niet meer" in staff.get(answer.location).text
    assert {place for _, _, place, _ in months(hub)} == {"Markt"}
    hub.assert_sums_agree()


def test_small_numbers_are_hidden_here_too(hub: DrivenHub) -> None:
    case = hub.case()
    case.counted(a_sitting(), {("visit", "h10"): 3})
    case.counted(a_sitting("2026-11-22", closed=False), {("visit", "h10"): 33})
    page = hub.staff().get("/bijeenkomsten").text
    assert "Minder dan 5 bezoeken" in page
    assert "Nog bezig" in page
    assert "33 bezoek" not in page


def test_only_staff_and_only_what_is_there(hub: DrivenHub) -> None:
    assert hub.visitor().get("/bijeenkomsten").status_code == 302
    staff = hub.staff()
    assert staff.get("/bijeenkomsten/x/y").status_code == 404
    assert staff.get("/bijeenkomsten").status_code == 200
    assert "Er is nog geen bijeenkomst" in staff.get("/bijeenkomsten").text
    assert staff.post("/bijeenkomsten/x/y", data=RIGHT).status_code == 400


def test_a_month_can_be_chosen(hub: DrivenHub) -> None:
    case = hub.case()
    case.tell(sittings=[a_sitting("2026-09-02", "Markt"), a_sitting("2026-11-02", "Kerk")])
    page = hub.staff().get("/bijeenkomsten?maand=2026-09").text
    assert '<option value="2026-09" selected>September 2026</option>' in page
    assert "Markt" in page
    assert "woensdag 2 september" in page.lower()
    assert "<small>Kerk" not in page


def test_the_name_of_a_venue_is_text(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting(venue="<b>Markt</b>")
    case.counted(sitting, COUNTS)
    staff = hub.staff()
    for path in ("/bijeenkomsten", path_of(case, sitting)):
        assert "<b>Markt" not in staff.get(path).text
