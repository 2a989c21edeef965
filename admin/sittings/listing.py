"""The list of sittings in words. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from admin.interest.gate import Policy, one_count
from admin.pages.dates import day_in_words
from admin.places import UNKNOWN_VENUE, where_in_words
from admin.sittings.forms import Spot, is_possible
from koffer.regions import Region


class Mark(NamedTuple):
    """What is doubtful, or that somebody put it right."""

    grade: str
    icon: str
    words: str


class Line(NamedTuple):
    """One sitting as the page shows it."""

    suitcase: str
    id: str
    when: str
    where: str
    case_name: str
    visits: str
    marks: list[Mark]


def line(
    row: Mapping[str, Any], regions: Mapping[str, Region], policy: Policy, today: date
) -> Line:
    return Line(
        row["suitcase"],
        row["id"],
        day_in_words(row["day"]),
        where_in_words(row["venue"], row["municipality"], regions),
        row["case_name"] or f"Koffer {row['suitcase'][:6]}",
        _visits(row, policy, today),
        marks(row, today),
    )


def marks(row: Mapping[str, Any], today: date) -> list[Mark]:
    """Everything that staff may want to look at."""
    found = []
    if not is_possible(row["day"], today):
        found.append(Mark("bad", "kruis", "Deze dag kan niet"))
    elif row["clock"] == "unsure" and not row["moved_by"]:
        found.append(Mark("care", "let-op", "Dag niet zeker"))
    if row["venue"] == UNKNOWN_VENUE:
        found.append(Mark("care", "let-op", "Plek niet ingevuld"))
    if row["moved_by"] and not found:
        found.append(Mark("good", "vink", "Nagekeken"))
    return found


def spot_in_words(spot: Spot, regions: Mapping[str, Region]) -> str:
    """``zaterdag 22 november 2026, Bibliotheek, Roosendaal``."""
    return f"{day_in_words(spot.day)}, {where_in_words(spot.venue, spot.municipality, regions)}"


def _visits(row: Mapping[str, Any], policy: Policy, today: date) -> str:
    if not row["closed"] and row["day"] >= today.isoformat() and not policy.shows_all:
        return "nog bezig"
    shown = one_count(int(row["visits"]), policy)
    return f"{shown.words} {'bezoek' if shown.value == 1 else 'bezoeken'}"
