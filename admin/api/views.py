"""The addresses for suitcases: a round of sync, pairing, a new token, and whether we are awake."""

from typing import Any, TypeVar

import msgspec
from flask import Blueprint, Response, request, url_for
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from admin.api.body import MOST_SENT_BYTES, read_round
from admin.api.errors import RefusedError, as_json, for_error, for_status, refused
from admin.api.messages import PairCode, PairPoll, PairStart, PairToken
from admin.api.openapi import description
from admin.api.round import take_round
from admin.hub import Hub, current_hub
from admin.suitcases import pairing
from admin.suitcases.registry import caller_of, note_newer, renew_token, take_into_use
from koffer.sync.pair import Pair

Message = TypeVar("Message", bound=msgspec.Struct)
MOST_PAIR_BYTES = 4096


def api_pages() -> Blueprint:
    """Every answer is JSON."""
    pages = Blueprint("api", __name__, url_prefix="/api")
    pages.post("/v1/sync")(sync)
    pages.post("/v1/pair/start")(pair_start)
    pages.post("/v1/pair/poll")(pair_poll)
    pages.post("/v1/token")(token)
    pages.get("/v1/health")(health)
    pages.get("/openapi.json")(openapi)
    pages.register_error_handler(RefusedError, _refuse)
    pages.register_error_handler(HTTPException, _refuse_http)
    pages.register_error_handler(SQLAlchemyError, _refuse_storage)
    return pages


def sync() -> Response:
    """Take one round of the suitcase whose token is in the header."""
    hub = current_hub()
    suitcase = _caller(hub)
    request.max_content_length = MOST_SENT_BYTES
    given, encoding = request.get_data(cache=False), request.headers.get("Content-Encoding", "")
    try:
        body = read_round(given, encoding)
    except RefusedError as error:
        if error.status == 426:
            _tell_staff(hub, suitcase)
        raise
    if body.suitcase != suitcase:
        raise refused(401)
    return Response(take_round(hub.database, body, hub.now()), mimetype="application/json")


def pair_start() -> Response:
    """A code for a suitcase that wants to belong to this hub."""
    hub, asked = current_hub(), _message(PairStart)
    name = "".join(sign for sign in asked.name if sign.isprintable()).strip()
    try:
        with hub.database.writing() as connection:
            made = pairing.start(connection, asked.suitcase, name, hub.now_s())
    except pairing.TooManyError as error:
        raise refused(429) from error
    return _json(
        PairCode(
            made.device_code,
            pairing.in_groups(made.code),
            url_for("suitcases.pair", _external=True),
            pairing.LASTS_S,
            pairing.INTERVAL_S,
        )
    )


def pair_poll() -> Response:
    """Whether staff agreed; the words are those of RFC 8628, section 3.5."""
    hub, asked = current_hub(), _message(PairPoll)
    with hub.database.writing() as connection:
        found = pairing.poll(connection, asked.device_code, hub.now_s())
    if isinstance(found, Pair):
        return _json(PairToken(found.suitcase, found.token, found.name))
    raise RefusedError(400, found, _WORDS[found])


def token() -> Response:
    """A new token for a suitcase that shows its old one."""
    hub = current_hub()
    suitcase = _caller(hub)
    with hub.database.writing() as connection:
        made = renew_token(connection, suitcase)
    return _json(PairToken(suitcase, made))


def health() -> Response:
    """Whether the hub can read what it keeps."""
    with current_hub().database.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return Response(b'{"ok":true}', mimetype="application/json")


def openapi() -> Response:
    """All of this for programs."""
    return Response(msgspec.json.encode(description()), mimetype="application/json")


_WORDS = {
    "authorization_pending": "Nog niemand heeft de code ingevuld.",
    "slow_down": "Vraag het minder vaak.",
    "expired_token": "Deze code is voorbij. Vraag een nieuwe.",
    "access_denied": "Een medewerker zei nee tegen deze koffer.",
}


def _caller(hub: Hub) -> str:
    kind, _, given = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not given:
        raise refused(401)
    with hub.database.reading() as connection:
        caller = caller_of(connection, given.strip())
    if caller is None:
        raise refused(401)
    if caller.revoked:
        raise RefusedError(
            401, "revoked", "Deze koffer is ontkoppeld. Zijn tellingen blijven erop staan."
        )
    if caller.is_new:
        with hub.database.writing() as connection:
            take_into_use(connection, given.strip())
    return caller.suitcase


def _tell_staff(hub: Hub, suitcase: str) -> None:
    with hub.database.writing() as connection:
        note_newer(connection, suitcase, hub.now_s())


def _message(kind: type[Message]) -> Message:
    request.max_content_length = MOST_PAIR_BYTES
    try:
        return msgspec.json.decode(request.get_data(cache=False), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RefusedError(400, "bad_message", f"Dit bericht klopt niet: {error}") from error


def _json(answer: Any) -> Response:
    return Response(msgspec.json.encode(answer), mimetype="application/json")


def _refuse(error: RefusedError) -> Response:
    return as_json(error.status, error.code, error.message)


def _refuse_http(error: HTTPException) -> Response:
    return for_error(error)


def _refuse_storage(error: SQLAlchemyError) -> Response:
    # The kind is enough for the log; the statement could name what was counted.
    current_hub().log.error("The database failed: %s", type(error).__name__)
    return for_status(503)
