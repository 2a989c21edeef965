"""The reason of an advice in words that a volunteer understands; Dutch, or English for English."""

import math

from koffer.plainlanguage.records import Score
from koffer.plainlanguage.score import GOOD_SCORE
from koffer.plainlanguage.sentences import MOST_WORDS
from koffer.plainlanguage.words import HardWord


def level(lang: str, found: Score, heaviest: str) -> str:
    """Which formula says what, and where to begin."""
    names = ", ".join(f"{name} {math.floor(value)}" for name, value in found.formulas)
    good = f"{GOOD_SCORE[lang]:.0f}"
    if lang == "en":
        return f"Reads with effort ({names}; {good} or more is easy). Begin with: {heaviest}"
    return f"Leest niet makkelijk ({names}; {good} of meer is goed). Begin met: {heaviest}"


def long(lang: str, words: int) -> str:
    if lang == "en":
        return f"This sentence has {words} words; {MOST_WORDS} at most. Make two of it."
    return f"Deze zin heeft {words} woorden; hoogstens {MOST_WORDS}. Maak er twee van."


def passive(lang: str) -> str:
    if lang == "en":
        return "Who does it? Say that first: 'the council decides', not 'it is decided'."
    return "Wie doet het? Zeg dat eerst: 'de gemeente beslist', niet 'er wordt beslist'."


def hard_word(lang: str, found: str, word: HardWord) -> str:
    why = f" ({word.why})" if word.why else ""
    if lang == "en":
        lead = "does not belong on a screen" if word.kind == "nooit" else "is not plain"
        return f"'{found}' {lead}. Better: {word.plain}{why}."
    lead = "hoort niet op het scherm" if word.kind == "nooit" else "kent niet iedereen"
    return f"'{found}' {lead}. Liever: {word.plain}{why}."


def abbreviation(lang: str, short: str, full: str | None) -> str:
    if lang == "en":
        better = f"Better: {full}." if full else "Write it out, or put it in brackets after that."
        return f"'{short}' is short for something. {better}"
    better = f"Liever: {full}." if full else "Schrijf het uit, of zet het tussen haakjes erachter."
    return f"'{short}' is een afkorting. {better}"
