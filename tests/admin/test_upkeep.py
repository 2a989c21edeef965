"""Sums are held against the counters, made again, and outlive counters that are thrown away."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from admin.commands import admin
from admin.interest.upkeep import Differences, differences, prune, rebuild
from admin.sittings.forms import Spot
from admin.sittings.moving import put_right
from admin.storage.tables import counters, month_rollups, sitting_rollups, sittings
from tests.admin.driver import DrivenHub, a_sitting

COUNTS = {("visit", "h10"): 14, ("kept", "rollator"): 9}


def found(hub: DrivenHub) -> Differences:
    with hub.hub.database.reading() as connection:
        return differences(connection)


def sums(hub: DrivenHub) -> list[tuple[object, ...]]:
    tables = (sitting_rollups, month_rollups)
    return sorted(tuple(map(str, row.values())) for table in tables for row in hub.rows(table))


def test_good_sums_are_called_good_and_made_the_same_again(stored_hub: DrivenHub) -> None:
    for _ in range(2):
        case = stored_hub.case()
        case.counted(a_sitting("2026-10-01"), COUNTS)
        case.counted(a_sitting("2026-11-01"), COUNTS)
        case.epoch = "ab" * 8
        case.counted(a_sitting("2026-11-01"), COUNTS)
    before = sums(stored_hub)
    assert found(stored_hub) == (0, 0, 0)
    with stored_hub.hub.database.writing() as connection:
        rebuild(connection)
    assert sums(stored_hub) == before
    stored_hub.assert_sums_agree()


def test_what_is_wrong_is_found_and_repaired(stored_hub: DrivenHub) -> None:
    stored_hub.case().counted(a_sitting(), COUNTS)
    before = sums(stored_hub)
    with stored_hub.hub.database.writing() as connection:
        kept = sitting_rollups.c.kind == "kept"
        connection.execute(sitting_rollups.update().where(kept).values(value=8))
        connection.execute(month_rollups.delete().where(month_rollups.c.kind == "visit"))
    assert found(stored_hub) == (1, 2, 0)
    with stored_hub.hub.database.writing() as connection:
        rebuild(connection)
    assert sums(stored_hub) == before


def test_old_counters_go_and_their_sums_stay(stored_hub: DrivenHub) -> None:
    case, old = stored_hub.case(), a_sitting("2024-10-01")
    case.counted(old, COUNTS)
    case.counted(a_sitting("2026-11-01"), COUNTS)
    before = sums(stored_hub)
    with stored_hub.hub.database.writing() as connection:
        assert prune(connection, "2025-01-01") == 1
        assert prune(connection, "2025-01-01") == 0
    assert {row["sitting"] for row in stored_hub.rows(counters)}.isdisjoint({old.id})
    assert sums(stored_hub) == before
    assert found(stored_hub) == (0, 0, 0)


def test_what_is_sent_again_of_an_old_sitting_is_not_counted_twice(stored_hub: DrivenHub) -> None:
    case, old = stored_hub.case(), a_sitting("2024-10-01")
    case.counted(old, COUNTS)
    before = sums(stored_hub)
    with stored_hub.hub.database.writing() as connection:
        prune(connection, "2025-01-01")
    reply = case.counted(old, COUNTS)
    assert (reply.merged, len(reply.set_aside)) == ([], 2)
    assert "afgesloten" in reply.set_aside[0].reason
    assert sums(stored_hub) == before
    row = stored_hub.rows(sittings)[0]
    new = Spot("2024-11-01", "Markt", "b", "ans")
    put_right(stored_hub.hub.database, row["suitcase"], row["id"], Spot.of(row), new)
    assert found(stored_hub) == (0, 0, 0), "it can still be put right"
    with stored_hub.hub.database.writing() as connection:
        rebuild(connection)
    assert {row["month"] for row in stored_hub.rows(month_rollups)} == {"2024-11"}


@pytest.fixture
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.mark.usefixtures("_home")
def test_as_a_person_types_it(demo: DrivenHub, monkeypatch: pytest.MonkeyPatch) -> None:
    demo.case().counted(a_sitting("2024-10-01"), COUNTS)
    monkeypatch.setenv("KOFFER_HOME", str(demo.hub.home.root))
    run = CliRunner().invoke
    assert run(admin, ["verify"]).output == "Alle sommen kloppen.\n"
    with demo.hub.database.writing() as connection:
        connection.execute(month_rollups.delete())
    wrong = run(admin, ["verify"])
    assert wrong.exit_code == 1
    assert "0 sommen van bijeenkomsten, 2 van maanden en 0 aantallen" in wrong.output
    assert "opnieuw gemaakt" in run(admin, ["verify", "--repair"]).output
    assert run(admin, ["verify"]).output == "Alle sommen kloppen.\n"
    assert run(admin, ["prune", "--days", "30"]).exit_code == 2
    assert "Van 1 bijeenkomsten" in run(admin, ["prune"]).output
    assert run(admin, ["verify"]).output == "Alle sommen kloppen.\n"
