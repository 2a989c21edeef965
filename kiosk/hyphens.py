"""Where long words may break: a list made ahead of time, because the kiosk loads no dictionary.

media/words/hyphens-<lang>.txt holds one word a line, with a hyphen at each place; it is written
by media/words/make_hyphens.py.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

SOFT_HYPHEN = "\u00ad"
LEAST_LETTERS = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûüı"
_ONSET = re.compile(f"(?:[cst]h|ph|qu|[^{_VOWELS}\\W\\d_])(?=[{_VOWELS}])", re.IGNORECASE)


@lru_cache(8)
def load_hyphens(folder: Path, lang: str) -> Mapping[str, tuple[str, ...]]:
    """Word in small letters -> its parts.

    A language without a list has the Dutch one: where a translation lacks, the text is Dutch.
    """
    own = folder / f"hyphens-{lang}.txt"
    path = own if own.is_file() else folder / "hyphens-nl.txt"
    lines = path.read_text(encoding="utf-8").split() if path.is_file() else []
    return {line.replace("-", ""): tuple(line.split("-")) for line in lines}


def breakable(word: str, hyphens: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The word in the parts between which a line may end; a part may end in a real hyphen."""
    if SOFT_HYPHEN in word:
        return tuple(word.split(SOFT_HYPHEN))
    parts: list[str] = []
    for piece in re.split(r"(?<=[^\W\d_]-)(?=[^\W\d_])", word):
        parts += _divided(piece, hyphens)
    return tuple(parts)


def _divided(piece: str, hyphens: Mapping[str, tuple[str, ...]]) -> list[str]:
    found = _LETTERS.search(piece)
    known = hyphens.get(found[0].lower()) if found else None
    if not found or not known:
        return [piece]
    at, parts = found.start(), []
    start = 0
    for part in known[:-1]:
        at += len(part)
        parts.append(piece[start:at])
        start = at
    return [*parts, piece[start:]]


def by_sound(word: str) -> tuple[str, ...]:
    """The parts of a word that no list has: each begins with the consonant before its vowel, as the
    rule is in Turkish; three letters stand before the first break and after the last."""
    parts, start = [], 0
    for found in _ONSET.finditer(word):
        at = found.start()
        if _letters(word[:at]) >= LEAST_LETTERS <= _letters(word[at:]):
            parts.append(word[start:at])
            start = at
    return (*parts, word[start:])


def _letters(part: str) -> int:
    return sum(sign.isalpha() for sign in part)


def cut_evenly(word: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """A word with no place to break, in the fewest parts that fit, about equally long."""
    for count in range(2, len(word)):
        ends = [len(word) * number // count for number in range(count + 1)]
        parts = tuple(word[start:end] for start, end in pairwise(ends))
        if all(fits(part) for part in parts):
            return parts
    return tuple(word)
