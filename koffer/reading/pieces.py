"""One line of text with its claims, as spoken words that each know their shown word."""

import bisect
import re
from collections.abc import Iterator, Sequence

import msgspec

from koffer.reading.claims import Claim
from koffer.reading.cleaning import clean

_MARKS = ".,?!:;"
_STRONGEST = "?!.:;,"
_FRAGMENT = re.compile(r"\S+")
_DASHES = ("-", "–", "—")


class Piece(msgspec.Struct, frozen=True):
    """A spoken word with its closing mark, the shown word (from 0 in this line) and `settled`:
    it came from a rule, so a full stop in it was the rule's own."""

    text: str
    word: int
    settled: bool = False
    closes: bool = False


def pieces(words: Sequence[str], claims: Sequence[Claim]) -> list[Piece]:
    """The spoken words of the line `" ".join(words)`."""
    line = _Line(words)
    found: list[Piece] = []
    place = 0
    for claim in claims:
        _add_loose(found, line, place, claim.start)
        found.extend(_claimed(line, claim))
        place = claim.end
    _add_loose(found, line, place, len(line.text))
    return found


class _Line:
    def __init__(self, words: Sequence[str]) -> None:
        self.text = " ".join(words)
        self._starts = [0]
        for word in words:
            self._starts.append(self._starts[-1] + len(word) + 1)

    def word_at(self, position: int) -> int:
        return bisect.bisect_right(self._starts, position) - 1

    def is_lone_dash(self, fragment: re.Match[str]) -> bool:
        """A dash with space around it: a pause."""
        around = self.text[max(0, fragment.start() - 1) : fragment.end() + 1]
        return fragment[0] in _DASHES and around.strip() == fragment[0]

    def sayable(self, start: int, end: int) -> list[int]:
        """The shown words in this stretch that hold a letter or figure, or else all of them."""
        words = range(self.word_at(start), self.word_at(end - 1) + 1)
        spoken = [
            word
            for word in words
            if any(
                sign.isalnum()
                for sign in self.text[
                    max(start, self._starts[word]) : min(end, self._starts[word + 1])
                ]
            )
        ]
        return spoken or list(words)


def _claimed(line: _Line, claim: Claim) -> Iterator[Piece]:
    """The claim's spoken words, dealt evenly and in order over its shown words.

    Of fewer spoken than shown words each belongs to the last of its share: "'s ochtends".
    """
    spoken = claim.spoken.split()
    shown = line.sayable(claim.start, claim.end)
    for place, text in enumerate(spoken):
        closes = claim.closes and place == len(spoken) - 1
        ahead = max(0, len(shown) - len(spoken))
        word = shown[(place * len(shown) + ahead) // len(spoken)]
        yield Piece(text, word, settled=True, closes=closes)


def _add_loose(found: list[Piece], line: _Line, start: int, end: int) -> None:
    """Add the unclaimed text; a mark that stands loose joins the word before it."""
    for fragment in _FRAGMENT.finditer(line.text, start, end):
        word = line.word_at(fragment.start())
        cleaned = "," if line.is_lone_dash(fragment) else clean(fragment[0])
        marks = cleaned[: len(cleaned) - len(cleaned.lstrip(_MARKS))]
        if marks and found:
            found[-1] = _marked(found[-1], marks)
        found.extend(Piece(_tidy(text), word) for text in cleaned.lstrip(_MARKS).split())


def _marked(piece: Piece, marks: str) -> Piece:
    return Piece(
        _tidy(piece.text + marks), piece.word, piece.settled and "." not in marks, piece.closes
    )


def _tidy(text: str) -> str:
    """Of several closing marks, keep the one that changes the voice most."""
    bare = text.rstrip(_MARKS)
    marks = text[len(bare) :]
    return bare + next((mark for mark in _STRONGEST if mark in marks), "")
