"""Which months and which place a report is about. Only whole months, and one place at a time."""

from datetime import date
from typing import Literal, NamedTuple

from admin.pages.dates import month_in_words

PERIODS = {
    "maand": "Deze maand",
    "vorige": "Vorige maand",
    "3-maanden": "3 maanden",
    "alles": "Alles",
}
# Between a municipality and a venue in the address; nobody types it.
_BETWEEN = "|"


class Period(NamedTuple):
    """From the first month up to and including the last (``2026-11``); empty is without end."""

    key: str
    first: str
    last: str

    @property
    def words(self) -> str:
        if not self.first:
            return "alles tot nu toe"
        if self.first == self.last:
            return month_in_words(self.last)
        return f"{month_in_words(self.first)} tot en met {month_in_words(self.last)}"


class Place(NamedTuple):
    """One venue, one municipality, or everywhere."""

    level: Literal["land", "gemeente", "plek"] = "land"
    municipality: str = ""
    venue: str = ""

    @property
    def key(self) -> str:
        if self.level == "plek":
            return f"plek:{self.municipality}{_BETWEEN}{self.venue}"
        return f"gemeente:{self.municipality}" if self.level == "gemeente" else ""


def period_of(key: str, today: date) -> Period:
    """The period with this key; an unknown key means this month."""
    this = today.year * 12 + today.month - 1
    first_and_last = {
        "vorige": (this - 1, this - 1),
        "3-maanden": (this - 2, this),
    }
    if key == "alles":
        return Period("alles", "", "")
    if key not in first_and_last:
        return Period("maand", _key(this), _key(this))
    first, last = first_and_last[key]
    return Period(key, _key(first), _key(last))


def place_of(key: str) -> Place:
    """The place with this key; anything unreadable means everywhere."""
    kind, _, name = key.partition(":")
    if kind == "gemeente" and name:
        return Place("gemeente", name)
    municipality, _, venue = name.partition(_BETWEEN)
    if kind == "plek" and venue:
        return Place("plek", municipality, venue)
    return Place()


def _key(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
