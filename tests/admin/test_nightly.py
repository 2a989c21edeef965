"""The work of the night: what a page would else do while somebody waits for it."""

import pytest
from click.testing import CliRunner

from admin.commands import admin
from admin.interest.asked import let_out
from admin.interest.nightly import night_work
from admin.interest.upkeep import differences
from admin.storage.tables import counters, editions
from tests.admin.driver import DrivenHub, a_sitting

COUNTS = {("visit", "h10"): 14, ("kept", "rollator"): 9}


def test_whole_months_are_let_out_and_old_counters_go(stored_hub: DrivenHub) -> None:
    case, old = stored_hub.case(), a_sitting("2024-10-01")
    case.counted(old, COUNTS)
    case.counted(a_sitting("2026-11-02"), COUNTS)
    stored_hub.clock.travel(days=15)
    assert night_work(stored_hub.hub) == (["2024-10", "2026-11"], 1)
    assert {row["sitting"] for row in stored_hub.rows(counters)}.isdisjoint({old.id})
    assert let_out(stored_hub.hub) == [], "the page of the next day has nothing left to make"
    with stored_hub.hub.database.reading() as connection:
        assert differences(connection) == (0, 0, 0)


def test_a_second_time_does_nothing_more(stored_hub: DrivenHub) -> None:
    stored_hub.case().counted(a_sitting("2026-11-02"), COUNTS)
    stored_hub.clock.travel(days=15)
    night_work(stored_hub.hub)
    before = stored_hub.rows(editions)
    assert night_work(stored_hub.hub) == ([], 0)
    assert stored_hub.rows(editions) == before


def test_as_the_timer_starts_it(demo: DrivenHub, monkeypatch: pytest.MonkeyPatch) -> None:
    demo.case().counted(a_sitting("2024-01-01"), COUNTS)
    monkeypatch.setenv("KOFFER_HOME", str(demo.hub.home.root))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    said = CliRunner().invoke(admin, ["nightly"])
    assert said.exit_code == 0, said.output
    assert "cijfers nieuw klaarstaan: geen." in said.output, "the demo hides nothing"
    assert "losse tellers weg zijn: 1." in said.output
