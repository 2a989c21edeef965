"""POST /api/v1/sync and whether the hub is awake."""

from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from admin.api.body import MOST_SENT_BYTES, read_round
from admin.api.errors import RefusedError, as_json, for_status, refused
from admin.api.round import take_round
from admin.hub import Hub, current_hub
from admin.suitcases.registry import suitcase_of


def api_pages() -> Blueprint:
    """The addresses for suitcases; every answer is JSON."""
    pages = Blueprint("api", __name__, url_prefix="/api/v1")
    pages.post("/sync")(sync)
    pages.get("/health")(health)
    pages.register_error_handler(RefusedError, _refuse)
    pages.register_error_handler(HTTPException, _refuse_http)
    pages.register_error_handler(SQLAlchemyError, _refuse_storage)
    return pages


def sync() -> Response:
    """Take one round of the suitcase whose token is in the header."""
    hub = current_hub()
    suitcase = _caller(hub)
    request.max_content_length = MOST_SENT_BYTES
    body = read_round(request.get_data(cache=False), request.headers.get("Content-Encoding", ""))
    if body.suitcase != suitcase:
        raise refused(401)
    return Response(take_round(hub.database, body, hub.now()), mimetype="application/json")


def health() -> Response:
    """Whether the hub can read what it keeps."""
    with current_hub().database.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return Response(b'{"ok":true}', mimetype="application/json")


def _caller(hub: Hub) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise refused(401)
    with hub.database.reading() as connection:
        suitcase = suitcase_of(connection, token.strip())
    if suitcase is None:
        raise refused(401)
    return suitcase


def _refuse(error: RefusedError) -> Response:
    return as_json(error.status, error.code, error.message)


def _refuse_http(error: HTTPException) -> Response:
    return for_status(error.code or 500)


def _refuse_storage(error: SQLAlchemyError) -> Response:
    # The kind is enough for the log; the statement could name what was counted.
    current_hub().log.error("The database failed: %s", type(error).__name__)
    return for_status(503)
