"""Keep a new pair: the old one until the new one is whole on the disk."""

import os
import secrets
from pathlib import Path

import msgspec

from koffer.sync.pair import Pair


def replace_pair(path: Path, pair: Pair) -> None:
    """Mode 0600, and on disk when this returns.

    Raises: OSError; then the old one is still there.
    """
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        _write(draft, msgspec.json.encode(pair))
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
