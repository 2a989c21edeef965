"""Which suitcases belong to this hub, and the proof that a caller is one of them."""

import hashlib
import hmac

from sqlalchemy import Connection, select

from admin.storage import upsert
from admin.storage.tables import suitcases
from koffer.sync.pair import Pair


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


def suitcase_of(connection: Connection, token: str) -> str | None:
    """The suitcase that this token belongs to; None for a stranger or a revoked one."""
    given = token_hash(token)
    wanted = select(suitcases.c.id, suitcases.c.token_hash).where(
        suitcases.c.token_hash == given, suitcases.c.revoked.is_(False)
    )
    row = connection.execute(wanted).first()
    if row is None or not hmac.compare_digest(row.token_hash, given):
        return None
    return str(row.id)
