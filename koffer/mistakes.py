"""Mistakes in files that people write: always with the place, and all of them at once."""

import difflib
from collections.abc import Iterable
from pathlib import Path

import msgspec


class Mistake(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong or doubtful; ``line`` is 1-based, 0 for the file as a whole."""

    file: Path
    line: int
    text: str
    warning: bool = False

    def __str__(self) -> str:
        mark = "let op" if self.warning else "fout"
        return f"{self.file}:{self.line}: {mark}: {self.text}"


class MistakesError(Exception):
    """Files could not be used; ``mistakes`` says everything that is wrong with them."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """`` Bedoelt u 'x'?`` when one of the known words is near, else nothing."""
    near = difflib.get_close_matches(wrong, list(known), n=1)
    return f" Bedoelt u '{near[0]}'?" if near else ""
