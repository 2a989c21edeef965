"""A folder in memory where there is one: these tests sync thousands of times."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Gone afterwards. What a disk would lose is simulated, so a real one proves nothing more."""
    base = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=base) as name:
        yield Path(name)
