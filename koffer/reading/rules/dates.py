"""Dates in figures and short names of months."""

import re
from collections.abc import Iterator

from koffer.reading.claims import Rule, rule
from koffer.reading.grammar import Grammar

_DAY = r"(0?[1-9]|[12]\d|3[01])"
_MONTH = r"(0?[1-9]|1[0-2])"
_YEAR = r"((?:19|20)\d\d)"


def date_rules(grammar: Grammar) -> Iterator[Rule]:
    if grammar.months:
        yield rule(
            rf"(?<![\w.,/-]){_DAY}([-/.]){_MONTH}\2{_YEAR}(?![\w/-])",
            lambda match: _say(grammar, match[1], match[3], match[4]),
        )
        yield rule(
            rf"(?<![\w.,/-]){_DAY}([-/]){_MONTH}\2(\d\d)(?![\w/-])",
            lambda match: _say(grammar, match[1], match[3], "20" + match[4]),
        )
        yield rule(
            rf"(?<![\w.,/-]){_YEAR}-{_MONTH}-{_DAY}(?![\w/-])",
            lambda match: _say(grammar, match[3], match[2], match[1]),
        )
    if grammar.short_months:
        yield _short_month(grammar)
    if grammar.century:
        yield rule(r"(?<![\w.,€$£-])19(\d\d)(?![\w-]|[.,]\d)", lambda match: _year(grammar, match))


def _say(grammar: Grammar, day: str, month: str, year: str) -> str:
    return f"{int(day)} {grammar.months[int(month) - 1]} {_spoken_year(grammar, year)}"


def _spoken_year(grammar: Grammar, year: str) -> str:
    """Dutch says 1995 as "negentienhonderd 95"; espeak would begin with "duizend"."""
    if not (grammar.century and year.startswith("19")):
        return year
    return f"{grammar.century} {int(year[2:])}" if int(year[2:]) else grammar.century


def _year(grammar: Grammar, match: re.Match[str]) -> str:
    return _spoken_year(grammar, match[0])


def _short_month(grammar: Grammar) -> Rule:
    names = "|".join(sorted(grammar.short_months, key=len, reverse=True))
    return rule(
        rf"(?<=\d\s)({names})\b(?:\.(?=\s+[a-z\d]))?",
        lambda match: grammar.short_months[match[1]],
    )
