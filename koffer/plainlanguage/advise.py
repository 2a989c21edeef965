"""What would make a passage easier, in the order in which it stands there."""

import re
from collections.abc import Iterator

from koffer.plainlanguage import reasons
from koffer.plainlanguage.passive import passive
from koffer.plainlanguage.records import Advice, Kind, Place, Score, Sentence
from koffer.plainlanguage.score import GOOD_SCORE, score
from koffer.plainlanguage.sentences import MOST_WORDS, sentences
from koffer.plainlanguage.syllables import syllables
from koffer.plainlanguage.words import PlainWords

_POINTS = re.compile(r"(?<![\w.])(?:[^\W\d_]+\.){2,}|(?<![\w.])[^\W\d_]+\.(?=\s+[a-z0-9])")
_CAPITALS = re.compile(r"(?<!\w)[A-ZÀ-Þ]{2,}(?!\w)")


def advise(passage: str, lang: str, words: PlainWords) -> tuple[Advice, ...]:
    """All advice on ``passage``, by place; the level comes first. Dutch or English reasons."""
    parts = sentences(passage, words.abbreviations)
    found = [advice for part in parts for advice in _on_sentence(part, lang, words)]
    return (*_on_level(passage, lang, words), *sorted(found))


def _on_level(passage: str, lang: str, words: PlainWords) -> Iterator[Advice]:
    found = score(passage, lang, words)
    if found.lowest < GOOD_SCORE.get(lang, 0.0):
        quote = _heaviest(passage, lang, words, found)
        yield Advice(Place(1, 0, 0), "niveau", quote, reasons.level(lang, found, quote))


def _heaviest(passage: str, lang: str, words: PlainWords, found: Score) -> str:
    """The longest sentence when sentences are long, else the three longest words."""
    if found.sentence_length > MOST_WORDS:
        parts = sentences(passage, words.abbreviations)
        return max(parts, key=lambda part: part.words).text
    each = dict.fromkeys(word.strip(".,;:?!()") for word in passage.split())
    longest = sorted(each, key=lambda word: -syllables(word, lang, words.syllables))
    return ", ".join(longest[:3])


def _on_sentence(part: Sentence, lang: str, words: PlainWords) -> Iterator[Advice]:
    if part.words > MOST_WORDS:
        yield Advice(part.place, "lange-zin", part.text, reasons.long(lang, part.words))
    if passive(part.text, lang, words.passive):
        yield Advice(part.place, "lijdend", part.text, reasons.passive(lang))
    yield from _on_words(part, lang, words)
    yield from _on_abbreviations(part, lang, words)


def _on_words(part: Sentence, lang: str, words: PlainWords) -> Iterator[Advice]:
    if not words.any_pattern.search(part.text):
        return
    low = part.text.lower()
    for pattern, word in words.patterns:
        for match in pattern.finditer(part.text):
            if not any(other in low for other in word.unless):
                kind: Kind = "nooit-woord" if word.kind == "nooit" else "moeilijk-woord"
                text = reasons.hard_word(lang, match[0], word)
                yield Advice(_inside(part, match), kind, match[0], text)


def _on_abbreviations(part: Sentence, lang: str, words: PlainWords) -> Iterator[Advice]:
    """Letters between brackets stand after their plain words, and stay."""
    for pattern in (_POINTS, _CAPITALS):
        for match in pattern.finditer(part.text):
            short = match[0]
            known = short in words.short_is_fine or part.text[match.start() - 1] == "("
            if not known and not (pattern is _POINTS and _is_sentence_end(short, words)):
                text = reasons.abbreviation(lang, short, words.abbreviations.get(short.lower()))
                yield Advice(_inside(part, match), "afkorting", short, text)


def _is_sentence_end(short: str, words: PlainWords) -> bool:
    return short.count(".") == 1 and short.lower() not in words.abbreviations


def _inside(part: Sentence, match: re.Match[str]) -> Place:
    start = part.place.start
    return Place(part.place.line, start + match.start(), start + match.end())
