"""Refusals in the words of the protocol: JSON with a code and a Dutch sentence."""

from flask import Response
from msgspec import json
from werkzeug.exceptions import HTTPException


class RefusedError(Exception):
    """A round that the hub does not take; the suitcase keeps what it has and tries later."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message


def as_json(status: int, code: str, message: str) -> Response:
    body = json.encode({"error": code, "message": message})
    return Response(body, status, mimetype="application/json")


CODES = {
    400: ("bad_request", "Dit verzoek is niet te begrijpen."),
    401: ("unknown_suitcase", "Deze koffer hoort niet bij dit beheer. Koppel hem opnieuw."),
    404: ("not_found", "Dit adres bestaat niet."),
    405: ("not_allowed", "Zo werkt dit adres niet."),
    413: ("too_large", "Dit bericht is te groot."),
    415: ("not_json", "Stuur JSON, eventueel met gzip."),
    426: ("newer_protocol", "Deze koffer is nieuwer dan het beheer. Werk het beheer bij."),
    429: ("too_often", "Dit ging te vaak mis. Probeer het over een paar minuten opnieuw."),
    500: ("broken", "Er ging iets mis bij het beheer. De tellingen blijven op de koffer."),
    503: ("storage", "Het beheer kan nu niet opslaan. De tellingen blijven op de koffer."),
}


def refused(status: int) -> RefusedError:
    code, message = CODES[status]
    return RefusedError(status, code, message)


def for_status(status: int) -> Response:
    """The answer for any HTTP error, known to the protocol or not."""
    code, message = CODES.get(status, CODES[400 if status < 500 else 500])
    return as_json(status, code, message)


def for_error(error: HTTPException) -> Response:
    """The same, with what the error itself wants to tell: which methods there are, say."""
    answer = for_status(error.code or 500)
    told = dict(error.get_headers())
    if "Allow" in told:
        answer.headers["Allow"] = told["Allow"]
    return answer
