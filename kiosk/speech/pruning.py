"""Keeps the folder of rendered sentences within its limit."""

import os
import time
from pathlib import Path

_ABANDONED_S = 60.0  # a part this old was left by a killed worker


def prune(folder: Path, max_bytes: int) -> None:
    """Remove the sounds that were used longest ago, and what killed workers left."""
    total = 0
    for used_s, size, path in sorted(_files(folder), reverse=True):
        if path.suffix == ".part":
            if time.time() - used_s > _ABANDONED_S:
                path.unlink(missing_ok=True)
            continue
        total += size
        if total > max_bytes:
            path.unlink(missing_ok=True)
            path.with_suffix(".json").unlink(missing_ok=True)


def _files(folder: Path) -> list[tuple[float, int, Path]]:
    """Last use (epoch seconds), bytes and path of each sound and part."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".wav", ".part")):
                status = entry.stat()
                found.append((status.st_mtime, status.st_size, Path(entry.path)))
    return found
