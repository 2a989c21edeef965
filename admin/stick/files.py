"""From the bytes of a file to what the hub has of it, or a reason in words."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from admin.api.body import read_round
from admin.api.errors import RefusedError
from admin.hub import Hub
from admin.stick.carried import take_carried
from admin.stick.signer import Refused, Signer, opened_by, signer_of
from admin.stick.words import Judged, Refusal, refused, taken
from koffer.stick import Document, StickError, packed, sealed, split, stick_key
from koffer.sync import SyncRequest

# A suitcase writes one round in a file, which is 256 kB at most.
MOST_FILE_BYTES = 1024 * 1024
_BY_STATUS: dict[int, Refusal] = {413: "too-large", 426: "newer"}


class Round(NamedTuple):
    """A round, and the hash that it was signed with; its answer is signed with the same."""

    request: SyncRequest
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
        signer, rounds = _read(hub, data)
        return _merged(hub, name, rounds, signer, now)
    except StickError as error:
        return Taken(refused(name, error.fault), [])
    except Refused as error:
        return Taken(refused(name, error.why), [])
    except SQLAlchemyError as error:
        # The kind is enough for the log; the statement could name what was counted.
        hub.log.error("The database failed: %s", type(error).__name__)
        return Taken(refused(name, "storage"), [])


def _read(hub: Hub, data: bytes) -> tuple[Signer, list[Round]]:
    if len(data) > MOST_FILE_BYTES:
        raise StickError("too-large")
    documents = split(data)
    if any(one.kind == "answer" for one in documents):
        raise Refused("answer")
    if len({one.suitcase for one in documents}) > 1:
        raise StickError("damaged")
    with hub.database.reading() as connection:
        signer = signer_of(connection, documents[0].suitcase)
    return signer, [_round(one, signer) for one in documents]


def _round(document: Document, signer: Signer) -> Round:
    token_hash, body = opened_by(signer, document)
    try:
        request = read_round(body, "gzip")
    except RefusedError as error:
        raise Refused(_BY_STATUS.get(error.status, "damaged")) from error
    if request.suitcase != document.suitcase:
        raise StickError("damaged")
    return Round(request, token_hash)


def _merged(hub: Hub, name: str, rounds: list[Round], signer: Signer, now: datetime) -> Taken:
    answers = [take_carried(hub.database, one.request, now) for one in rounds]
    documents = [
        sealed("answer", one.request.suitcase, packed(msgspec.json.encode(answer)), key)
        for one, answer in zip(rounds, answers, strict=True)
        for key in [stick_key(one.token_hash, "answer")]
    ]
    aside = sum(len(answer.reply.set_aside) for answer in answers)
    return Taken(taken(name, signer.name, aside), documents)
