"""The keys fit PostgreSQL's hash partitions by suitcase: nothing else in the code changes."""

import pytest
from sqlalchemy import text

from admin.storage.tables import counters, set_aside, sitting_rollups, sittings
from tests.admin.driver import DrivenHub, a_sitting

PARTS = 4
OF_A_SUITCASE = (counters, sitting_rollups, set_aside, sittings)


def partitioned(hub: DrivenHub) -> None:
    """Every table that grows with what suitcases send, with its keys, indexes and references."""
    with hub.hub.database.writing() as connection:
        for table in OF_A_SUITCASE:
            name = table.name
            connection.execute(text(f"ALTER TABLE {name} RENAME TO old_{name}"))
            like = f"LIKE old_{name} INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES"
            connection.execute(text(f"CREATE TABLE {name} ({like}) PARTITION BY HASH (suitcase)"))
            for part in range(PARTS):
                within = f"PARTITION OF {name} FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {part})"
                connection.execute(text(f"CREATE TABLE {name}_{part} {within}"))
        for table in OF_A_SUITCASE:
            connection.execute(text(f"DROP TABLE old_{table.name}"))
        for table in (counters, sitting_rollups):
            reference = "FOREIGN KEY (suitcase, sitting) REFERENCES sittings (suitcase, id)"
            connection.execute(text(f"ALTER TABLE {table.name} ADD {reference}"))


def test_rounds_and_reports_work_on_partitions(stored_hub: DrivenHub) -> None:
    if stored_hub.hub.database.engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no partitions")
    partitioned(stored_hub)
    for _ in range(8):
        case, sitting = stored_hub.case(), a_sitting("2026-10-01")
        case.counted(sitting, {("visit", "h10"): 7, ("kept", "rollator"): 2})
        case.counted(sitting, {("visit", "h10"): 9, ("kept", "rollator"): 1})
    with stored_hub.hub.database.reading() as connection:
        for table in (counters, sitting_rollups, sittings):
            each = [
                connection.execute(text(f"SELECT count(*) FROM {table.name}_{part}")).scalar_one()
                for part in range(PARTS)
            ]
            assert sum(each) == {"sittings": 8}.get(table.name, 16)
    stored_hub.assert_sums_agree()
    assert stored_hub.staff().get("/?periode=alles").status_code == 200
