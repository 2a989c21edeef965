"""Who a file of a stick says it is from, and whether that is so."""

import contextlib
from typing import NamedTuple

from sqlalchemy import Connection, select

from admin.stick.words import Refusal
from admin.storage.tables import suitcases
from koffer.stick import Document, StickError, opened, stick_key


class Refused(Exception):  # noqa: N818 - it is an answer, no error
    """Nothing of this file was used."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why: Refusal = why


class Signer(NamedTuple):
    """Who a file says it is from, and the hashes of which one must prove it.

    A suitcase that renewed its token may write a stick before it uses the new one at the hub.
    """

    name: str
    token_hashes: tuple[str, ...]


def signer_of(connection: Connection, suitcase: str) -> Signer:
    """Raises: Refused when it does not belong to this hub, or no longer."""
    row = connection.execute(select(suitcases).where(suitcases.c.id == suitcase)).first()
    if row is None:
        raise Refused("unknown")
    if row.revoked:
        raise Refused("revoked")
    hashes = tuple(one for one in (row.token_hash, row.next_token_hash) if one)
    return Signer(row.name or f"Koffer {suitcase[:6]}", hashes)


def opened_by(signer: Signer, document: Document) -> tuple[str, bytes]:
    """The hash that fits, and the body.

    Raises: StickError "signature".
    """
    for one in signer.token_hashes:
        with contextlib.suppress(StickError):
            return one, opened(document, stick_key(one, "round"))
    raise StickError("signature")
