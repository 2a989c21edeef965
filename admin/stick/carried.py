"""One round that came by stick: merged as a round of the network is, in one transaction.

It leaves alone what belongs to the network: the ticket, and the reply that is kept for a retry.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import update

from admin.interest.taking import locked_suitcase, take
from admin.storage import Database
from admin.storage.tables import suitcases
from admin.suitcases.report import reported
from koffer.stick import Answer
from koffer.sync import SyncRequest

# Of these a stick knows nothing: they are about the conversation over the network.
_OF_THE_NETWORK = ("wrong_tickets", "clock_ahead_s")


def take_carried(database: Database, request: SyncRequest, now: datetime) -> Answer:
    """Merge it; nothing is kept when this raises. The same round again changes nothing.

    Raises: sqlalchemy.exc.SQLAlchemyError when the database cannot be written.
    """
    with database.writing() as connection:
        before = locked_suitcase(connection, request.suitcase)._asdict()
        reply = take(connection, request, now, ticket="")
        news = news_of(before, request, now)
        if news:
            this_one = suitcases.c.id == request.suitcase
            connection.execute(update(suitcases).where(this_one).values(**news))
    return Answer(request.round, request.sittings, reply)


def news_of(before: Mapping[str, Any], request: SyncRequest, now: datetime) -> dict[str, Any]:
    """How the suitcase was when it wrote the stick, where that is newer than what is known.

    A clock that the suitcase is not sure of, or that is ahead of ours, tells no such time.
    """
    then = _when(request)
    if then is None or then > now or then.timestamp() <= (before["last_seen_s"] or 0):
        return {}
    told = reported(before, request, then)
    return {name: value for name, value in told.items() if name not in _OF_THE_NETWORK}


def _when(request: SyncRequest) -> datetime | None:
    if not request.clock.sure:
        return None
    try:
        then = datetime.fromisoformat(request.clock.now)
    except ValueError:
        return None
    return then if then.tzinfo else then.replace(tzinfo=UTC)
