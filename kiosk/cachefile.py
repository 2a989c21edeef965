"""A file that makes the next start quicker, and that may be deleted at any time."""

import contextlib
import os
from pathlib import Path


def keep(file: Path, body: bytes) -> None:
    """Whole or not at all; where it cannot be written the next start does without it."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(body)
        draft.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
