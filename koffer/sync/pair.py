"""The loopback pair: one suitcase and its own admin, without a manual step.

Whoever starts first writes the file; it never leaves the machine.
"""

import os
import secrets
from pathlib import Path

import msgspec


class Pair(msgspec.Struct, frozen=True):
    """Who this suitcase is, and the 256-bit word that proves it to the admin."""

    suitcase: str
    token: str
    name: str = "Deze koffer"


def load_or_create_pair(path: Path) -> Pair:
    """Raises: OSError when the folder cannot be written; msgspec.DecodeError when damaged."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return msgspec.json.decode(path.read_bytes(), type=Pair)
    except FileNotFoundError:
        return _create(path)


def _create(path: Path) -> Pair:
    pair = Pair(secrets.token_hex(8), secrets.token_urlsafe(32))
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(pair))
        file.flush()
        os.fsync(file.fileno())
    try:
        # A link fails when the other process was first; both then use the same file.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return msgspec.json.decode(path.read_bytes(), type=Pair)
