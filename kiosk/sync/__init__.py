"""Bringing counts to the hub, never in the way of a visitor."""

from kiosk.sync.health import read_health
from kiosk.sync.status import Status
from kiosk.sync.transport import Answer, HttpTransport, OfflineError, Transport
from kiosk.sync.worker import Syncer

__all__ = [
    "Answer",
    "HttpTransport",
    "OfflineError",
    "Status",
    "Syncer",
    "Transport",
    "read_health",
]
