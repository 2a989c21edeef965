"""What is to be read, in order."""

from collections.abc import Iterable
from dataclasses import dataclass

from koffer.reading import Lexicon, Sentence, read


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text on the screen; `key` is the screen's own number for it."""

    key: int
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Place:
    """Word `word` of `text.split()` of the passage with key `passage`."""

    passage: int
    word: int


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the script; `from_word` is where in it to begin, None at its start."""

    passage: int
    lang: str
    sentence: Sentence
    from_word: int | None = None


def script(passages: Iterable[Passage], place: Place | None, lexicon: Lexicon) -> tuple[Line, ...]:
    """All sentences from `place` on; from the start when it is None or not among the passages.

    Raises:
        ValueError: a passage is in a language that nothing is known of.
    """
    lines = [
        Line(passage.key, passage.lang, sentence)
        for passage in passages
        for sentence in read(passage.text, passage.lang, lexicon)
    ]
    first = _line_of(lines, place)
    if place is None or first is None:
        return tuple(lines)
    begun = lines[first]
    inside = place.word if place.word > begun.sentence.first else None
    return (Line(begun.passage, begun.lang, begun.sentence, inside), *lines[first + 1 :])


def _line_of(lines: list[Line], place: Place | None) -> int | None:
    for index, line in enumerate(lines):
        if place and line.passage == place.passage and line.sentence.last >= place.word:
            return index
    return None
