"""Build a store on a shelf."""

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.interest.memory import MemoryShelf
from kiosk.interest.sqlite import SqliteShelf
from kiosk.interest.store import InterestStore


def random_id() -> str:
    """64 random bits in hex."""
    return secrets.token_hex(8)


def open_store(
    path: Path, *, now: Callable[[], datetime], new_id: Callable[[], str] = random_id
) -> InterestStore:
    """A new epoch on the file at ``path``, checked, and rescued where it was damaged.

    Never raises for a file that cannot be used: ``trouble`` says so, and counting goes on. Only
    one process can use the file. ``now`` is the wall clock in local time.
    """
    store = InterestStore(SqliteShelf(path), now, new_id)
    store.messages()
    return store


def memory_store(
    *, now: Callable[[], datetime], new_id: Callable[[], str] = random_id
) -> InterestStore:
    """Counts that end with the process."""
    return InterestStore(MemoryShelf(), now, new_id)
