"""The tables on the suitcase.

Two rules keep the order of touches out of the file. Numbers are text of a fixed width, so that a
row is overwritten where it lies. No index holds ``value`` or ``acknowledged``, because an index
moves its entries about; what is owed is found by reading the table, which pruning keeps small.
"""

from sqlite_utils import Database

VERSION = 1
WIDTH = 10
NEVER = "0000-00-00"

_STATEMENTS = (
    """CREATE TABLE sittings (
        place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL,
        venue TEXT NOT NULL, municipality TEXT NOT NULL, clock TEXT NOT NULL,
        closed INTEGER NOT NULL, told INTEGER NOT NULL, settled TEXT NOT NULL)""",
    """CREATE TABLE counters (
        place INTEGER PRIMARY KEY, epoch TEXT NOT NULL, sitting TEXT NOT NULL,
        kind TEXT NOT NULL, item TEXT NOT NULL,
        value TEXT NOT NULL, acknowledged TEXT NOT NULL)""",
    "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE messages (place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)",
    f"PRAGMA user_version = {VERSION}",
)


def create_tables(db: Database) -> None:
    """In a database without tables, inside the caller's transaction."""
    for statement in _STATEMENTS:
        db.execute(statement)


def fixed(value: int) -> str:
    """A count as it is stored: always ten signs, and sorting as numbers do."""
    return f"{value:0{WIDTH}d}"
