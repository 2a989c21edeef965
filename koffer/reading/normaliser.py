"""From text to sentences: clean each line, let the rules speak, cut where a person pauses."""

import functools
from collections.abc import Sequence

from koffer.reading.claims import Rule, claim
from koffer.reading.cleaning import prepare
from koffer.reading.languages import GRAMMARS
from koffer.reading.lexicon import Lexicon
from koffer.reading.pieces import Piece, pieces
from koffer.reading.rules import rules_for
from koffer.reading.sentence import Sentence, Span
from koffer.reading.splitting import split

NORMALISER_VERSION = "2"  # raise it when the same text can be said otherwise
LANGUAGES = tuple(GRAMMARS)


def read(text: str, lang: str, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order; () when there is nothing to say.

    The `shown` of all sentences together are exactly `text.split()`. Words without sound
    (symbols, emoji) belong to the sentence before them, at the start to the first one. A rule
    that says several shown words at once deals its spoken words evenly over those of them that
    hold a letter or figure: "€ 25,-" is "25 euro", both for the word "25,-".

    Raises:
        ValueError: `lang` is not one of `LANGUAGES`.
    """
    if lang not in GRAMMARS:
        raise ValueError(f"no reading rules for language {lang!r}")
    rules = _rules(lang, lexicon)
    spoken: list[Sequence[Piece]] = []
    count = 0
    for line in text.splitlines():
        words = [prepare(word) for word in line.split()]
        spoken.extend(_moved(part, count) for part in _say(words, rules))
        count += len(words)
    return _sentences(text.split(), spoken)


@functools.lru_cache(maxsize=8)
def _rules(lang: str, lexicon: Lexicon) -> tuple[Rule, ...]:
    return rules_for(GRAMMARS[lang], lexicon.of(lang))


def _say(words: Sequence[str], rules: Sequence[Rule]) -> list[list[Piece]]:
    return split(words, pieces(words, claim(" ".join(words), rules)))


def _moved(part: Sequence[Piece], by: int) -> list[Piece]:
    return [Piece(piece.text, piece.word + by) for piece in part]


def _sentences(shown: Sequence[str], spoken: Sequence[Sequence[Piece]]) -> tuple[Sentence, ...]:
    firsts = [0, *(part[0].word for part in spoken[1:]), len(shown)]
    return tuple(
        Sentence(
            first, tuple(shown[first:end]), " ".join(piece.text for piece in part), _spans(part)
        )
        for part, first, end in zip(spoken, firsts, firsts[1:], strict=False)
    )


def _spans(part: Sequence[Piece]) -> tuple[Span, ...]:
    spans = []
    start = 0
    for piece in part:
        spans.append(Span(start, start + len(piece.text), piece.word))
        start += len(piece.text) + 1
    return tuple(spans)
