"""Codes that are read in parts: postcodes."""

from collections.abc import Iterator

from koffer.reading.claims import Rule, rule
from koffer.reading.grammar import Grammar


def code_rules(grammar: Grammar) -> Iterator[Rule]:
    if grammar.letters:
        yield rule(
            r"(?<![\w.,])([1-9]\d)(\d\d)\s?([A-Z])([A-Z])(?!\w)",
            lambda match: (
                f"{match[1]} {_pair(match[2], grammar)}, "
                f"{_letter(match[3], grammar)} {_letter(match[4], grammar)}"
            ),
        )


def _pair(figures: str, grammar: Grammar) -> str:
    if figures.startswith("0"):
        return " ".join(grammar.digits[int(figure)] for figure in figures)
    return figures


def _letter(letter: str, grammar: Grammar) -> str:
    return grammar.letters.get(letter.lower(), letter)
