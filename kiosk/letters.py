"""Which letters a word is written in, and how far those reach above and below their line."""

from collections.abc import Iterable
from typing import Literal

Script = Literal["latin", "wide", "arabic"]
# Of the Latin letters of our languages only these; `koffer check` holds texts against the cmap.
_LACKING = frozenset("\u0130\u0132\u0133")
_ARABIC = (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufeff"))
# Ink in em above and below the middle of the line, with a little to spare. Measured on every word
# of the interface: Atkinson 0.43 (0.57 with a sign on a capital) and 0.55, Noto Sans 0.54 and 0.63,
# Noto Sans Arabic 0.64 and 0.68.
_REACH = {"latin": (0.45, 0.62), "wide": (0.56, 0.65), "arabic": (0.66, 0.72)}
_SIGNED = (0.58, 0.62)


def script_of(text: str) -> Script:
    """Which font a word needs: one sign that Atkinson lacks moves the whole word."""
    if any(low <= sign <= high for sign in text for low, high in _ARABIC):
        return "arabic"
    return "wide" if _LACKING.intersection(text) else "latin"


def reach(words: Iterable[str]) -> tuple[float, float]:
    """How far the letters of these words reach above and below the middle of their line, in em.

    Raises ValueError without a word.
    """
    heads, tails = zip(*(_reach(word) for word in words), strict=True)
    return max(heads), max(tails)


def _reach(word: str) -> tuple[float, float]:
    script = script_of(word)
    if script == "latin" and any(sign.isupper() and not sign.isascii() for sign in word):
        return _SIGNED
    return _REACH[script]
