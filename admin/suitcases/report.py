"""What a round tells of the suitcase itself, as the hub keeps it. Pure."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from koffer.sync import Health, SyncRequest

MOST_VERSIONS = 20


def reported(before: Mapping[str, Any], request: SyncRequest, now: datetime) -> dict[str, Any]:
    """The new values of the columns of a suitcase; counts are never touched by them."""
    return {
        "name": before["name"] or _plain(request.name, 60),
        "last_seen_s": int(now.timestamp()),
        "epoch": request.epoch,
        "is_newer": False,
        "release": _plain(request.release, 80),
        "wrong_tickets": before["wrong_tickets"] + _is_wrong_ticket(before, request),
        "clock_ahead_s": clock_ahead_s(request.clock.now, now),
        "health": msgspec.json.encode(_short(request.health)).decode(),
    }


def clock_ahead_s(told: str, now: datetime) -> int | None:
    """By how many seconds its clock is ahead of ours; None when it says nothing readable."""
    try:
        theirs = datetime.fromisoformat(told)
    except ValueError:
        return None
    theirs = theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)
    return round((theirs - now).total_seconds())


def _is_wrong_ticket(before: Mapping[str, Any], request: SyncRequest) -> bool:
    """A ticket that was used before: a copied memory card, or now and then a lost reply."""
    return bool(before["ticket"]) and request.ticket != before["ticket"]


def _short(health: Health) -> Health:
    few = list(health.versions.items())[:MOST_VERSIONS]
    versions = {_plain(name, 40): _plain(version, 80) for name, version in few}
    return msgspec.structs.replace(health, versions=versions)


def _plain(text: str, most: int) -> str:
    """Without signs that cannot be printed, at most ``most`` long."""
    return "".join(sign for sign in text if sign.isprintable())[:most]
