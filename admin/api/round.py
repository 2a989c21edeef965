"""One round of sync: one transaction, and the same reply when the round is asked again."""

import secrets
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, select, update

from admin.interest.merge import merge_counters
from admin.interest.sittings import keep_sittings
from admin.storage import Database, upsert
from admin.storage.tables import hub, rounds, suitcases
from admin.suitcases.report import reported
from koffer.sync import PROTOCOL, SyncReply, SyncRequest


def take_round(database: Database, request: SyncRequest, now: datetime) -> bytes:
    """Merge it and give the reply as JSON; nothing is kept when this raises.

    Raises: sqlalchemy.exc.SQLAlchemyError when the database cannot be written.
    """
    with database.writing() as connection:
        suitcase = _locked(connection, request.suitcase)
        again = _kept_reply(connection, request)
        if again is not None:
            return again
        reply = msgspec.json.encode(_merged(connection, request, now, suitcase))
        row = {"suitcase": request.suitcase, "round": request.round, "reply": reply.decode()}
        upsert(connection, rounds, [row])
        return reply


def _locked(connection: Connection, suitcase: str) -> Row[tuple[object, ...]]:
    """Its row; on PostgreSQL this also makes two rounds of one suitcase take turns."""
    wanted = select(suitcases).where(suitcases.c.id == suitcase).with_for_update()
    return connection.execute(wanted).one()


def _kept_reply(connection: Connection, request: SyncRequest) -> bytes | None:
    wanted = select(rounds.c.reply).where(
        rounds.c.suitcase == request.suitcase, rounds.c.round == request.round
    )
    kept = connection.execute(wanted).scalar()
    return kept.encode() if kept is not None else None


def _merged(
    connection: Connection,
    request: SyncRequest,
    now: datetime,
    suitcase: Row[tuple[object, ...]],
) -> SyncReply:
    others = {counter.sitting for counter in request.counters}
    today = now.date().isoformat()
    where = keep_sittings(connection, request.suitcase, request.sittings, others, today)
    good, bad = merge_counters(connection, request.suitcase, request.counters, where)
    ticket = secrets.token_hex(8)
    news = reported(suitcase._asdict(), request, now)
    this_one = suitcases.c.id == request.suitcase
    connection.execute(update(suitcases).where(this_one).values(**news, ticket=ticket))
    return SyncReply(
        protocol=PROTOCOL,
        hub=connection.execute(select(hub.c.incarnation)).scalar_one(),
        ticket=ticket,
        server_time=now.isoformat(timespec="seconds"),
        merged=good,
        set_aside=bad,
    )
