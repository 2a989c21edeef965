"""From what staff filled in to the right day and place, or what is wrong with it. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from admin.places import UNKNOWN_VENUE

FIRST_DAY = date(2015, 1, 1)
LONGEST_VENUE = 120


class Spot(NamedTuple):
    """Where and when a sitting counts, and who said so (None: the suitcase)."""

    day: str
    venue: str
    municipality: str
    moved_by: str | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Spot":
        return cls(row["day"], row["venue"], row["municipality"], row["moved_by"])

    @classmethod
    def said(cls, row: Mapping[str, Any]) -> "Spot":
        return cls(row["said_day"], row["said_venue"], row["said_municipality"], None)


class Filled(NamedTuple):
    """What was typed, and by field what is wrong with it."""

    day: str
    venue: str
    municipality: str
    mistakes: Mapping[str, str]


def filled_in(form: Mapping[str, str], choices: set[str], today: date) -> Filled:
    """Trimmed, and checked against the calendar and the list of municipalities."""
    day, municipality = form.get("dag", "").strip(), form.get("gemeente", "")
    typed = "".join(sign if sign.isprintable() else " " for sign in form.get("plek", ""))
    venue = " ".join(typed.split())
    mistakes = {
        "dag": _wrong_day(day, today),
        "plek": _wrong_venue(venue),
        "gemeente": "" if municipality in {"", *choices} else "Kies een gemeente uit de lijst.",
    }
    return Filled(day, venue, municipality, {name: said for name, said in mistakes.items() if said})


def is_possible(day: str, today: date) -> bool:
    """Whether a suitcase can have stood somewhere on that day."""
    try:
        return FIRST_DAY <= date.fromisoformat(day) <= today + timedelta(days=1)
    except ValueError:
        return False


def _wrong_day(day: str, today: date) -> str:
    try:
        given = date.fromisoformat(day)
    except ValueError:
        return "Vul een dag in, zoals 22-11-2026."
    if given > today:
        return "Deze dag moet nog komen. Kies vandaag of een dag ervoor."
    if given < FIRST_DAY:
        return f"Kies een dag na {FIRST_DAY.year - 1}."
    return ""


def _wrong_venue(venue: str) -> str:
    if not venue or venue.lower() == UNKNOWN_VENUE:
        return "Vul in waar de koffer stond, zoals Bibliotheek."
    if len(venue) > LONGEST_VENUE:
        return f"Maak de naam korter: hoogstens {LONGEST_VENUE} letters."
    return ""
