"""On which day a sitting counts when the clock of the suitcase cannot be trusted."""

from datetime import date, timedelta
from typing import Literal

Sureness = Literal["confirmed", "network", "unsure"]
SURENESS: dict[str, int] = {"unsure": 0, "network": 1, "confirmed": 2}

# A suitcase stands at one venue for weeks at most; a longer step is a clock that was put right.
LONGEST_STEP_DAYS = 31


def next_day(day: str, clock: Sureness, seen: date, today: date) -> str | None:
    """The day of the next sitting, or None when the sitting of ``day`` goes on.

    ``seen`` is what the machine's clock said when ``day`` began, ``today`` what it says now. A day
    that a volunteer confirmed moves along with the clock, which may itself be days wrong; it does
    not follow a clock that jumps back or far ahead. A day taken from the clock follows the clock.
    """
    if today == seen or today.isoformat() == day:
        return None
    if clock != "confirmed":
        return today.isoformat()
    step = today - seen
    if not timedelta(0) < step <= timedelta(days=LONGEST_STEP_DAYS):
        return None
    return (date.fromisoformat(day) + step).isoformat()


def continues(older: tuple[str, str, str, str], wanted: tuple[str, str, str, str]) -> bool:
    """Whether (day, venue, municipality, clock) of two sittings mean the same one.

    With an unsure clock two days may carry the same date, so those are never joined: staff can
    give two sittings one date, but cannot take one sitting apart.
    """
    return older[:3] == wanted[:3] and "unsure" not in (older[3], wanted[3])
