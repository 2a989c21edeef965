"""What every view may use; built once, in admin.app."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flask import current_app

from admin.storage import Database
from admin.takehome.shelf import Shelf
from koffer.config import Config
from koffer.home import Home

EXTENSION = "koffer"


@dataclass(frozen=True)
class Hub:
    """The parts of a running hub. ``now`` gives a time with its zone."""

    config: Config
    home: Home
    database: Database
    shelf: Shelf
    now: Callable[[], datetime]
    log: logging.Logger

    def local_now(self) -> datetime:
        """The time on the wall in the Netherlands."""
        return self.now().astimezone(_dutch_zone())

    def now_s(self) -> int:
        """Whole seconds since 1970."""
        return int(self.now().timestamp())

    def today(self) -> date:
        return self.local_now().date()


def current_hub() -> Hub:
    hub: Hub = current_app.extensions[EXTENSION]
    return hub


def _dutch_zone() -> ZoneInfo | None:
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        # A very small system has no zone data; its own clock is the next best.
        return None
