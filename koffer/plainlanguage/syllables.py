"""How many syllables a word has.

Pyphen (kept; the hyphenation patterns of LibreOffice) knows where compounds and foreign words
part, but never leaves one letter alone ("open", "idee-en"), so on its own it counts too few and
flatters a text. Therefore each part it gives is counted by its vowel sounds.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from pyphen import Pyphen

_NL = re.compile(r"eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ai|au|ou|ij|[aeiouyà-ÿ]")
_EN = re.compile(r"(?<![tscgx])i(?=[aou])|[aeiouyà-ÿ]+")
_EN_SILENT = re.compile(r"(?<![aeiouy])(?<!(?<=[^aeiouyrl])l)e$|[^aeiouytd]ed$|(?<![sxzcghl])es$")
_LETTERS = re.compile(r"[^\W\d_]+")


def syllables(word: str, lang: str, known: Mapping[str, int] | None = None) -> int:
    """Spoken syllables of one written word, at least 1; ``known`` are exceptions, lower case.

    A part of capitals alone is said letter by letter.
    """
    exceptions = known or {}
    bare = word.strip(".,;:?!()\"'“”‘’")
    if found := exceptions.get(bare.lower()):
        return found
    parts = _LETTERS.findall(bare)
    return max(1, sum(_part(part, lang, exceptions) for part in parts))


def _part(part: str, lang: str, exceptions: Mapping[str, int]) -> int:
    if found := exceptions.get(part.lower()):
        return found
    if len(part) > 1 and part.isupper():
        return len(part)
    return _english(part.lower()) if lang == "en" else _dutch(part.lower())


@lru_cache(maxsize=8192)
def _dutch(word: str) -> int:
    """``tion`` is one sound, a ``u`` after ``q`` none."""
    return _sounds(word.replace("tion", "ton").replace("qu", "q"), "nl_NL", _NL)


@lru_cache(maxsize=8192)
def _english(word: str) -> int:
    """A last ``e``, ``es`` or ``ed`` is silent, except after the sounds that need it."""
    count = _sounds(word.replace("qu", "q"), "en_US", _EN)
    return max(1, count - bool(_EN_SILENT.search(word)))


def _sounds(word: str, dictionary: str, vowels: re.Pattern[str]) -> int:
    return sum(len(vowels.findall(piece)) for piece in _cut(dictionary)(word).split("\n"))


@lru_cache(maxsize=4)
def _cut(dictionary: str) -> Callable[[str], str]:
    pyphen = Pyphen(lang=dictionary)
    return lambda word: pyphen.inserted(word, "\n")
