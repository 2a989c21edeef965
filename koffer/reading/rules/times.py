"""Times of the day and opening hours."""

import re
from collections.abc import Iterator

from koffer.reading.claims import Rule, rule
from koffer.reading.grammar import Grammar

_CLOCK = r"(?:[01]?\d|2[0-4])"
_EDGE = r"(?<![\w.,:/€£$-])"


def time_rules(grammar: Grammar) -> Iterator[Rule]:
    words = "|".join(grammar.hour_words) or r"(?!)"
    said = rf"(?:\s?(?:{words})\b)"
    joins = "|".join(re.escape(join) for join in grammar.time_joins)
    moment = rf"{_CLOCK}[.:][0-5]\d"
    if joins:
        yield rule(
            rf"{_EDGE}({moment}){said}?\s?({joins})\s?({moment}){said}?(?![\d.,]*\d)",
            lambda match: _span(match, grammar),
        )
        yield rule(
            rf"{_EDGE}({_CLOCK}(?:[.:][0-5]\d)?)\s?({joins})\s?({_CLOCK}(?:[.:][0-5]\d)?){said}",
            lambda match: _span(match, grammar),
        )
    yield rule(rf"{_EDGE}({moment})\s?([ap])\.?m\b\.?", lambda match: _twelve(match[1], match[2]))
    yield rule(rf"{_EDGE}({moment}){said}(?!\w)", lambda match: _say(match[1], grammar))
    if "u" in grammar.hour_words:  # 15u30
        yield rule(
            rf"{_EDGE}({_CLOCK})u([0-5]\d)(?!\w)",
            lambda match: grammar.hour(int(match[1]), int(match[2])),
        )
    yield rule(rf"{_EDGE}({_CLOCK}:[0-5]\d)(?![:\d])", lambda match: _say(match[1], grammar))

    for lead in grammar.time_leads:
        yield rule(
            rf"(?i:(?<=\b{lead}\s))({_CLOCK}\.(?:00|15|30|45))(?!\w|[.,]\d)",
            lambda match: _say(match[1], grammar),
        )


def _twelve(moment: str, half: str) -> str:
    """A time that already says morning or afternoon: "10:30 am"."""
    whole, minute = moment.replace(":", ".").split(".")
    return f"{int(whole)} {half} m" if minute == "00" else f"{int(whole)} {minute} {half} m"


def _say(moment: str, grammar: Grammar) -> str:
    whole, _, minute = moment.replace(":", ".").partition(".")
    return grammar.hour(int(whole), int(minute or 0))


def _span(match: re.Match[str], grammar: Grammar) -> str:
    first, join, last = match[1], match[2], match[3]
    return f"{_say(first, grammar)} {grammar.time_joins[join]} {_say(last, grammar)}"
