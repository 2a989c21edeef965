"""From bytes to a round: size, gzip, version, shape; in that order."""

import zlib

import msgspec

from admin.api.errors import RefusedError, refused
from koffer.sync import PROTOCOL, SyncRequest

MOST_SENT_BYTES = 256 * 1024
MOST_BYTES = 1024 * 1024
# 16 tells zlib to expect a gzip header (zlib manual, inflateInit2).
_GZIP = 16 + zlib.MAX_WBITS


class _Version(msgspec.Struct):
    protocol: int


def read_round(body: bytes, encoding: str) -> SyncRequest:
    """The round in ``body``.

    Raises:
        RefusedError: 413 too large, 415 another encoding, 426 a newer protocol, 400 anything else.
    """
    plain = _unpacked(body, encoding)
    try:
        if msgspec.json.decode(plain, type=_Version).protocol > PROTOCOL:
            raise refused(426)
        return msgspec.json.decode(plain, type=SyncRequest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"Dit bericht klopt niet: {error}"
        raise RefusedError(400, "bad_message", message) from error


def _unpacked(body: bytes, encoding: str) -> bytes:
    if len(body) > MOST_SENT_BYTES:
        raise refused(413)
    if encoding in ("", "identity"):
        return body
    if encoding != "gzip":
        raise refused(415)
    return _gunzip(body)


def _gunzip(body: bytes) -> bytes:
    unpacker = zlib.decompressobj(_GZIP)
    try:
        plain = unpacker.decompress(body, MOST_BYTES)
    except zlib.error as error:
        raise refused(400) from error
    if unpacker.unconsumed_tail:
        raise refused(413)
    if not unpacker.eof:
        raise refused(400)
    return plain
