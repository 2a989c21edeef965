"""Sentences in which nobody does it: a helping verb with a past participle.

A rule of form without a grammar, so it can be wrong both ways; therefore it only advises.
Dutch: a form of "worden", or a form of "zijn" together with "door", and in the same sentence a
word that looks like a past participle (ge-...-d/t/en, be-/ver-/ont-/her-...-d/t, aan-ge-...-d).
English: a form of "be" and within three words a word on -ed or an irregular participle.
"""

import re

from koffer.plainlanguage.words import Passive

_NL_PARTICIPLE = re.compile(
    r"ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\w{3,}[dt]|\w{2,5}ge\w{2,}(?:d|t|en)"
)
_EN_PARTICIPLE = re.compile(r"\w{3,}ed")
_NL_BE = frozenset({"is", "zijn", "was", "waren"})
_REACH = 3


def passive(sentence: str, lang: str, words: Passive) -> bool:
    """Whether the sentence looks passive; False for a language without a rule."""
    parts = [part.lower() for part in re.findall(r"[^\W\d_]+", sentence)]
    if lang == "nl":
        return _dutch(parts, words)
    return lang == "en" and _english(parts, words)


def _dutch(parts: list[str], words: Passive) -> bool:
    helped = any(part in words.helpers for part in parts)
    helped = helped or ("door" in parts and not _NL_BE.isdisjoint(parts))
    return helped and any(_is_participle(part, _NL_PARTICIPLE, words) for part in parts)


def _english(parts: list[str], words: Passive) -> bool:
    return any(
        _is_participle(part, _EN_PARTICIPLE, words)
        for place, helper in enumerate(parts)
        if helper in words.helpers
        for part in parts[place + 1 : place + 1 + _REACH]
    )


def _is_participle(part: str, pattern: re.Pattern[str], words: Passive) -> bool:
    if part in words.never or part in words.helpers:
        return False
    return part in words.participles or bool(pattern.fullmatch(part))
