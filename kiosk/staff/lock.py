"""The code of four digits: five tries, and then a minute of rest."""

import math

from kiosk.staff.records import Lock, Typed

DIGITS = 4
MOST_WRONG = 5
REST_S = 60.0


def is_locked(lock: Lock, now: float) -> bool:
    return lock.until is not None and now < lock.until


def seconds_left(lock: Lock, now: float) -> int:
    """Until a code is taken again."""
    return max(0, math.ceil(lock.until - now)) if lock.until is not None else 0


def with_digit(typed: Typed, digit: str) -> Typed:
    """A fifth digit is not taken."""
    return Typed((typed.digits + digit)[:DIGITS])


def tried(lock: Lock, typed: Typed, pin: str, now: float) -> tuple[Lock, bool]:
    """The lock after this code, and whether it opens."""
    if typed.digits == pin:
        return Lock(), True
    wrong = lock.wrong + 1
    return (Lock(0, now + REST_S) if wrong >= MOST_WRONG else Lock(wrong)), False
