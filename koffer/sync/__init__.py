"""The words that a suitcase and its hub exchange."""

from koffer.sync.messages import (
    PROTOCOL,
    Clock,
    Counter,
    Health,
    SetAside,
    Sitting,
    SyncReply,
    SyncRequest,
)

__all__ = [
    "PROTOCOL",
    "Clock",
    "Counter",
    "Health",
    "SetAside",
    "Sitting",
    "SyncReply",
    "SyncRequest",
]
