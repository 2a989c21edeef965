"""The small rules: words for days, power, and rows for every condition of sync."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from kiosk.staff.checks import helped, rows, summed
from kiosk.staff.power import read_power
from kiosk.staff.records import Power, Report, SyncFacts
from kiosk.staff.synccheck import sync_row
from kiosk.staff.words import day_month, since, stepped, whole_day
from kiosk.sync.verdict import Condition
from koffer.sync import CLONE

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "step", "wanted"),
    [
        (date(2026, 1, 31), {"months": 1}, date(2026, 2, 28)),
        (date(2026, 12, 31), {"months": 1}, date(2027, 1, 31)),
        (date(2026, 1, 1), {"days": -1}, date(2025, 12, 31)),
        (date(2026, 3, 31), {"months": -1}, date(2026, 2, 28)),
        (date(2025, 1, 1), {"days": -1}, date(2025, 1, 1)),
        (date(2028, 1, 31), {"months": 1}, date(2028, 2, 29)),
        (date(2026, 10, 31), {"months": 1}, date(2026, 11, 30)),
    ],
)
def test_steps_through_the_calendar(day, step, wanted):
    assert stepped(day, **step) == wanted


def test_days_in_words():
    assert whole_day(date(2026, 11, 20)) == "Vrijdag 20 november 2026"
    assert day_month(date(2025, 3, 1), NOW.date()) == "1 maart 2025"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (NOW.replace(hour=8, minute=5), "sinds 08.05 uur"),
        (NOW.replace(day=19), "sinds gisteren"),
        (NOW.replace(day=14), "sinds 14 november"),
        (NOW.replace(year=2025), "sinds 20 november 2025"),
    ],
)
def test_since_when(moment, words):
    assert since(moment, NOW) == words


@pytest.mark.parametrize("condition", get_args(Condition))
def test_every_condition_has_words(condition):
    row = sync_row(Report(now=NOW, sync=SyncFacts(condition, NOW, None)))
    assert row.text
    assert row.mark == "ok" or row.remedy
    assert max(len(word) for word in row.text.split()) <= 16


def test_a_copied_card_is_told_once_the_office_says_so():
    facts = SyncFacts("ok", NOW, NOW, notes=("of-later", CLONE))
    row = sync_row(Report(now=NOW, sync=facts))
    assert (row.mark, row.text) == ("problem", "Twee koffers met één naam")
    offline = SyncFacts("offline", NOW, NOW, notes=(CLONE,))
    assert sync_row(Report(now=NOW, sync=offline)).text.startswith("Geen verbinding")


def test_each_key_of_trouble_has_its_own_row():
    from kiosk.interest import faults, rescue

    keys = (faults.FULL, faults.READ_ONLY, faults.BUSY, faults.DAMAGED, faults.BROKEN)
    for key in (*keys, rescue.MESSAGE):
        found = [row for row in rows(Report(now=NOW, messages=(key,))) if row.mark != "ok"]
        assert any(row.remedy and row.text.startswith(("Het geh", "Tellen w")) for row in found)


def test_a_problem_comes_before_a_note():
    report = Report(now=NOW, sync=SyncFacts("offline", NOW), sound=False)
    found = rows(report)
    assert helped(found).text == "Geen geluid"
    assert summed(found).text == "Nog 2 dingen"


def supply(folder, **files):
    place = folder / "power_supply" / "BAT0"
    place.mkdir(parents=True)
    for name, text in files.items():
        (place / name).write_text(f"{text}\n")
    return folder


def test_a_battery_is_read(tmp_path):
    folder = supply(tmp_path, type="Battery", capacity="86", status="Charging")
    assert read_power(folder) == Power(86, True, None)


def test_a_battery_on_its_own(tmp_path):
    folder = supply(tmp_path, type="Battery", capacity="12", status="Discharging")
    assert read_power(folder) == Power(12, False, None)


def test_the_battery_of_a_mouse_is_none(tmp_path):
    folder = supply(tmp_path, type="Battery", scope="Device", capacity="3", status="Unknown")
    assert read_power(folder) == Power()


def test_a_machine_without_any(tmp_path):
    assert read_power(tmp_path) == Power()


def test_too_little_power_is_a_problem():
    found = rows(Report(now=NOW, power=Power(weak=True)))
    assert found[0].text == "Te weinig stroom"


def test_good_power_without_a_battery():
    assert rows(Report(now=NOW, power=Power(weak=False)))[0].text == "Stroom is goed"
