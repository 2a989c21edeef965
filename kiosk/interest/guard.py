"""Faults of disk and database stop here: they become a message for staff."""

import logging
from collections.abc import Callable
from typing import TypeVar

from kiosk.interest.shelf import ShelfError

Found = TypeVar("Found")
_LOG = logging.getLogger("kiosk.interest")


class Guard:
    """``trouble`` is what went wrong last. It is over when something went well and nothing waits.

    ``is_waiting`` tells whether counts are still only in memory.
    """

    def __init__(self, is_waiting: Callable[[], bool]) -> None:
        self.trouble: str | None = None
        self._is_waiting = is_waiting

    def did(self, change: Callable[[], None]) -> bool:
        """Whether ``change`` could be made."""
        try:
            change()
        except ShelfError as error:
            self._tell(error.key)
            return False
        if not self._is_waiting():
            self._tell(None)
        return True

    def read(self, read: Callable[[], Found]) -> Found | None:
        """What was read; None when it could not be."""
        try:
            return read()
        except ShelfError as error:
            self._tell(error.key)
            return None

    def _tell(self, trouble: str | None) -> None:
        if trouble != self.trouble:
            _LOG.warning("Keeping counts: %s", trouble or "in order again")
        self.trouble = trouble
