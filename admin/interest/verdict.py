"""What the hub does not believe, and why."""

from collections.abc import Collection
from datetime import date

from koffer.interest import is_known
from koffer.sync import Counter, Sitting

# One suitcase cannot serve more people than this on one day.
MOST_PER_SITTING = 100_000


def reason_against(counter: Counter, sittings: Collection[str]) -> str | None:
    """Why this counter is put aside, in words for staff; None when it is good."""
    if not is_known(counter.kind, counter.item):
        return "deze soort telling kent de hub niet"
    if counter.sitting not in sittings:
        return "deze bijeenkomst kent de hub niet, of hij is al afgesloten"
    if counter.value > MOST_PER_SITTING:
        return f"meer dan {MOST_PER_SITTING} op een dag kan niet"
    return None


def is_a_day(sitting: Sitting) -> bool:
    """Whether its day is in the calendar; 31 February has the right shape too."""
    try:
        date.fromisoformat(sitting.day)
    except ValueError:
        return False
    return True
