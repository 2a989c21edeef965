"""From the bytes of a file to what the hub has of it, or a reason in words."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.exc import SQLAlchemyError

from admin.api.body import read_round
from admin.api.errors import RefusedError
from admin.hub import Hub
from admin.stick.carried import take_carried
from admin.stick.words import Judged, Refusal, refused, taken
from admin.storage.tables import suitcases
from koffer.stick import Document, StickError, opened, packed, sealed, split, stick_key
from koffer.sync import SyncRequest

# A suitcase writes one round in a file, which is 256 kB at most.
MOST_FILE_BYTES = 1024 * 1024
_BY_STATUS: dict[int, Refusal] = {413: "too-large", 426: "newer"}


class Refused(Exception):  # noqa: N818 - it is an answer, no error
    """Nothing of this file was used."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why: Refusal = why


class Signer(NamedTuple):
    """Who a file says it is from, and the hash that proves it."""

    name: str
    token_hash: str


class Taken(NamedTuple):
    """What is said of a file, and the documents that answer it."""

    judged: Judged
    answers: list[bytes]


def take_file(hub: Hub, name: str, data: bytes, now: datetime) -> Taken:
    """Merge all of ``data``, or none of it when any of it is not right. Never raises.

    Each round is a transaction; a database that fails half-way keeps those before it, and the same
    file may come again.
    """
    try:
        requests, signer = _read(hub, data)
        return _merged(hub, name, requests, signer, now)
    except StickError as error:
        return Taken(refused(name, error.fault), [])
    except Refused as error:
        return Taken(refused(name, error.why), [])
    except SQLAlchemyError as error:
        # The kind is enough for the log; the statement could name what was counted.
        hub.log.error("The database failed: %s", type(error).__name__)
        return Taken(refused(name, "storage"), [])


def _read(hub: Hub, data: bytes) -> tuple[list[SyncRequest], Signer]:
    if len(data) > MOST_FILE_BYTES:
        raise StickError("too-large")
    documents = split(data)
    if any(one.kind == "answer" for one in documents):
        raise Refused("answer")
    if len({one.suitcase for one in documents}) > 1:
        raise StickError("damaged")
    with hub.database.reading() as connection:
        signer = _signer(connection, documents[0].suitcase)
    return [_request(one, signer) for one in documents], signer


def _signer(connection: Connection, suitcase: str) -> Signer:
    row = connection.execute(select(suitcases).where(suitcases.c.id == suitcase)).first()
    if row is None:
        raise Refused("unknown")
    if row.revoked:
        raise Refused("revoked")
    return Signer(row.name or f"Koffer {suitcase[:6]}", row.token_hash)


def _request(document: Document, signer: Signer) -> SyncRequest:
    body = opened(document, stick_key(signer.token_hash, "round"))
    try:
        request = read_round(body, "gzip")
    except RefusedError as error:
        raise Refused(_BY_STATUS.get(error.status, "damaged")) from error
    if request.suitcase != document.suitcase:
        raise StickError("damaged")
    return request


def _merged(
    hub: Hub, name: str, requests: list[SyncRequest], signer: Signer, now: datetime
) -> Taken:
    answers = [take_carried(hub.database, request, now) for request in requests]
    key = stick_key(signer.token_hash, "answer")
    documents = [
        sealed("answer", request.suitcase, packed(msgspec.json.encode(answer)), key)
        for request, answer in zip(requests, answers, strict=True)
    ]
    aside = sum(len(answer.reply.set_aside) for answer in answers)
    return Taken(taken(name, signer.name, aside), documents)
