"""The list of suitcases: who needs somebody comes first."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from admin.pages.dates import heard_in_words
from admin.storage.tables import suitcases
from admin.suitcases.report import clock_ahead_s
from koffer.sync import Clock, Counter, Health
from koffer.sync.pair import load_or_create_pair
from tests.admin.conftest import MakeHub
from tests.admin.driver import DrivenHub, TravelClock, a_sitting

NOW = datetime(2026, 11, 22, 15, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(), "vandaag om 15.05 uur"),
        (timedelta(hours=-1), "vandaag om 16.05 uur"),
        (timedelta(hours=22, minutes=25), "gisteren om 16.40 uur"),
        (timedelta(days=10), "12 november, 10 dagen geleden"),
        (timedelta(days=365), "22 november 2025, 365 dagen geleden"),
    ],
)
def test_when_a_suitcase_was_heard_of(ago: timedelta, words: str) -> None:
    assert heard_in_words(NOW - ago, NOW) == words


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("2026-11-22T15:05:00+01:00", 0),
        ("2026-11-22T14:06:00", 60),
        ("1970-01-01T00:00:00Z", -1795356300),
        ("0001-01-01T00:00:00+23:59", -63931039440),
        ("9999-12-31T23:59:59-23:59", 251607030839),
        ("morgen", None),
        ("", None),
    ],
)
def test_how_far_a_clock_is_off(told: str, seconds: int | None) -> None:
    assert clock_ahead_s(told, NOW) == seconds


def test_problems_come_first_with_their_remedy(hub: DrivenHub) -> None:
    good, silent, weak = (hub.case() for _ in range(3))
    rename(hub, good.pair.suitcase, "Aa goed")
    rename(hub, silent.pair.suitcase, "Bb stil")
    rename(hub, weak.pair.suitcase, "Cc stroom")
    silent.tell()
    hub.clock.travel(days=8)
    good.tell(sittings=[a_sitting(venue="Bibliotheek")])
    weak.tell(health=Health(disk_free_mb=100, temperature_c=85.0, undervoltage=True))
    page = hub.staff().get("/koffers").text
    assert page.index("Cc stroom") < page.index("Bb stil") < page.index("Aa goed")
    for words in (
        "1 koffer heeft nu iemand nodig. 1 koffer kan wachten.",
        "Te weinig stroom",
        "Geheugen bijna vol",
        "Koffer is te warm",
        "Lang niet gehoord",
        "22 november, 8 dagen geleden",
        "Alles goed",
        "Vandaag om 15.05 uur",
        "Bibliotheek, Roosendaal",
        "85 graden",
    ):
        assert words in page


def test_a_suitcase_that_never_called_and_one_that_was_sent_away(hub: DrivenHub) -> None:
    hub.case()
    with hub.hub.database.writing() as connection:
        connection.execute(suitcases.update().values(revoked=False))
    assert "Nog niet gehoord" in hub.staff().get("/koffers").text
    with hub.hub.database.writing() as connection:
        connection.execute(suitcases.update().values(revoked=True))
    assert "Ontkoppeld" in hub.staff().get("/koffers").text


def test_a_wrong_clock_and_a_copied_card_are_told(hub: DrivenHub) -> None:
    case = hub.case()
    copy = hub.case(case.pair)
    for _ in range(3):
        case.tell(clock=Clock("1970-01-01T00:00:00"))
        copy.tell(clock=Clock("1970-01-01T00:00:00"))
    page = hub.staff().get("/koffers").text
    assert "Datum klopt niet" in page
    assert "Twee koffers met één naam" in page


def test_counts_that_were_put_aside_are_told(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting()
    case.tell([Counter(case.epoch, sitting.id, "onbekend", "x", 1)], sittings=[sitting])
    assert "1 telling is apart gelegd" in hub.staff().get("/koffers").text


def test_no_suitcase_yet(hub: DrivenHub) -> None:
    page = hub.staff().get("/koffers").text
    assert "Nog geen koffer gekoppeld" in page


def test_its_own_suitcase_is_let_in_without_a_manual_step(make_hub: MakeHub) -> None:
    for mode in ("demo", "suitcase"):
        one = make_hub(mode)
        case = one.case(load_or_create_pair(one.hub.home.pair_file))
        assert case.tell().hub
        assert len(one.rows(suitcases)) == 1


def test_a_hub_on_a_server_lets_nobody_in_by_itself(hub: DrivenHub) -> None:
    assert hub.rows(suitcases) == []
    assert not hub.hub.home.pair_file.exists()


def rename(hub: DrivenHub, suitcase: str, name: str) -> None:
    with hub.hub.database.writing() as connection:
        this_one = suitcases.c.id == suitcase
        connection.execute(suitcases.update().where(this_one).values(name=name))


def test_the_clock_of_the_tests_is_a_dutch_afternoon() -> None:
    assert TravelClock()() == NOW


def test_a_suitcase_that_is_newer_than_the_hub_is_shown_until_it_is_understood(
    stored_hub: DrivenHub,
) -> None:
    case = stored_hub.case()
    case.tell()
    assert case.post(b'{"protocol": 2, "all": "different"}').status_code == 426
    page = stored_hub.staff().get("/koffers").text
    assert "Koffer is nieuwer dan het beheer" in page
    assert "Werk het beheer bij. De koffer bewaart zijn tellingen zolang." in page
    case.tell()
    assert "Alles goed" in stored_hub.staff().get("/koffers").text
