"""The overview says what was synced, no more and no less."""

import csv
import io

from msgspec.structs import replace

from admin.interest.asked import Answer, answer
from tests.admin.driver import DrivenHub, a_sitting

COUNTS = {
    ("visit", "h10"): 12,
    ("visit", "h11"): 20,
    ("talk", "h11"): 8,
    ("opened", "rollator"): 30,
    ("opened", "potopener"): 22,
    ("heard", "rollator"): 15,
    ("heard", "potopener"): 16,
    ("kept", "rollator"): 17,
    ("kept", "potopener"): 11,
    ("qr", "rollator"): 9,
    ("slip", "rollator"): 7,
}


def asked(hub: DrivenHub, period: str = "maand", place: str = "") -> Answer:
    return answer(hub.hub, period, place)


def totals(found: Answer) -> dict[str, str]:
    return {column: shown.words for column, shown in found.overview.totals.items()}


def a_month_later(hub: DrivenHub) -> None:
    """December 12: November is whole, and its edition is made when somebody looks."""
    hub.clock.travel(days=20)


def test_numbers_are_what_was_synced(stored_hub: DrivenHub) -> None:
    stored_hub.case().counted(a_sitting(), COUNTS)
    a_month_later(stored_hub)
    found = asked(stored_hub, "vorige")
    assert totals(found) == {
        "visit": "32", "talk": "8", "opened": "52", "heard": "31", "kept": "28", "taken": "16",
    }  # fmt: skip
    first = found.overview.entries[0]
    assert (first.title, first.topic) == ("Rollator", "vervoer")
    assert {column: shown.value for column, shown in first.numbers.items()} == {
        "opened": 30, "heard": 15, "kept": 17, "taken": 16,
    }  # fmt: skip
    assert [(row.hour, row.visits.value) for row in found.overview.hours][:4] == [
        (9, 0), (10, 12), (11, 20), (12, 0),
    ]  # fmt: skip
    assert [row.numbers["visit"].value for row in found.overview.sittings] == [32]


def test_only_the_months_and_the_place_that_were_asked_for(stored_hub: DrivenHub) -> None:
    case = stored_hub.case()
    case.counted(a_sitting("2026-11-02"), {("visit", "h10"): 10})
    case.counted(a_sitting("2026-10-31", "Markt", municipality="Zundert"), {("visit", "h10"): 20})
    case.counted(a_sitting("2026-07-01", "Markt"), {("visit", "h10"): 30})
    seen = {
        (period, place): totals(asked(stored_hub, period, place))["visit"]
        for period, place in (
            ("maand", ""),
            ("vorige", ""),
            ("3-maanden", ""),
            ("alles", ""),
            ("alles", "plek:Zundert|Markt"),
            ("alles", "gemeente:Roosendaal"),
            ("vorige", "gemeente:Roosendaal"),
        )
    }
    assert list(seen.values()) == ["10", "20", "30", "60", "20", "40", "0"]
    places = asked(stored_hub).places
    assert [one.name for one in places.towns] == ["Roosendaal", "Zundert"]
    assert [one.name for one in places.venues] == [
        "Bibliotheek, Roosendaal", "Markt, Roosendaal", "Markt, Zundert",
    ]  # fmt: skip


def test_municipalities_are_called_by_their_name(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting(municipality="bergen-op-zoom"), COUNTS)
    page = hub.staff().get("/?plaats=gemeente:bergen-op-zoom").text
    assert '<option value="gemeente:bergen-op-zoom" selected>Bergen op Zoom</option>' in page
    assert "November 2026, Bergen op Zoom" in page
    assert "Bibliotheek, Bergen op Zoom" in page


def test_a_sitting_under_way_is_not_reported(stored_hub: DrivenHub) -> None:
    case, today = stored_hub.case(), a_sitting("2026-11-22", closed=False)
    case.counted(a_sitting(), {("visit", "h10"): 10})
    case.counted(today, {("visit", "h10"): 20})
    assert totals(asked(stored_hub))["visit"] == "10"
    assert asked(stored_hub).overview.sittings_in_all == 1
    case.tell(sittings=[replace(today, closed=True)])
    assert totals(asked(stored_hub))["visit"] == "30"


def test_a_sitting_that_nobody_closed_is_reported_the_next_day(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting("2026-11-22", closed=False), {("visit", "h10"): 20})
    assert asked(hub).overview.empty
    hub.clock.travel(hours=9)
    assert totals(asked(hub))["visit"] == "20"


