"""Amounts of money, single and from-to."""

import re
from collections.abc import Iterator

from koffer.reading.claims import Rule, rule
from koffer.reading.grammar import Grammar

_AMOUNT = r"\d{1,3}(?:[. ]\d{3})+(?:,(?:\d\d|-+|–|—))?|\d+(?:[.,](?:\d{1,2}|-+|–|—))?"
_ENGLISH = r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:[.,](?:\d{1,2}|-+|–|—))?"


def money_rules(grammar: Grammar) -> Iterator[Rule]:
    amount = rf"(?:{_ENGLISH if grammar.decimal == '.' else _AMOUNT})"
    scale = "|".join(grammar.scales) or r"(?!)"
    sign = "[" + "".join(map(re.escape, grammar.coins)) + "]"
    end = r"(?!\w|[.,]\d)"
    yield rule(
        rf"({sign})\s?({amount})\s?[-–—]\s?{sign}?\s?({amount}){end}",
        lambda match: _between(grammar, match[2], match[3], match[1]),
    )
    yield rule(
        rf"({sign}|\bEUR)\s?({amount})\s({scale})\b",
        lambda match: f"{match[2]} {match[3]} {grammar.coins[_sign(match[1])][0]}",
    )
    yield rule(
        rf"(?:({sign})|\bEUR)\s?({amount}){end}", lambda match: _say(grammar, match[2], match[1])
    )
    yield rule(
        rf"(?<![\w.,])({amount})\s?(?:({sign})|EUR\b)",
        lambda match: _say(grammar, match[1], match[2]),
    )
    euro = grammar.coins["€"][0]
    yield rule(
        rf"(?<![\w.,])(\d+(?:\.\d{{3}})*[.,](?:\d\d|-+|–|—))\s(?:{euro}|euro)\b",
        lambda match: _say(grammar, match[1], "€"),
    )
    yield rule(
        r"(?<![\w.,])(\d+(?:\.\d{3})*),[-–—]+(?!\w)", lambda match: _say(grammar, match[1], "€")
    )


def _sign(found: str | None) -> str:
    return found if found and found != "EUR" else "€"


def _between(grammar: Grammar, least: str, most: str, sign: str) -> str:
    """Say "5-25" as "5 tot 25 euro"; with cents both get the word."""
    whole, cents = split_amount(least)
    first = _say(grammar, least, sign) if cents else str(whole)
    return f"{first} {grammar.to} {_say(grammar, most, sign)}"


def _say(grammar: Grammar, amount: str, sign: str | None) -> str:
    """Say "21,80" as "21 euro 80", "0,50" as "50 cent", "25,-" as "25 euro"."""
    coin, hundredth = grammar.coins[_sign(sign)]
    whole, cents = split_amount(amount)
    if not cents:
        return f"{whole} {coin}"
    return f"{whole} {coin} {cents}" if whole else f"{cents} {hundredth}"


def split_amount(amount: str) -> tuple[int, int]:
    """Wholes and hundredths of "1.250,50", "1,250.50", "25,-" or "2,5"."""
    found = re.fullmatch(r"(\d[\d., ]*?)(?:[.,](\d{1,2}|[-–—]+))?", amount.strip())
    if found is None:
        return 0, 0
    cents = found[2] if found[2] and found[2].isdigit() else "0"
    return int(re.sub(r"\D", "", found[1])), int(cents.ljust(2, "0"))
