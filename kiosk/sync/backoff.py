"""When to try again. Pure; the jitter (0 to 1) keeps suitcases from calling all at once."""

FIRST_RETRY_S = 5.0
NEXT_PART_S = 0.2


def retry_s(failures: int, interval_s: float, jitter: float) -> float:
    """Seconds to wait after ``failures`` rounds in a row that failed: doubling, then the interval.

    Between half of it and all of it, so a suitcase never waits longer than its interval.
    """
    doublings = min(max(failures, 1) - 1, 32)
    longest = min(interval_s, FIRST_RETRY_S * 2.0**doublings)
    return longest * (0.5 + 0.5 * jitter)


def regular_s(interval_s: float, jitter: float) -> float:
    """Seconds until the next regular round: the interval, a tenth more or less."""
    return interval_s * (0.9 + 0.2 * jitter)
