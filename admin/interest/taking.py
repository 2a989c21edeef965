"""Take what a suitcase tells, however it came: by network or by stick."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from admin.interest.merge import merge_counters
from admin.interest.sittings import keep_sittings
from admin.interest.tallies import tallied
from admin.storage.tables import hub, suitcases
from koffer.sync import PROTOCOL, SyncReply, SyncRequest


def locked_suitcase(connection: Connection, suitcase: str) -> Row[Any]:
    """Its row; on PostgreSQL this also makes two rounds of one suitcase take turns."""
    wanted = select(suitcases).where(suitcases.c.id == suitcase).with_for_update()
    return connection.execute(wanted).one()


def take(connection: Connection, request: SyncRequest, now: datetime, ticket: str) -> SyncReply:
    """Merge sittings and counters and say what the hub has now, all in the caller's transaction.

    The suitcase must be locked. The same round again changes nothing.
    """
    others = {counter.sitting for counter in request.counters}
    today = now.date().isoformat()
    with tallied(connection, request.suitcase, {*others, *(one.id for one in request.sittings)}):
        where = keep_sittings(connection, request.suitcase, request.sittings, others, today)
        good, bad = merge_counters(connection, request.suitcase, request.counters, where)
    return SyncReply(
        protocol=PROTOCOL,
        hub=connection.execute(select(hub.c.incarnation)).scalar_one(),
        ticket=ticket,
        server_time=now.isoformat(timespec="seconds"),
        merged=good,
        set_aside=bad,
    )


def new_ticket() -> str:
    """64 random bits in hex."""
    return secrets.token_hex(8)
