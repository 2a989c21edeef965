"""Which suitcases belong to this hub, and the proof that a caller is one of them."""

import hashlib
import hmac
import secrets
from typing import NamedTuple

from sqlalchemy import Connection, or_, select, update

from admin.storage import upsert
from admin.storage.tables import suitcases
from koffer.sync.pair import Pair


class Caller(NamedTuple):
    """Who called. A token that was made by renewing is ``is_new`` until it is used once."""

    suitcase: str
    revoked: bool
    is_new: bool


def token_hash(token: str) -> str:
    """What is kept of a token. It is 256 random bits, so a plain sha256 cannot be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()


def register(connection: Connection, pair: Pair, now_s: int) -> None:
    """Let ``pair`` in. A known suitcase keeps its name and its counts; its token is replaced."""
    known = connection.execute(select(suitcases).where(suitcases.c.id == pair.suitcase)).first()
    row = {
        "id": pair.suitcase,
        "name": known.name if known else pair.name[:60],
        "token_hash": token_hash(pair.token),
        "registered_s": known.registered_s if known else now_s,
    }
    upsert(connection, suitcases, [row])


def caller_of(connection: Connection, token: str) -> Caller | None:
    """The suitcase that this token belongs to; None for a stranger."""
    given, now, after = token_hash(token), suitcases.c.token_hash, suitcases.c.next_token_hash
    wanted = select(suitcases.c.id, suitcases.c.revoked, now, after)
    for row in connection.execute(wanted.where(or_(now == given, after == given))):
        if hmac.compare_digest(row.token_hash, given):
            return Caller(row.id, row.revoked, is_new=False)
        if hmac.compare_digest(row.next_token_hash or "", given):
            return Caller(row.id, row.revoked, is_new=True)
    return None


def renew_token(connection: Connection, suitcase: str) -> str:
    """A next token. The old one works until the next is used, because the reply may be lost."""
    token = secrets.token_urlsafe(32)
    this_one = suitcases.c.id == suitcase
    values = {"next_token_hash": token_hash(token)}
    connection.execute(update(suitcases).where(this_one).values(**values))
    return token


def take_into_use(connection: Connection, token: str) -> None:
    """From now on this is the only token."""
    given = token_hash(token)
    values = {"token_hash": given, "next_token_hash": None}
    connection.execute(
        update(suitcases).where(suitcases.c.next_token_hash == given).values(**values)
    )


def note_newer(connection: Connection, suitcase: str, now_s: int) -> None:
    """It was heard, and could not be understood; its next good round ends that."""
    this_one = suitcases.c.id == suitcase
    values = {"is_newer": True, "last_seen_s": now_s}
    connection.execute(update(suitcases).where(this_one).values(**values))