def test_the_demo_shows_the_first_visit_at_once_and_says_so(demo: DrivenHub) -> None:
    demo.case().counted(a_sitting("2026-11-22", closed=False), {("visit", "h15"): 1})
    page = demo.staff().get("/").text
    assert '<p class="number">1</p><p>bezoeken</p>' in page
    assert "in de demo laten we ook kleine aantallen zien" in page


def test_small_numbers_are_nowhere_on_the_page_or_in_the_file(hub: DrivenHub) -> None:
    case = hub.case()
    case.counted(a_sitting(), {("visit", "h10"): 77, ("kept", "rollator"): 3})
    case.counted(a_sitting(venue="Markt"), {("visit", "h10"): 4, ("kept", "rollator"): 41})
    a_month_later(hub)
    staff = hub.staff()
    for address in ("/?periode=vorige", "/overzicht.csv?periode=vorige"):
        text = staff.get(address).text
        assert "minder dan 5" in text
        assert ">81<" not in text
        assert ";81" not in text
        assert ">44<" in text or ";44" in text, "the sum of both places"
    venue = "&plaats=plek:Roosendaal|"
    for name, words in (("Bibliotheek", "minder dan 5"), ("Markt", "niet getoond")):
        page = staff.get(f"/?periode=vorige{venue}{name}").text
        assert page.split("Rollator")[1].split("</tr>")[0].count(words) == 1


def test_delicate_entries_stay_hidden_under_ten(hub: DrivenHub) -> None:
    counts = {("kept", "hulp-bij-schulden"): 9, ("kept", "rollator"): 20, ("kept", "traplift"): 30}
    hub.case().counted(a_sitting(), counts)
    a_month_later(hub)
    found = asked(hub, "vorige").overview
    shown = {row.title: row.numbers["kept"].words for row in found.entries}
    assert shown["Hulp bij geldzorgen"] == "minder dan 10"
    assert shown["Rollator"] == "20"
    assert (found.totals["kept"].words, found.totals["kept"].at_least) == ("50", True)


def test_an_entry_that_only_the_suitcase_knows_is_shown_too(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting(), {("heard", "oud-ding"): 12})
    a_month_later(hub)
    found = asked(hub, "vorige")
    titles = {row.title: row.numbers["heard"].words for row in found.overview.entries}
    assert titles["Oud ding"] == "12"
    assert totals(found)["heard"] == "12"


def test_a_month_that_is_not_over_says_when_it_comes(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting(), COUNTS)
    page = hub.staff().get("/").text
    assert "Deze komt 3 dagen na het einde van de maand" in page
    assert '<p class="number">32</p><p>bezoeken</p>' in page, "visits are shown at once"
    assert "Rollator" not in page
    assert "rollator" not in hub.staff().get("/overzicht.csv").text.lower()


def test_nothing_counted_yet_is_said_kindly(hub: DrivenHub) -> None:
    page = hub.staff().get("/?periode=alles")
    assert "Hier is nog niets geteld" in page.text


def test_the_file_opens_in_a_dutch_spreadsheet_and_runs_no_formula(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting(venue='=HYPERLINK("x")'), COUNTS)
    a_month_later(hub)
    answer_ = hub.staff().get("/overzicht.csv?periode=vorige")
    assert answer_.headers["Content-Disposition"] == 'attachment; filename="overzicht-vorige.csv"'
    assert answer_.text.startswith("\ufeffperiode;plaats;")
    rows = list(csv.reader(io.StringIO(answer_.text[1:]), delimiter=";"))
    assert ["november 2026", "alle plaatsen", "totaal", "alles", "bezoeken", "32"] in rows
    assert all(not cell.startswith("=") for row in rows for cell in row)


def test_the_latest_sittings_are_listed_when_there_are_very_many(hub: DrivenHub) -> None:
    case = hub.case()
    many = [a_sitting(f"2026-11-{day:02}", f"Plek {n}") for day in range(1, 22) for n in range(3)]
    case.tell(sittings=many)
    found = asked(hub).overview
    assert (len(found.sittings), found.sittings_in_all) == (60, 63)
    assert found.sittings[0].day == "2026-11-21"
    assert "U ziet de laatste 60 van 63 bijeenkomsten" in hub.staff().get("/").text
