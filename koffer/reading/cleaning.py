"""What is left of a written word when only sayable signs may stay."""

import re
import unicodedata

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "…": ".", "،": ",", "؛": ";", "؟": "?",
     "。": ".", "(": ",", ")": ",", "[": ",", "]": ",",
     "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"}
)  # fmt: skip
_LOOSE = re.compile(r"(?<![^\W_])['-]+|['-]+(?![^\W_])")
_INNER_MARK = re.compile(
    r"(?<=[^\W\d])[.,:;?!]+(?=\w)|(?<=\d)(?:[.,:;?!]+(?=[^\W\d])|[:;?!]+(?=\d))"
)


def prepare(word: str) -> str:
    """The word in composed form, without signs of no width (soft hyphens, direction marks)."""
    composed = unicodedata.normalize("NFC", word)
    return "".join(sign for sign in composed if not _has_no_width(sign))


def _has_no_width(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Cc") or "\ufe00" <= sign <= "\ufe0f"


def clean(fragment: str) -> str:
    """Sayable words, separated by single spaces; may begin or end with .,?!:; marks.

    Brackets become commas, pauses. Quotes, emoji and other symbols go; a symbol inside a word
    parts it.
    """
    plain = unicodedata.normalize("NFKC", fragment.translate(_PLAIN)).translate(_PLAIN)
    kept = "".join(sign if _is_sayable(sign) else " " for sign in plain)
    kept = _INNER_MARK.sub(" ", _LOOSE.sub(" ", kept))
    return re.sub(r"\s+([.,?!:;])", r"\1", " ".join(map(_heard, kept.split())))


def _heard(word: str) -> str:
    """The word, or only its marks when it has no letter or figure."""
    return word if any(map(str.isalnum, word)) else "".join(s for s in word if s in ".,?!:;")


def _is_sayable(sign: str) -> bool:
    return sign.isalnum() or sign in ".,?!:;'-" or unicodedata.category(sign) in ("Mn", "Mc")
