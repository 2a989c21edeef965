"""One round of sync: one transaction, and the same reply when the round is asked again."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select, update

from admin.interest.taking import locked_suitcase, new_ticket, take
from admin.storage import Database, upsert
from admin.storage.tables import rounds, suitcases
from admin.suitcases.condition import is_cloned
from admin.suitcases.report import reported
from koffer.sync import CLONE, SyncReply, SyncRequest


def take_round(database: Database, request: SyncRequest, now: datetime) -> bytes:
    """Merge it and give the reply as JSON; nothing is kept when this raises.

    Raises: sqlalchemy.exc.SQLAlchemyError when the database cannot be written.
    """
    with database.writing() as connection:
        suitcase = locked_suitcase(connection, request.suitcase)
        again = _kept_reply(connection, request)
        if again is not None:
            return again
        reply = msgspec.json.encode(_taken(connection, request, now, suitcase))
        row = {"suitcase": request.suitcase, "round": request.round, "reply": reply.decode()}
        upsert(connection, rounds, [row])
        return reply


def _kept_reply(connection: Connection, request: SyncRequest) -> bytes | None:
    wanted = select(rounds.c.reply).where(
        rounds.c.suitcase == request.suitcase, rounds.c.round == request.round
    )
    kept = connection.execute(wanted).scalar()
    return kept.encode() if kept is not None else None


def _taken(
    connection: Connection, request: SyncRequest, now: datetime, suitcase: Row[Any]
) -> SyncReply:
    reply = take(connection, request, now, new_ticket())
    news = reported(suitcase._asdict(), request, now)
    this_one = suitcases.c.id == request.suitcase
    connection.execute(update(suitcases).where(this_one).values(**news, ticket=reply.ticket))
    return msgspec.structs.replace(reply, notes=[CLONE] if is_cloned(news) else [])
