"""Pairing: a code on the suitcase, typed by staff, and a token for the suitcase (RFC 8628)."""

import hashlib
import secrets
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from admin.storage.tables import pairings, suitcases
from admin.suitcases.registry import register
from koffer.sync.pair import Pair

LASTS_S = 600
INTERVAL_S = 5
MOST_WAITING = 200
# Consonants only, so that no code is a word (RFC 8628, section 6.1): 20^8 of them.
SIGNS = "BCDFGHJKLMNPQRSTVWXZ"
_LENGTH = 8

Trouble = Literal["authorization_pending", "slow_down", "expired_token", "access_denied"]


class Started(NamedTuple):
    """What the suitcase gets to hear."""

    device_code: str
    code: str


class TooManyError(Exception):
    """So many codes wait already that somebody must be trying them."""


def start(connection: Connection, suitcase: str, name: str, now_s: int) -> Started:
    """A new code for this suitcase; an earlier one ends.

    Raises: TooManyError.
    """
    over = (pairings.c.ends_s <= now_s) | (pairings.c.suitcase == suitcase)
    connection.execute(delete(pairings).where(over))
    waiting = connection.execute(select(func.count()).select_from(pairings)).scalar_one()
    if waiting >= MOST_WAITING:
        raise TooManyError
    made = Started(secrets.token_urlsafe(32), _new_code(connection))
    row = {
        "device_hash": _hash(made.device_code),
        "code": made.code,
        "suitcase": suitcase,
        "name": name,
        "ends_s": now_s + LASTS_S,
    }
    connection.execute(insert(pairings), [row])
    return made


def find(connection: Connection, typed: str, now_s: int) -> dict[str, Any] | None:
    """The pairing that waits with the code that somebody typed, in any case and with any dashes."""
    code = "".join(sign for sign in typed.upper() if sign.isalpha())
    wanted = select(pairings).where(
        pairings.c.code == code, pairings.c.ends_s > now_s, pairings.c.answer == ""
    )
    row = connection.execute(wanted).first()
    return row._asdict() if row else None


def decide(connection: Connection, code: str, name: str, *, grant: bool) -> bool:
    """What staff said, and whether they were the first. ``name`` is what they call it."""
    values = {"answer": "yes" if grant else "no", "name": name}
    waiting = (pairings.c.code == code) & (pairings.c.answer == "")
    return bool(connection.execute(update(pairings).where(waiting).values(**values)).rowcount)


def poll(connection: Connection, device_code: str, now_s: int) -> Pair | Trouble:
    """The pair once staff agreed. Asking again gives a new token, because a reply may be lost.

    Until the token is used: whoever plays the question again must not lock the suitcase out.
    """
    this_one = pairings.c.device_hash == _hash(device_code)
    row = connection.execute(select(pairings).where(this_one).with_for_update()).first()
    if row is None or row.ends_s <= now_s:
        return "expired_token"
    connection.execute(update(pairings).where(this_one).values(polled_s=now_s))
    if row.answer == "no":
        return "access_denied"
    if row.answer == "":
        return "slow_down" if now_s - row.polled_s < INTERVAL_S else "authorization_pending"
    if row.answer == "given" and _is_heard_since(connection, row.suitcase, row.polled_s):
        return "expired_token"
    pair = Pair(row.suitcase, secrets.token_urlsafe(32), row.name)
    connection.execute(update(pairings).where(this_one).values(answer="given"))
    _let_in(connection, pair, now_s)
    return pair


def revoke(connection: Connection, suitcase: str) -> None:
    """It keeps what it counted, here and there, and may be paired again."""
    this_one = suitcases.c.id == suitcase
    connection.execute(update(suitcases).where(this_one).values(revoked=True))
    connection.execute(delete(pairings).where(pairings.c.suitcase == suitcase))


def in_groups(code: str) -> str:
    """``BCDF-GHJK``."""
    return f"{code[:4]}-{code[4:]}"


def _let_in(connection: Connection, pair: Pair, now_s: int) -> None:
    register(connection, pair, now_s)
    # A fresh start: an older copy of the card has the older token, so it is no clone any more.
    fresh = {"revoked": False, "ticket": "", "wrong_tickets": 0, "next_token_hash": None}
    named = {"name": pair.name} if pair.name else {}
    this_one = suitcases.c.id == pair.suitcase
    connection.execute(update(suitcases).where(this_one).values(**fresh, **named))


def _is_heard_since(connection: Connection, suitcase: str, then_s: int) -> bool:
    """Only with the token of then: the one before it had ended."""
    wanted = select(suitcases.c.last_seen_s).where(suitcases.c.id == suitcase)
    return (connection.execute(wanted).scalar() or 0) > then_s


def _new_code(connection: Connection) -> str:
    while True:
        code = "".join(secrets.choice(SIGNS) for _ in range(_LENGTH))
        if (
            connection.execute(select(pairings.c.code).where(pairings.c.code == code)).first()
            is None
        ):
            return code


def _hash(device_code: str) -> str:
    return hashlib.sha256(device_code.encode()).hexdigest()
