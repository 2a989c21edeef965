"""The loopback pair: one suitcase and its own admin, without a manual step.

Whoever starts first writes the file; it never leaves the machine.
"""

import secrets
from pathlib import Path

import msgspec

from koffer.privatefile import load_or_create


class Pair(msgspec.Struct, frozen=True):
    """Who this suitcase is, and the 256-bit word that proves it to the admin.

    ``since`` is the hub's day on which the token was new; ``previous`` is the one before it.
    """

    suitcase: str
    token: str
    name: str = "Deze koffer"
    since: str = ""
    previous: str = ""


def load_or_create_pair(path: Path) -> Pair:
    """Raises: OSError when the folder cannot be written; msgspec.DecodeError when damaged."""
    return msgspec.json.decode(load_or_create(path, _new_pair), type=Pair)


def _new_pair() -> bytes:
    return msgspec.json.encode(Pair(secrets.token_hex(8), secrets.token_urlsafe(32)))
