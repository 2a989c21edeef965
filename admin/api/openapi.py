"""The description of the API, made from the messages themselves (OpenAPI 3.1)."""

from collections.abc import Sequence
from typing import Any

import msgspec

from admin.api.messages import Awake, PairCode, PairPoll, PairStart, PairToken, Refusal
from koffer.sync import PROTOCOL, SyncReply, SyncRequest

_MESSAGES = (
    SyncRequest, SyncReply, PairStart, PairCode, PairPoll, PairToken, Refusal, Awake,
)  # fmt: skip
_REFERENCE = "#/components/schemas/{name}"
_COMMON = (405, 500, 503)
_ENCODING = {
    "name": "Content-Encoding",
    "in": "header",
    "description": "Of the body; at most 256 KiB as sent, 1 MiB unpacked.",
    "schema": {"enum": ["gzip", "identity"]},
}


def description() -> dict[str, Any]:
    """Every address, what it takes, and every answer it may give."""
    _, schemas = msgspec.json.schema_components(_MESSAGES, ref_template=_REFERENCE)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Demonstratiekoffer",
            "version": str(PROTOCOL),
            "description": "How suitcases bring their counts to the hub; see docs/sync.md.",
        },
        "paths": _paths(),
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> dict[str, Any]:
    whole = (400, 413, 415, 429)
    return {
        "/api/v1/sync": {
            "post": _operation(
                "Merge one round", SyncReply, (*whole, 401, 426), takes=SyncRequest, token=True
            )
            | {"parameters": [_ENCODING]}
        },
        "/api/v1/pair/start": {
            "post": _operation("Ask for a code", PairCode, whole, takes=PairStart)
        },
        "/api/v1/pair/poll": {
            "post": _operation("Ask whether staff agreed", PairToken, whole, takes=PairPoll)
        },
        "/api/v1/token": {
            "post": _operation("Renew the token", PairToken, (400, 401, 413, 429), token=True)
        },
        "/api/v1/health": {"get": _operation("Whether the hub is awake", Awake)},
        "/api/openapi.json": {"get": _operation("This description", dict)},
    }


def _operation(
    summary: str,
    gives: type,
    refusals: Sequence[int] = (),
    *,
    takes: type | None = None,
    token: bool = False,
) -> dict[str, Any]:
    answers: dict[str, Any] = {"200": _content("Done", gives)}
    for status in sorted((*refusals, *_COMMON)):
        answers[str(status)] = _content("Refused, with the reason", Refusal)
    made: dict[str, Any] = {"summary": summary, "responses": answers}
    if takes:
        made["requestBody"] = {"required": True, **_content("", takes)}
    if token:
        made["security"] = [{"token": []}]
    return made


def _content(words: str, message: type) -> dict[str, Any]:
    any_object = {"type": "object"}
    named = {"$ref": _REFERENCE.format(name=message.__name__)}
    schema = any_object if message is dict else named
    made: dict[str, Any] = {"content": {"application/json": {"schema": schema}}}
    return {"description": words, **made} if words else made
