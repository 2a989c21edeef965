"""Rules lay claims on stretches of text; the first claim on a character wins.

A claimed stretch is hidden from later rules behind `TAKEN`, a character that no rule matches, so
a rule need not know which others exist, only its place in the order.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

TAKEN = "\x00"


class Claim(msgspec.Struct, frozen=True):
    """Characters `start` up to `end` are said as `spoken` ("" says nothing).

    `closes` marks an abbreviation whose full stop can also end the sentence.
    """

    start: int
    end: int
    spoken: str
    closes: bool = False


Rule = Callable[[str], Iterator[Claim]]
Say = Callable[[re.Match[str]], str | None]


def rule(pattern: str, say: Say, flags: re.RegexFlag = re.NOFLAG) -> Rule:
    """A rule that claims each whole match; `say` returns None to leave a match alone."""
    compiled = re.compile(pattern, flags)

    def find(text: str) -> Iterator[Claim]:
        for match in compiled.finditer(text):
            spoken = say(match)
            if spoken is not None:
                yield Claim(match.start(), match.end(), spoken)

    return find


def claim(text: str, rules: Iterable[Rule]) -> tuple[Claim, ...]:
    """All claims on `text`, in order of place, none overlapping."""
    claims: list[Claim] = []
    left = text.replace(TAKEN, " ")
    for each in rules:
        for found in tuple(each(left)):
            claims.append(found)
            left = left[: found.start] + TAKEN * (found.end - found.start) + left[found.end :]
    return tuple(sorted(claims, key=lambda found: found.start))
