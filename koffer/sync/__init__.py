"""The words that a suitcase and its hub exchange."""

from koffer.sync.messages import (
    CLONE,
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
    "CLONE",
    "PROTOCOL",
    "Clock",
    "Counter",
    "Health",
    "SetAside",
    "Sitting",
    "SyncReply",
    "SyncRequest",
]
