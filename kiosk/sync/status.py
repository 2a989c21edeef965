"""How it is between this suitcase and its hub, for the staff screen and the log."""

import logging
from datetime import datetime

import msgspec
from msgspec.structs import replace

from kiosk.sync.verdict import Condition

_LOG = logging.getLogger("kiosk.sync")


class Status(msgspec.Struct, frozen=True):
    """``condition`` holds since ``since``; ``last_ok`` is the last round that went well."""

    condition: Condition
    since: datetime
    last_ok: datetime | None = None


def after(before: Status, condition: Condition, now: datetime) -> Status:
    """The status once a round ended; a change of condition is one line in the log."""
    last_ok = now if condition == "ok" else before.last_ok
    if condition == before.condition:
        return replace(before, last_ok=last_ok)
    level = logging.INFO if condition in ("ok", "offline") else logging.WARNING
    _LOG.log(level, "Sync: %s, was %s", condition, before.condition)
    return Status(condition, now, last_ok)
