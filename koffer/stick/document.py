"""One document: a line that says what it is and who signed it, and a body of gzip.

A file is one or more documents after each other. Nothing of a body is read, and nothing is
unpacked, before its signature was found right.
"""

import hmac
import re
from collections.abc import Iterable
from typing import NamedTuple, cast

from koffer.stick.faults import StickError
from koffer.stick.keys import Kind

FOLDER = "koffer"
SUFFIX = ".koffer"
VERSION = 1
_MAGIC = b"demonstratiekoffer/stick "
_VERSION = re.compile(rb"demonstratiekoffer/stick (\d{1,4}) ")
_HEAD = re.compile(
    rb"(demonstratiekoffer/stick \d{1,4} (round|answer) ([0-9a-f]{16,32}) (\d{1,8})) "
    rb"([0-9a-f]{64})\n"
)
LONGEST_HEAD = 160


class Document(NamedTuple):
    """As it came; ``opened`` gives the body once the signature is right."""

    kind: Kind
    suitcase: str
    head: bytes
    body: bytes
    signature: str


def sealed(kind: Kind, suitcase: str, body: bytes, key: bytes) -> bytes:
    """A document as it is written. ``suitcase`` is the id of the suitcase, on either side."""
    head = b"%s%d %s %s %d" % (_MAGIC, VERSION, kind.encode(), suitcase.encode(), len(body))
    return head + b" " + _signature(head, body, key).encode() + b"\n" + body


def joined(documents: Iterable[bytes]) -> bytes:
    """One file of many documents."""
    return b"".join(documents)


def split(data: bytes) -> list[Document]:
    """The documents in a file, none of them checked yet.

    Raises: StickError "strange", "half", "damaged" or "newer".
    """
    found: list[Document] = []
    at = 0
    while at < len(data) or not found:
        document, at = _next(data, at)
        found.append(document)
    return found


def opened(document: Document, key: bytes) -> bytes:
    """Its body.

    Raises: StickError "signature" when it was changed or somebody else made it.
    """
    right = _signature(document.head, document.body, key)
    if not hmac.compare_digest(right, document.signature):
        raise StickError("signature")
    return document.body


def _next(data: bytes, at: int) -> tuple[Document, int]:
    head = _HEAD.match(data, at, at + LONGEST_HEAD)
    if head is None:
        raise _headless(data[at : at + LONGEST_HEAD], is_first=at == 0)
    _refuse_newer(head[1])
    end = head.end() + int(head[4])
    if end > len(data):
        raise StickError("half")
    kind = cast("Kind", head[2].decode())
    body = data[head.end() : end]
    return Document(kind, head[3].decode(), head[1], body, head[5].decode()), end


def _headless(data: bytes, *, is_first: bool) -> StickError:
    """Why no document begins here."""
    version = _VERSION.match(data)
    if version and int(version[1]) > VERSION:
        return StickError("newer")
    begins = data[: len(_MAGIC)]
    if not _MAGIC.startswith(begins):
        return StickError("strange" if is_first else "damaged")
    return StickError("damaged" if b"\n" in data or len(data) == LONGEST_HEAD else "half")


def _refuse_newer(head: bytes) -> None:
    version = _VERSION.match(head)
    if version and int(version[1]) > VERSION:
        raise StickError("newer")


def _signature(head: bytes, body: bytes, key: bytes) -> str:
    return hmac.new(key, head + b"\n" + body, "sha256").hexdigest()
