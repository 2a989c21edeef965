"""Let op ends with when not: a line that asks so is the heading of the lines below it."""

from collections.abc import Sequence
from functools import cache

from koffer.language import translations

Lines = tuple[str, ...]


@cache
def _headings() -> frozenset[str]:
    """How it is asked in every language that is installed."""
    return frozenset(say("Wanneer niet?") for say in translations().values())


def is_heading(line: str) -> bool:
    return line in _headings()


def parted(lines: Sequence[str]) -> tuple[Lines, str, Lines]:
    """The lines above the heading, the heading ("" where there is none), and the lines below."""
    at = next((index for index, line in enumerate(lines) if is_heading(line)), len(lines))
    return tuple(lines[:at]), "".join(lines[at : at + 1]), tuple(lines[at + 1 :])
