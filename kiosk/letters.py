"""Which letters a word is written in, and how far those reach above and below their line."""

from collections.abc import Iterable
from typing import Literal

Script = Literal["latin", "wide", "arabic"]
CAP_HEIGHT_EM = 0.668  # of Atkinson Hyperlegible
# Of the Latin letters of our languages only these; `koffer check` holds texts against the cmap.
_LACKING = frozenset("\u0130\u0132\u0133")
_ARABIC = (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufeff"))
# Ink in em above and below the middle of the line, with a little to spare. Measured on every word
# of the interface and the catalogue: Atkinson 0.43 and 0.55, Noto Sans 0.54 and 0.63, Noto Sans
# Arabic 0.47 and 0.68; with a sign above a letter 0.57, with the sign of a vowel 0.64.
_HEADS = {"latin": 0.45, "wide": 0.56, "arabic": 0.5}
_TAILS = {"latin": 0.62, "wide": 0.65, "arabic": 0.72}
DEEP_EM = 0.12
_SIGNED_EM, _VOWEL_EM = 0.58, 0.65
_SIGNED = frozenset("\u0622\u0623\u0624\u0626")
_VOWELS = frozenset(map(chr, range(0x064B, 0x0653)))


def script_of(text: str) -> Script:
    """Which font a word needs: one sign that Atkinson lacks moves the whole word."""
    if any(low <= sign <= high for sign in text for low, high in _ARABIC):
        return "arabic"
    return "wide" if _LACKING.intersection(text) else "latin"


def reach(words: Iterable[str]) -> tuple[float, float]:
    """How far the letters of these words reach above and below the middle of their line, in em.

    Raises ValueError without a word.
    """
    heads, tails = zip(*((_head(word), _TAILS[script_of(word)]) for word in words), strict=True)
    return max(heads), max(tails)


def lift(text: str) -> float:
    """How much higher than Latin words these stand in the middle of a key, in em: Arabic reaches
    further down and less far up."""
    return DEEP_EM if script_of(text) == "arabic" else 0.0


def _head(word: str) -> float:
    if not _VOWELS.isdisjoint(word):
        return _VOWEL_EM
    if any(sign in _SIGNED or (sign.isupper() and not sign.isascii()) for sign in word):
        return _SIGNED_EM
    return _HEADS[script_of(word)]
