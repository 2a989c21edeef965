"""Rules made from the lexicon."""

import re
from collections.abc import Iterable, Iterator, Mapping

from koffer.reading.claims import Claim, Rule, rule
from koffer.reading.grammar import Grammar
from koffer.reading.lexicon import Entries

_NO_VOWELS = r"(?<![\w-])[B-DF-HJ-NP-TV-XZ]{2,5}(?![\w])"


def word_rules(entries: Entries) -> Iterator[Rule]:
    if entries.words:
        said = {_folded(written): spoken for written, spoken in entries.words.items()}
        yield rule(
            rf"(?<!\w)(?:{_any(entries.words)})(?!\w)",
            lambda match: said.get(_folded(match[0])),
            re.IGNORECASE,
        )


def unit_rules(entries: Entries) -> Iterator[Rule]:
    """A unit directly after a number; its full stop goes along when the sentence goes on."""
    if entries.units:
        pattern = re.compile(
            rf"(?<=[\d½])\s?(?P<unit>{_any(entries.units)})(?!\w)(?:\.(?=\s+[a-z\d]))?"
        )
        yield lambda text: (
            Claim(match.start("unit"), match.end(), entries.units[match["unit"]])
            for match in pattern.finditer(text)
        )


def abbreviation_rules(entries: Entries) -> Iterator[Rule]:
    if entries.closing:
        yield _abbreviations(entries.closing, closes=True)
    if entries.abbreviations:
        yield _abbreviations(entries.abbreviations, closes=False)


def _abbreviations(table: Mapping[str, str], *, closes: bool) -> Rule:
    said = {written.casefold(): spoken for written, spoken in table.items()}
    pattern = re.compile(rf"(?<![\w.])(?:{_any(table)})(?!\w)", re.IGNORECASE)

    def find(text: str) -> Iterator[Claim]:
        for match in pattern.finditer(text):
            ends = closes and match[0].endswith(".")
            yield Claim(match.start(), match.end(), said[match[0].casefold()], ends)

    return find


def spelling_rules(grammar: Grammar, entries: Entries) -> Iterator[Rule]:
    if entries.spelled:
        both = {*entries.spelled, *(word.upper() for word in entries.spelled)}
        yield rule(
            rf"(?<!\w)({_any(both)})('s|’s|s)?(?!\w)",
            lambda match: spell(match[1], grammar) + ("s" if match[2] else ""),
        )
    if grammar.letters:
        yield rule(_NO_VOWELS, lambda match: spell(match[0], grammar))


def spell(word: str, grammar: Grammar) -> str:
    """Say "Wmo" as "wee em oo"; figures stay figures."""
    return " ".join(grammar.letters.get(sign.lower(), sign) for sign in word if sign.isalnum())


def symbol_rules(grammar: Grammar, entries: Entries) -> Iterator[Rule]:
    yield rule(r"(?<=[^\W\d])\s?/\s?(?=[^\W\d])", lambda _: grammar.or_)
    coins = {sign: names[0] for sign, names in grammar.coins.items()}
    table = coins | entries.symbols
    yield rule("|".join(map(re.escape, _longest_first(table))), lambda match: table[match[0]])


def _any(words: Iterable[str]) -> str:
    """A pattern for any of these, the longest first, spaces and apostrophes as they come."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]")
        for word in _longest_first(words)
    )


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace("’", "'").split())
