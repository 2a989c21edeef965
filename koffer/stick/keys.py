"""The keys that documents on a stick are signed with.

Both sides can make them: the suitcase has its token, the hub keeps only sha256(token), and that
hash is where the keys begin. docs/stick.md says what this protects against, and what not.
"""

import hashlib
import hmac
from typing import Literal

# A round goes to the hub, an answer comes back. Each has its own key, so that neither can be
# mistaken for the other.
Kind = Literal["round", "answer"]
_SALT = b"demonstratiekoffer/stick/1"


def hash_of(token: str) -> str:
    """What the hub keeps of a token: its sha256 in hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def stick_key(token_hash: str, kind: Kind) -> bytes:
    """32 bytes: HKDF-SHA256 (RFC 5869) of the hash, with one block and the kind as its context.

    Raises: ValueError when ``token_hash`` is not hex.
    """
    extracted = hmac.digest(_SALT, bytes.fromhex(token_hash), "sha256")
    return hmac.digest(extracted, kind.encode() + b"\x01", "sha256")
