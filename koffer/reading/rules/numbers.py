"""Numbers. Whole numbers stay figures: espeak stresses them better than written-out words."""

import re
from collections.abc import Iterator

from koffer.reading.claims import TAKEN, Claim, Rule, rule
from koffer.reading.grammar import Grammar

_ALONE = r"(?<![\w.,/])"


def number_rules(grammar: Grammar) -> Iterator[Rule]:
    thousands = r"\." if grammar.decimal == "," else "[.,]"
    yield from _fraction_rules(grammar)
    if grammar.ordinal_ends:
        ends = "|".join(grammar.ordinal_ends)
        yield rule(
            rf"(?<![\w.,])(\d{{1,3}})(?:{ends})(?!\w)", lambda match: grammar.ordinal(int(match[1]))
        )
    yield rule(
        rf"{_ALONE}\d{{1,3}}(?:{thousands}\d{{3}})+(?!\w|[.,]\d)",
        lambda match: re.sub(r"\D", "", match[0]),
    )
    yield rule(
        rf"{_ALONE}(\d+)[.,](\d+)(?!\w|[.,/]\d)",
        lambda match: f"{match[1]}{grammar.decimal}{match[2]}",
    )
    yield _between(grammar)
    yield rule(r"(?<=\d)\s?\+(?!\s?\d)", lambda _: grammar.plus)
    yield rule(r"(?<!\S)[-−](?=\d)", lambda _: grammar.minus)


def size_rules(grammar: Grammar) -> Iterator[Rule]:
    """ "90 x 200 cm", before "x" is taken for a unit."""
    yield rule(r"(?<=\d)\s?[x×]\s?(?=\d)", lambda _: grammar.by)


def per_rules(grammar: Grammar) -> Iterator[Rule]:
    """A stroke after an amount: "€ 60/maand"."""
    yield rule(rf"(?<=[\d{TAKEN}])\s?/\s?(?=[^\W\d])", lambda _: grammar.per)


def _fraction_rules(grammar: Grammar) -> Iterator[Rule]:
    if not grammar.fractions:
        return
    one, more = grammar.and_half
    yield rule(
        r"(?<![\w.,/])(\d+)\s?(?:½|\s1/2(?!\w))",
        lambda match: one if match[1] == "1" else f"{match[1]} {more}",
    )
    written = "|".join(map(re.escape, grammar.fractions))
    yield rule(rf"(?<![\d.,/])(?:{written})(?![\d/])", lambda match: grammar.fractions[match[0]])


def _between(grammar: Grammar) -> Rule:
    """A dash between two numbers ("5-10 jaar") is said as "to"; other dashes stay as they are."""
    pattern = re.compile(r"(?<![\d-])\d[\d.,]*(?P<dash>\s?[-–—]\s?)(?=\d[\d.,]*(?![\d.,]*[-/\d]))")

    def find(text: str) -> Iterator[Claim]:
        for match in pattern.finditer(text):
            yield Claim(match.start("dash"), match.end("dash"), grammar.to)

    return find
