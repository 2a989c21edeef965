"""What the hub keeps: tables, migrations, and two ways in (reading and writing)."""

from admin.storage.database import Database, open_database, upsert

__all__ = ["Database", "open_database", "upsert"]
