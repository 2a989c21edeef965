"""What came of an upload, kept for a day, so that its page can be read again and its answer saved.

It holds counts of suitcases, which the hub has as well; nothing of it is needed later, because the
same files may be uploaded again.
"""

import os
import re
import secrets
from datetime import datetime
from pathlib import Path

import msgspec

from admin.stick.words import Judged

KEPT_S = 24 * 3600
_NAME = re.compile(r"[0-9]{10}-[0-9a-f]{32}")


class Upload(msgspec.Struct, frozen=True):
    """``answer`` is the file for the stick; empty when nothing was taken in."""

    files: list[Judged]
    answer: bytes


def keep(folder: Path, upload: Upload, now: datetime) -> str:
    """Its name, which nobody can guess. Older ones go.

    Raises: OSError when the folder cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _prune(folder, int(now.timestamp()) - KEPT_S)
    name = f"{int(now.timestamp()):010d}-{secrets.token_hex(16)}"
    draft = folder / f"{name}.part"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(upload))
    draft.replace(folder / name)
    return name


def recall(folder: Path, name: str, now: datetime) -> Upload | None:
    """None when it is not there, or no longer."""
    if not _NAME.fullmatch(name) or int(name[:10]) < int(now.timestamp()) - KEPT_S:
        return None
    try:
        return msgspec.json.decode((folder / name).read_bytes(), type=Upload)
    except (OSError, msgspec.DecodeError):
        return None


def _prune(folder: Path, before_s: int) -> None:
    for path in folder.iterdir():
        if path.name[:10].isdecimal() and int(path.name[:10]) < before_s:
            path.unlink(missing_ok=True)
