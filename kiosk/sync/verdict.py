"""What an answer to a round means. No I/O."""

from typing import Literal

import msgspec

from kiosk.sync.pairwords import error_in
from kiosk.sync.transport import Answer
from koffer.sync import PROTOCOL, SyncReply

Condition = Literal[
    "never", "ok", "offline", "refused", "revoked", "hub-older", "hub-newer", "not-a-hub",
    "busy", "too-large", "not-understood",
]  # fmt: skip

_BY_STATUS: dict[int, Condition] = {
    400: "not-understood",
    408: "busy",
    413: "too-large",
    415: "not-understood",
    422: "not-understood",
    426: "hub-older",
    429: "busy",
}
# Trying again soon does not help; staff must do something first.
LASTING = frozenset({"refused", "revoked", "hub-older", "hub-newer", "not-understood"})


class _Version(msgspec.Struct):
    protocol: int


def judged(answer: Answer | None) -> tuple[Condition, SyncReply | None]:
    """The condition, and the reply when it is "ok". None is an answer that never came.

    Redirects and pages of HTML come from a Wi-Fi that wants a sign-in first: not a hub.
    """
    if answer is None:
        return "offline", None
    if answer.status == 200:
        return _read(answer.body)
    if answer.status in (401, 403):
        return _turned_away(answer.body), None
    if 500 <= answer.status <= 599:
        return "busy", None
    return _BY_STATUS.get(answer.status, "not-a-hub"), None


def _turned_away(body: bytes) -> Condition:
    """A Wi-Fi that wants a sign-in may say so too, but not in JSON."""
    if not body.lstrip().startswith(b"{"):
        return "not-a-hub"
    return "revoked" if error_in(body) == "revoked" else "refused"


def _read(body: bytes) -> tuple[Condition, SyncReply | None]:
    try:
        return "ok", msgspec.json.decode(body, type=SyncReply)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ("hub-newer" if _is_newer(body) else "not-a-hub"), None


def _is_newer(body: bytes) -> bool:
    try:
        return msgspec.json.decode(body, type=_Version).protocol > PROTOCOL
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
