"""How many sittings of which size there were: always what a look at each of them would give."""

from datetime import date
from random import Random

import pytest
from sqlalchemy import text

from admin.interest.chosen import Question
from admin.interest.period import Period, Place
from admin.interest.queries import places
from admin.interest.sums import Sum, sitting_sums
from admin.interest.upkeep import differences, rebuild
from admin.sittings.forms import Spot
from admin.sittings.moving import put_right
from admin.storage.migrate import migrate
from admin.storage.tables import sittings, tallies, venues
from koffer.sync import Sitting
from tests.admin.driver import DrivenHub, a_sitting

EVER, OCTOBER = Period("alles", "", ""), Period("vorige", "2026-10", "2026-10")
EVERYWHERE, BREDA = Place(), Place("gemeente", "Breda")
MARKET = Place("plek", "Breda", "Markt")
TODAY = "2026-11-22"


def asked(hub: DrivenHub, period: Period, place: Place, limit: int = 5) -> tuple[int, Sum, Sum]:
    with hub.hub.database.reading() as connection:
        question = Question(period, place, date.fromisoformat(TODAY))
        many, sums = sitting_sums(connection, question, limit)
    return many, sums["visit"], sums["talk"]


def at(day: str, town: str, venue: str, **more: bool) -> Sitting:
    return a_sitting(day, venue, municipality=town, **more)


def test_sums_by_place_and_month(stored_hub: DrivenHub) -> None:
    case = stored_hub.case()
    case.counted(at("2026-10-01", "Breda", "Markt"), {("visit", "h10"): 4, ("visit", "h11"): 3})
    case.counted(at("2026-10-02", "Breda", "Bieb"), {("visit", "h10"): 4, ("talk", "h10"): 5})
    case.counted(at("2026-11-01", "", "Markt"), {("kept", "rollator"): 9})
    assert asked(stored_hub, EVER, EVERYWHERE) == (3, Sum(7, 1), Sum(5, 0))
    assert asked(stored_hub, OCTOBER, EVERYWHERE, limit=4) == (2, Sum(11, 0), Sum(5, 0))
    assert asked(stored_hub, EVER, BREDA, limit=8) == (2, Sum(0, 2), Sum(0, 1))
    assert asked(stored_hub, EVER, MARKET) == (1, Sum(7, 0), Sum(0, 0))
    with stored_hub.hub.database.reading() as connection:
        assert set(places(connection)) == {
            BREDA, MARKET, Place("plek", "Breda", "Bieb"), Place("plek", "", "Markt"),
        }  # fmt: skip


def test_a_sitting_under_way_is_left_out(stored_hub: DrivenHub) -> None:
    case, busy = stored_hub.case(), at(TODAY, "Breda", "Markt", closed=False)
    case.counted(at("2026-11-01", "Breda", "Markt"), {("visit", "h10"): 7})
    case.counted(busy, {("visit", "h10"): 150, ("talk", "h10"): 2})
    assert asked(stored_hub, EVER, MARKET) == (1, Sum(7, 0), Sum(0, 0))
    case.tell(sittings=[at(TODAY, "Breda", "Markt", id=busy.id)])
    assert asked(stored_hub, EVER, MARKET) == (2, Sum(157, 0), Sum(0, 1))


def test_growing_and_moving_leave_nothing_behind(stored_hub: DrivenHub) -> None:
    """At random, and held each time against a look at every sitting."""
    random, case = Random(3), stored_hub.case()
    there = [at(f"2026-1{nth % 2}-03", "Breda", f"Plek {nth % 3}") for nth in range(4)]
    for value in range(1, 130, 9):
        case.counted(random.choice(there), {("visit", "h10"): value, ("talk", "h10"): value // 8})
        rows = stored_hub.rows(sittings)
        row = random.choice(rows)
        new = Spot("2026-09-09", f"Plek {value % 2}", random.choice(["", "Breda", "Made"]), "ans")
        put_right(stored_hub.hub.database, row["suitcase"], row["id"], Spot.of(row), new)
        stored_hub.assert_sums_agree()
    assert all(row["many"] > 0 for row in stored_hub.rows(tallies) + stored_hub.rows(venues))


@pytest.mark.parametrize("table", [tallies, venues], ids=["tallies", "venues"])
def test_what_is_wrong_is_found_and_made_again(stored_hub: DrivenHub, table: object) -> None:
    stored_hub.case().counted(at("2026-10-01", "Breda", "Markt"), {("visit", "h10"): 7})
    with stored_hub.hub.database.writing() as connection:
        connection.execute(table.update().values(many=2))  # type: ignore[attr-defined]
        assert differences(connection).tallies > 0
        rebuild(connection)
    stored_hub.assert_sums_agree()


def test_a_hub_of_before_gets_its_tallies(stored_hub: DrivenHub) -> None:
    case = stored_hub.case()
    case.counted(at("2026-10-01", "Breda", "Markt"), {("visit", "h10"): 170, ("talk", "h10"): 1})
    case.counted(at("2026-10-02", "", "Markt"), {("kept", "rollator"): 7})
    with stored_hub.hub.database.writing() as connection:
        for name in ("municipality_day", "municipality_venue_day", "published_in_place"):
            connection.execute(text(f"DROP INDEX ix_sittings_{name}"))
        connection.execute(text("DROP TABLE tallies"))
        connection.execute(text("DROP TABLE venues"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0005'"))
    migrate(stored_hub.hub.database)
    stored_hub.assert_sums_agree()
