"""What is to be read, in order."""

from collections.abc import Iterator, Sequence

import msgspec

from koffer.reading import LANGUAGES, Lexicon, Sentence, read


class Passage(msgspec.Struct, frozen=True):
    """A stretch of text on the screen; `key` is the screen's own number for it."""

    key: int
    text: str
    lang: str


class Place(msgspec.Struct, frozen=True):
    """Word `word` of `text.split()` of the passage with key `passage`."""

    passage: int
    word: int


class Line(msgspec.Struct, frozen=True):
    """A sentence of the script; `from_word` is where in it to begin, None at its start."""

    passage: int
    lang: str
    sentence: Sentence
    from_word: int | None = None


def script(passages: Sequence[Passage], place: Place | None, lexicon: Lexicon) -> Iterator[Line]:
    """The sentences from `place` on; from the start when it is None or not among the passages.

    Each passage is normalised only when it is reached, about 1 ms for a card. Passages in a
    language that nothing is known of are passed over.
    """
    known = [passage for passage in passages if passage.lang in LANGUAGES]
    first, lines = _begin(known, place, lexicon)
    yield from lines
    for passage in known[first:]:
        yield from _lines(passage, lexicon)


def _begin(
    passages: Sequence[Passage], place: Place | None, lexicon: Lexicon
) -> tuple[int, tuple[Line, ...]]:
    """The rest of the passage with `place`, and the index of the passage after it."""
    for index, passage in enumerate(passages):
        if place and passage.key == place.passage:
            lines = _lines(passage, lexicon)
            rest = tuple(line for line in lines if line.sentence.last >= place.word)
            return (index + 1, (_from(rest[0], place.word), *rest[1:])) if rest else (0, ())
    return 0, ()


def _lines(passage: Passage, lexicon: Lexicon) -> tuple[Line, ...]:
    sentences = read(passage.text, passage.lang, lexicon)
    return tuple(Line(passage.key, passage.lang, sentence) for sentence in sentences)


def _from(line: Line, word: int) -> Line:
    return Line(
        line.passage, line.lang, line.sentence, word if word > line.sentence.first else None
    )
