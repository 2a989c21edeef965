"""Telephone numbers, figure by figure, with a comma where a person breathes."""

import re
from collections.abc import Iterator

from koffer.reading.claims import Claim, Rule, rule
from koffer.reading.grammar import Grammar

_NUMBER = re.compile(
    r"(?<![\w.,€/-])(?:(?:\+|00)\d{2}[\s-]?(?:\(0\)\s?)?\d|\(?0\d{1,4}\)?)(?:\s?[-–/.]\s?|\s)?"
    r"\d(?:[ .-]?\d){2,9}(?![\w]|[.,/-]\d)"
)
_MUNICIPALITY = re.compile(r"(?<![\w.,€-])(14)(\s|-)(0\d{2,3})(?![\d.,]*\d)")
_EMERGENCY = r"(?<![\w.,€-])(?:11[23]|144)(?![\w%€-]|[.,]\d|\s(?:{coins}))"
_GROUP = re.compile(r"\(0\)|\d+")


def phone_rules(grammar: Grammar) -> Iterator[Rule]:
    yield lambda text: _numbers(text, grammar)
    yield lambda text: _municipalities(text, grammar)
    coins = "|".join(whole for whole, _ in grammar.coins.values())
    yield rule(
        _EMERGENCY.format(coins=coins),
        lambda match: " ".join(grammar.digits[int(figure)] for figure in match[0]),
    )


def _numbers(text: str, grammar: Grammar) -> Iterator[Claim]:
    for match in _NUMBER.finditer(text):
        if _is_phone(match[0]):
            yield from _groups(text, match, grammar)


def _groups(text: str, number: re.Match[str], grammar: Grammar) -> Iterator[Claim]:
    """A claim for each group of figures, so that each is lit while it is said."""
    groups = list(_GROUP.finditer(text, *number.span()))
    plus = f"{grammar.plus} " if number[0].startswith("+") else ""
    for place, group in enumerate(groups):
        first, last = place == 0, place == len(groups) - 1
        spoken = _group(group[0], grammar)
        yield Claim(
            number.start() if first else group.start(),
            group.end(),
            (plus if first else "") + spoken + ("" if last or not spoken else ","),
        )


def _is_phone(number: str) -> bool:
    """Dutch numbers have 10 figures, service numbers 8 or 11, with +31 or 0031 11 to 14."""
    figures = re.sub(r"\D", "", number)
    if number.startswith(("+", "00")):
        return 10 <= len(figures) <= 14
    if figures.startswith(("0800", "090")):
        return len(figures) in (8, 10, 11)
    return len(figures) == 10


def _group(figures: str, grammar: Grammar) -> str:
    if figures == "(0)":  # not dialled after +31
        return ""
    if figures in grammar.service:
        return grammar.service[figures]
    return ", ".join(
        " ".join(grammar.digits[int(figure)] for figure in part) for part in _breaths(figures)
    )


def _breaths(figures: str) -> Iterator[str]:
    """Two figures at a time; an odd number of them begins with three."""
    start = 3 if len(figures) % 2 and len(figures) > 1 else 0
    if start:
        yield figures[:start]
    for place in range(start, len(figures), 2):
        yield figures[place : place + 2]


def _municipalities(text: str, grammar: Grammar) -> Iterator[Claim]:
    """The number of a town hall: "14 0165", also written as 14-0165."""
    for match in _MUNICIPALITY.finditer(text):
        yield Claim(match.start(1), match.end(2 if match[2] == "-" else 1), "14,")
        yield Claim(match.start(3), match.end(3), _group(match[3], grammar))
