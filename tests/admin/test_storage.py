"""Tables, migrations and the two ways in."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from admin.storage.migrate import migrate
from admin.storage.tables import METADATA
from admin.storage.tables import hub as hub_table
from tests.admin.conftest import MakeHub
from tests.admin.driver import DrivenHub


def test_migrations_make_exactly_the_tables_of_the_code(stored_hub: DrivenHub) -> None:
    with stored_hub.hub.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_migrating_again_does_nothing(stored_hub: DrivenHub) -> None:
    before = stored_hub.rows(hub_table)
    migrate(stored_hub.hub.database)
    assert stored_hub.rows(hub_table) == before


def test_the_incarnation_survives_a_restart(make_hub: MakeHub) -> None:
    assert make_hub().rows(hub_table) == make_hub().rows(hub_table)


def test_a_hub_put_back_from_a_backup_has_another_incarnation(make_hub: MakeHub) -> None:
    """systemd/backup leaves the incarnation out of the copy."""
    before = make_hub()
    with before.hub.database.writing() as connection:
        connection.execute(hub_table.delete())
    [after] = make_hub().rows(hub_table)
    assert len(after["incarnation"]) == 16


def test_what_fails_halfway_leaves_nothing(stored_hub: DrivenHub) -> None:
    def fail_halfway() -> None:
        with stored_hub.hub.database.writing() as connection:
            connection.execute(hub_table.delete())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert len(stored_hub.rows(hub_table)) == 1


def test_sqlite_writes_through_to_the_disk(hub: DrivenHub) -> None:
    with hub.hub.database.reading() as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
