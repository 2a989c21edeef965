"""What the rules must know of a language that is not a list for staff."""

from collections.abc import Callable, Mapping

import msgspec


def no_time(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02}"


def no_ordinal(_number: int) -> str | None:
    return None


class Grammar(msgspec.Struct, frozen=True, eq=False):
    """Words and forms of one language.

    `coins` gives for each currency sign the words for whole and hundredth; `numbers` says
    whether the decimal sign is a comma. `hour(9, 30)` says a time of the day on a 24 hour
    clock, `ordinal(2)` the word for second or None. `service` are telephone prefixes that are
    said as a number.
    """

    lang: str
    digits: tuple[str, ...]
    letters: Mapping[str, str]
    coins: Mapping[str, tuple[str, str]]
    to: str
    plus: str
    minus: str
    or_: str
    and_: str
    per: str
    by: str
    web: str
    mail: str
    decimal: str = ","
    hour: Callable[[int, int], str] = no_time
    hour_words: tuple[str, ...] = ()
    time_joins: Mapping[str, str] = msgspec.field(default_factory=dict)
    time_leads: tuple[str, ...] = ()
    ordinal: Callable[[int], str | None] = no_ordinal
    ordinal_ends: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    short_months: Mapping[str, str] = msgspec.field(default_factory=dict)
    short_days: Mapping[str, str] = msgspec.field(default_factory=dict)
    day_joins: tuple[str, ...] = ()
    day_range: str = ""
    scales: tuple[str, ...] = ()
    fractions: Mapping[str, str] = msgspec.field(default_factory=dict)
    and_half: tuple[str, str] = ("", "")
    service: Mapping[str, str] = msgspec.field(default_factory=dict)
    century: str = ""
