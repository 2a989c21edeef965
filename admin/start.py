"""Everything that must be true before the first request: tables, keys, the loopback pair."""

import os
import secrets
from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, update

from admin.storage import Database, open_database, upsert
from admin.storage.migrate import migrate
from admin.storage.tables import hub, rounds, suitcases
from admin.suitcases.registry import register
from koffer.config import Config
from koffer.home import Home
from koffer.privatefile import load_or_create
from koffer.sync.pair import load_or_create_pair


class Keys(msgspec.Struct, frozen=True):
    """Secrets of this hub, made once; losing them signs everybody out and no more."""

    secret_key: str
    password_salt: str


def load_keys(home: Home) -> Keys:
    """Raises: OSError when the folder cannot be written; msgspec.DecodeError when damaged."""
    return msgspec.json.decode(load_or_create(home.admin / "keys.json", _new_keys), type=Keys)


def _new_keys() -> bytes:
    return msgspec.json.encode(Keys(secrets.token_urlsafe(48), secrets.token_urlsafe(24)))


def database_url(config: Config, home: Home) -> str:
    """koffer.toml first, then DATABASE_URL, then a SQLite file in the home folder."""
    given = config.admin.database_url or os.environ.get("DATABASE_URL", "")
    return given or f"sqlite:///{home.admin / 'hub.db'}"


def _begin_anew(connection: Connection) -> None:
    """A new hub, or one that was put back: systemd/backup leaves the incarnation out.

    What was agreed with each suitcase is older than what the suitcase has, so a ticket that does
    not fit says nothing of a copied card now.
    """
    upsert(connection, hub, [{"id": 1, "incarnation": secrets.token_hex(8)}])
    connection.execute(update(suitcases).values(ticket=""))
    connection.execute(delete(rounds))


def open_hub_database(config: Config, home: Home, now: datetime) -> Database:
    """The database with its tables up to date and, on one machine, its own suitcase let in.

    Raises: sqlalchemy.exc.OperationalError when it cannot be reached.
    """
    # What is in it is nobody else's business on this machine.
    home.admin.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = open_database(database_url(config, home))
    migrate(database)
    with database.writing() as connection:
        if connection.execute(hub.select()).first() is None:
            _begin_anew(connection)
        if config.mode != "fleet":
            pair = load_or_create_pair(home.pair_file)
            register(connection, pair, int(now.timestamp()))
    return database
