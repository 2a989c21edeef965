"""Open the database and let in readers and writers; SQLite and PostgreSQL alike."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MS = 15_000
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


class Database:
    """An engine and the two ways of using it. One object per process."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(koffer_begin="BEGIN IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; nothing is kept."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is on disk afterwards, or none of it when this raises."""
        with self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Raises nothing yet: the first use does (sqlalchemy.exc.OperationalError)."""
    address = _with_driver(make_url(url))
    engine = create_engine(address, pool_pre_ping=address.get_backend_name() != "sqlite")
    if address.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return Database(engine)


def upsert(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, add: bool = False
) -> None:
    """Insert ``rows``; where the key is there already, replace the rest, or add to it."""
    if not rows:
        return
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    insert = dialect.insert(table)
    given = set(rows[0]) - {column.name for column in table.primary_key}
    new = {name: insert.excluded[name] for name in given}
    if add:
        new = {name: table.c[name] + insert.excluded[name] for name in given}
    keys = list(table.primary_key)
    connection.execute(
        insert.on_conflict_do_update(index_elements=keys, set_=new), [dict(row) for row in rows]
    )


def _with_driver(url: URL) -> URL:
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    return url


def _prepare_sqlite(raw: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by its own rules; _begin_sqlite does it instead.
    raw.isolation_level = None
    cursor = raw.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer that begins as a reader can fail halfway with "database is locked".
    options = connection.get_execution_options()
    connection.exec_driver_sql(options.get("koffer_begin", "BEGIN"))
