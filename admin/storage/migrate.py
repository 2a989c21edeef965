"""Bring the tables up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from admin.storage.database import Database


def migrate(database: Database) -> None:
    """Alembic upgrade to head, in one transaction; does nothing when the tables are new enough.

    Raises: sqlalchemy.exc.OperationalError when the database cannot be reached.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
