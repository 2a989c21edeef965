"""How a suitcase is doing, in words, with the remedy. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, NamedTuple

import msgspec

from koffer.sync import Health

LONG_UNSEEN_DAYS = 7
LITTLE_DISK_MB = 500
HOT_C = 80
WRONG_CLOCK_S = 24 * 3600
MANY_WRONG_TICKETS = 3

Grade = Literal["bad", "care", "good"]
_ORDER = {"bad": 0, "care": 1, "good": 2}
_ICONS = {"bad": "kruis", "care": "let-op", "good": "vink"}


class Condition(NamedTuple):
    """One thing that is so, and what to do about it."""

    grade: Grade
    words: str
    remedy: str = ""

    @property
    def icon(self) -> str:
        return _ICONS[self.grade]

    @property
    def urgency(self) -> int:
        return _ORDER[self.grade]


def conditions(suitcase: Mapping[str, Any], now: datetime) -> list[Condition]:
    """What is wrong, worst first; one reassuring line when nothing is."""
    if suitcase["revoked"]:
        return [Condition("care", "Ontkoppeld", "Koppel de koffer opnieuw om hem te gebruiken.")]
    if suitcase["last_seen_s"] is None:
        words = "Zet de koffer aan. Hij meldt zich dan vanzelf."
        return [Condition("care", "Nog niet gehoord", words)]
    found = [*_of_machine(health_of(suitcase)), *_of_contact(suitcase, now)]
    return sorted(found, key=lambda one: one.urgency) or [Condition("good", "Alles goed")]


def is_cloned(suitcase: Mapping[str, Any]) -> bool:
    """Tickets that do not fit, again and again: two suitcases use them up in turns."""
    return int(suitcase["wrong_tickets"]) >= MANY_WRONG_TICKETS


def health_of(suitcase: Mapping[str, Any]) -> Health:
    return msgspec.json.decode(suitcase["health"], type=Health)


def _of_machine(health: Health) -> list[Condition]:
    found = []
    if health.undervoltage:
        words = "Gebruik de voeding die bij de koffer hoort."
        found.append(Condition("bad", "Te weinig stroom", words))
    if health.disk_free_mb is not None and health.disk_free_mb < LITTLE_DISK_MB:
        words = "Vraag de beheerder om ruimte te maken."
        found.append(Condition("bad", "Geheugen bijna vol", words))
    if health.temperature_c is not None and health.temperature_c >= HOT_C:
        words = "Zet de koffer uit de zon en houd de zijkant vrij."
        found.append(Condition("care", "Koffer is te warm", words))
    return found


def _of_contact(suitcase: Mapping[str, Any], now: datetime) -> list[Condition]:
    found = []
    days = (int(now.timestamp()) - suitcase["last_seen_s"]) // (24 * 3600)
    if days > LONG_UNSEEN_DAYS:
        found.append(
            Condition("care", "Lang niet gehoord", "Zet de koffer 10 minuten aan op wifi.")
        )
    if abs(suitcase["clock_ahead_s"] or 0) > WRONG_CLOCK_S:
        found.append(Condition("care", "Datum klopt niet", "Bevestig de datum op de koffer."))
    if suitcase["is_newer"]:
        words = "Werk het beheer bij. De koffer bewaart zijn tellingen zolang."
        found.append(Condition("bad", "Koffer is nieuwer dan het beheer", words))
    if is_cloned(suitcase):
        words = "Is de geheugenkaart gekopieerd? Gebruik er maar één. De tellingen kloppen nog."
        found.append(Condition("care", "Twee koffers met één naam", words))
    return found
