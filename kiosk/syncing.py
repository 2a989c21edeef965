"""Sync as a step of the loop: it plans rounds, and never holds a frame."""

from collections.abc import Callable

from kiosk.interest import InterestStore
from koffer.config import Config
from koffer.home import Home


class Syncing:
    """Placeholder until kiosk.sync lands."""

    def step(self, now: float) -> float | None:
        return None

    def visit_ended(self) -> None:
        return None

    def is_up_to_date(self) -> bool:
        return True

    def close(self) -> None:
        return None


def start_syncing(
    store: InterestStore, config: Config, home: Home, wake: Callable[[], None]
) -> Syncing:
    return Syncing()
