"""How SQLite finds what pages and rounds ask: by keys, never by reading a whole large table."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event

from admin.interest.asked import answer
from tests.admin.driver import DrivenHub, a_sitting

# Grow with every sitting.
LARGE = ("counters", "sitting_rollups", "sittings")


@contextmanager
def plans(hub: DrivenHub) -> Iterator[list[str]]:
    """Every step of every plan of the statements that are carried out meanwhile."""
    found: list[str] = []

    def explain(
        connection: Connection, cursor: Any, statement: str, given: Any, *_: object
    ) -> None:
        if statement.lstrip().startswith("SELECT"):
            plan = cursor.execute(f"EXPLAIN QUERY PLAN {statement}", given).fetchall()
            found.extend(f"{step[3]}: {statement}" for step in plan)

    engine = hub.hub.database.engine
    event.listen(engine, "before_cursor_execute", explain)
    yield found
    event.remove(engine, "before_cursor_execute", explain)


def scans(steps: list[str]) -> list[str]:
    return [
        step
        for step in steps
        if any(step.startswith(f"SCAN {table}") and "USING INDEX" not in step for table in LARGE)
    ]


def test_an_overview_reads_no_large_table_whole(hub: DrivenHub) -> None:
    hub.case().counted(a_sitting("2026-10-01"), {("visit", "h10"): 7})
    for place in ("", "gemeente:Roosendaal", "plek:Roosendaal|Bibliotheek"):
        for period in ("alles", "3-maanden"):
            with plans(hub) as steps:
                answer(hub.hub, period, place)
            assert steps
            assert scans(steps) == []
            waiting = [step for step in steps if step.endswith("published_in IS NULL) AS anon_1")]
            assert waiting
            assert all("published_in=?" in step.split(":")[0] for step in waiting), waiting


def test_a_round_reads_no_large_table_whole(hub: DrivenHub) -> None:
    case = hub.case()
    with plans(hub) as steps:
        case.counted(a_sitting(), {("visit", "h10"): 7, ("kept", "rollator"): 2})
    assert steps
    assert scans(steps) == []
    stored = [step for step in steps if "SEARCH counters" in step]
    assert all("sitting=?" in step.split(":")[0] for step in stored), "not all of a suitcase"
