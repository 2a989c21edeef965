"""Reading a file without writing down that it was read.

A file system keeps when a file was last read, mostly once a day, and to the second. Of what a
visitor asks for that would tell when somebody looked at it.
"""

import os
from pathlib import Path

_QUIET = getattr(os, "O_NOATIME", 0)  # Linux only


def read_untraced(path: Path) -> bytes:
    """What is in the file; its time of reading stays as it was where the system lets us.

    Only who owns a file may ask for that; a system that mounts it read-only keeps no time anyway.

    Raises: OSError.
    """
    try:
        with open(path, "rb", opener=_opened_quietly) as file:
            return file.read()
    except PermissionError:
        return path.read_bytes()


def _opened_quietly(path: str, flags: int) -> int:
    return os.open(path, flags | _QUIET)
