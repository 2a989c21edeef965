"""Gzip with a bound, so that a small file cannot fill the memory."""

import gzip
import zlib

from koffer.stick.faults import StickError

MOST_PLAIN_BYTES = 1024 * 1024
# 16 tells zlib to expect a gzip header (zlib manual, inflateInit2).
_GZIP = 16 + zlib.MAX_WBITS


def packed(plain: bytes) -> bytes:
    """The same bytes for the same content: no time of day in it."""
    return gzip.compress(plain, mtime=0)


def unpacked(body: bytes, most: int = MOST_PLAIN_BYTES) -> bytes:
    """At most ``most`` bytes are ever unpacked.

    Raises: StickError "damaged" or "too-large".
    """
    unpacker = zlib.decompressobj(_GZIP)
    try:
        plain = unpacker.decompress(body, most)
    except zlib.error as error:
        raise StickError("damaged") from error
    if unpacker.unconsumed_tail:
        raise StickError("too-large")
    if not unpacker.eof:
        raise StickError("damaged")
    return plain
