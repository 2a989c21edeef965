"""What a suitcase says and hears while it is paired; the shape is that of RFC 8628."""

from typing import Annotated

import msgspec

from koffer.sync.messages import Id


class PairStart(msgspec.Struct, frozen=True):
    """``POST /api/v1/pair/start``. A suitcase keeps its id, so it keeps its counts."""

    suitcase: Id
    name: Annotated[str, msgspec.Meta(max_length=60)] = ""


class PairCode(msgspec.Struct, frozen=True):
    """The suitcase shows ``user_code`` and keeps ``device_code`` to itself; times in seconds."""

    device_code: str
    user_code: str
    verification_uri: str
    expires_in: int
    interval: int


class PairPoll(msgspec.Struct, frozen=True):
    """``POST /api/v1/pair/poll``, not more often than ``interval``."""

    device_code: Annotated[str, msgspec.Meta(max_length=200)]


class PairToken(msgspec.Struct, frozen=True):
    """Staff said yes: 256 random bits, of which the hub keeps only the sha256."""

    suitcase: Id
    token: str
    name: str = ""


class Refusal(msgspec.Struct, frozen=True):
    """Every answer that is not 200: a code for programs and a Dutch sentence for people."""

    error: str
    message: str


class Awake(msgspec.Struct, frozen=True):
    """``GET /api/v1/health``."""

    ok: bool
