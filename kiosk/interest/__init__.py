"""Counting interest on the suitcase."""

from kiosk.interest.opening import memory_store, open_store, random_id
from kiosk.interest.shelf import Shelf, ShelfError, SyncState
from kiosk.interest.store import InterestStore

__all__ = [
    "InterestStore",
    "Shelf",
    "ShelfError",
    "SyncState",
    "memory_store",
    "open_store",
    "random_id",
]
