"""What the check found, and where."""

from typing import Literal

import msgspec

Kind = Literal["niveau", "lange-zin", "moeilijk-woord", "nooit-woord", "lijdend", "afkorting"]


class Place(msgspec.Struct, frozen=True, order=True):
    """Characters ``start`` up to ``end`` of line ``line`` (1-based) of the passage."""

    line: int
    start: int
    end: int


class Advice(msgspec.Struct, frozen=True, order=True):
    """One thing that could read easier: the place, what stands there, and why in a sentence."""

    place: Place
    kind: Kind
    quote: str
    text: str


class Sentence(msgspec.Struct, frozen=True):
    """One sentence as it stands in the passage."""

    text: str
    place: Place

    @property
    def words(self) -> int:
        """Everything between spaces that holds a letter or a figure."""
        return sum(any(sign.isalnum() for sign in part) for part in self.text.split())


class Score(msgspec.Struct, frozen=True):
    """How easy a passage reads: 0 (very hard) to about 120 (very easy).

    ``word_length`` is syllables per 100 words, ``sentence_length`` words per sentence. Words of
    figures alone are not counted. ``formulas`` has a score for each formula of the language.
    """

    words: int
    sentences: int
    word_length: float
    sentence_length: float
    formulas: tuple[tuple[str, float], ...]

    @property
    def lowest(self) -> float:
        """The score of the formula that is least content; 100 when there is nothing to read."""
        return min((value for _, value in self.formulas), default=100.0)
