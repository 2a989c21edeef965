"""What the hub answers to one round of a stick."""

import msgspec

from koffer.stick.faults import StickError
from koffer.sync import PROTOCOL, Sitting, SyncReply
from koffer.sync.messages import Id


class Answer(msgspec.Struct, frozen=True):
    """The reply to ``round``, and the sittings that the round told of.

    Over a network the suitcase still knows what it told; weeks later and with a stick it does not.
    """

    round: Id
    sittings: list[Sitting]
    reply: SyncReply


class _Version(msgspec.Struct):
    protocol: int


class _Peek(msgspec.Struct):
    reply: _Version


def read_answer(plain: bytes) -> Answer:
    """Raises: StickError "newer" when a newer hub says it otherwise, "damaged" when it is none."""
    try:
        return msgspec.json.decode(plain, type=Answer)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StickError("newer" if _is_newer(plain) else "damaged") from error


def _is_newer(plain: bytes) -> bool:
    try:
        return msgspec.json.decode(plain, type=_Peek).reply.protocol > PROTOCOL
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
