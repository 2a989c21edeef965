"""No clock battery: what is counted on which day, whatever the clock of the machine does."""

from datetime import UTC, datetime

import pytest

from kiosk.interest import open_store
from tests.kiosk.driver import START
from tests.kiosk.staff.driver import Volunteer


@pytest.fixture
def staff(world, tmp_path):
    """The store asks the same clock as the screen, and it is moved by ``set_clock``."""
    made: list[Volunteer] = []
    store = open_store(tmp_path / "interest.db", now=lambda: made[0].clock() if made else START)
    made.append(Volunteer(world, store))
    yield made[0]
    store.close()


def here(staff):
    one = staff.store.sitting
    return one.day, one.venue, one.clock


def days(staff):
    """The days of the sittings on which something was counted."""
    counted = {one.sitting for one in staff.store.pending(500)}
    return sorted(one.day for one in staff.store.sittings() if one.id in counted)


def test_a_confirmed_day_survives_a_clock_that_jumps_forward(staff):
    staff.enter().choose("Tholen", "Markt").tap("Gesprek gehad").tap("Start")
    staff.set_clock(datetime(2036, 11, 20, 11, 0, tzinfo=UTC))
    staff.wake().tap("Kijk in huis")
    assert here(staff) == ("2026-11-20", "Markt", "confirmed"), "the volunteer knows better"
    assert "2026-11-20" in days(staff)


def test_a_clock_that_jumps_back_to_1970_moves_nothing_that_was_counted(staff):
    staff.enter().choose("Tholen", "Markt").tap("Gesprek gehad").tap("Start")
    before = dict(staff.counted())
    staff.set_clock(datetime(1970, 1, 1, 0, 5, tzinfo=UTC))
    staff.wake().tap("Kijk in huis")
    after = staff.counted()
    assert all(after[key] >= value for key, value in before.items())
    assert "2026-11-20" in days(staff)
    staff.enter()
    assert "Vrijdag 20 november" in staff.texts()


def test_midnight_begins_the_next_day_at_the_same_place(staff):
    staff.set_clock(datetime(2026, 11, 20, 23, 50, tzinfo=UTC))
    staff.enter().choose("Tholen", "Bibliotheek").tap("Start").wake().tap("Onderwerpen")
    staff.advance(700)
    staff.wake().tap("Kijk in huis")
    assert here(staff)[:2] == ("2026-11-21", "Bibliotheek")
    assert days(staff)[-2:] == ["2026-11-20", "2026-11-21"]


def test_a_visit_over_midnight_stays_whole(staff):
    staff.enter().choose("Tholen", "Bibliotheek").tap("Start")
    staff.set_clock(datetime(2026, 11, 20, 23, 59, 55, tzinfo=UTC))
    staff.wake().tap("Onderwerpen").advance(10)
    staff.tap("Begin").tap("Kijk in huis")
    assert staff.clock().date().isoformat() == "2026-11-21"
    assert here(staff)[0] == "2026-11-20"


def test_at_1970_the_day_is_asked_and_then_kept(world, tmp_path):
    wall = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)
    made: list[Volunteer] = []
    store = open_store(tmp_path / "interest.db", now=lambda: made[0].clock() if made else wall)
    staff = Volunteer(world, store, wall)
    made.append(staff)
    staff.enter()
    assert "De datum klopt niet" in staff.texts()
    staff.tap("Andere plaats").tap("Tholen").tap("Markt").tap("Dag later").tap("Ja, dat klopt")
    day = here(staff)[0]
    staff.tap("Start").wake().tap("Kijk in huis")
    assert here(staff) == (day, "Markt", "confirmed")
    store.close()
