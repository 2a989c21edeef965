"""Short names of days, only where they can be nothing else: "ma t/m vr", "di 9.00 uur"."""

import re
from collections.abc import Iterator

from koffer.reading.claims import Claim, Rule, rule
from koffer.reading.grammar import Grammar

_DASHES = "-–—"


def day_rules(grammar: Grammar) -> Iterator[Rule]:
    if grammar.short_days:  # also at the start of a line: "Ma t/m vr"
        yield _row_of_days(grammar)
        yield _day_before_moment(grammar)


def _row_of_days(grammar: Grammar) -> Rule:
    day = _any_day(grammar)
    join = "|".join((*map(re.escape, grammar.day_joins), *_DASHES, ",", "&", "/", r"\+"))
    row = re.compile(
        rf"(?<!\w)(?:{day})\b\.?(?:\s?(?:{join})\s?(?:{day})\b\.?(?=[\s,:;.)/&+-]|$))+"
    )
    part = re.compile(
        rf"(?P<day>{day})\b(?:\.(?=\s+[a-z\d&+-]|\S))?|(?P<dash>[{_DASHES}])|/(?!m\b)"
    )

    def find(text: str) -> Iterator[Claim]:
        for match in row.finditer(text):
            for found in part.finditer(text, match.start()):
                if found.start() >= match.end():
                    break
                yield Claim(found.start(), found.end(), _spoken(grammar, found))

    return find


def _day_before_moment(grammar: Grammar) -> Rule:
    day = _any_day(grammar)
    month = "|".join((*grammar.months, *grammar.short_months))
    hours = "|".join(grammar.hour_words) or "$"
    moment = rf"\d{{1,2}}(?:[.:]\d\d|\s?[-/]\s?\d|\s?(?:{hours})\b|\s(?:{month})\b)"
    return rule(rf"(?<!\w)({day})\b\.?(?=:?\s+{moment})", lambda match: _full(grammar, match[1]))


def _any_day(grammar: Grammar) -> str:
    return "|".join({*grammar.short_days, *(day.capitalize() for day in grammar.short_days)})


def _full(grammar: Grammar, day: str) -> str:
    return grammar.short_days.get(day) or grammar.short_days[day.lower()]


def _spoken(grammar: Grammar, found: re.Match[str]) -> str:
    if found["day"]:
        return _full(grammar, found["day"])
    return grammar.day_range if found["dash"] else grammar.and_
