"""What must be true after every action, whatever it was."""

import logging

from kiosk.rules import first_state
from tests.crawl.touching import Toucher
from tests.crawl.wayhome import home

PROBE = 2000
TIMED = ("visit", "asking", "thanks", "failed")


class Logged(logging.Handler):
    """Keeps every warning and error, of whomever."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(self.format(record))


def stranded(hands: Toucher, action: int, probed: dict[str, int]) -> list[str]:
    """From each kind of screen, once in ``PROBE`` actions: is there a way to the beginning?

    By tapping and by the keypad in turns.
    """
    kind = hands.kiosk.screen
    if action - probed.get(kind, -PROBE) < PROBE:
        return []
    probed[kind] = action
    by_keypad = hands.dice.random() < 0.5
    by = "met het toetsenblok" if by_keypad else "met tikken"
    found = home(hands.kiosk, by_keypad=by_keypad)
    return [] if found else [f"geen weg van {kind} naar het begin {by}: {hands.kiosk.screen}"]


def wrong(hands: Toucher, logged: Logged) -> list[str]:
    found, kiosk = list(logged.records), hands.kiosk.kiosk
    mode = kiosk.state.mode
    if mode == "failed":
        found.append("een scherm ging stuk")
    if not hands.keys():
        found.append("er is niets om aan te raken")
    if mode in TIMED and kiosk.next_wake_s(hands.kiosk.now) is None:
        found.append(f"{mode} houdt nooit op")
    if mode == "attract" and kiosk.state.visit != first_state(kiosk.rules).visit:
        found.append("er bleef iets van een bezoeker over")
    return found
