"""Where one written sentence ends.

A small rule instead of a library: the texts are one sentence a line as a rule, and the trained
splitters that are kept weigh more than this whole project. A line ends a sentence. Within a line
a sentence ends at . ? or ! when a space and then a capital, a figure or a quote follows, unless
the word before is an abbreviation of the word list or a single initial.
"""

import re
from collections.abc import Container, Iterator

from koffer.plainlanguage.records import Place, Sentence

MOST_WORDS = 12  # accessibility.md 21; 8 to 10 as a rule
_END = re.compile(r"""[.?!…]+["'”’)]*(?=\s+["'“‘(]*[A-ZÀ-Þ0-9])""")
_LAST_WORD = re.compile(r"\S+$")


def sentences(passage: str, abbreviations: Container[str] = ()) -> tuple[Sentence, ...]:
    """The sentences of ``passage`` in order; ``abbreviations`` are written with their points."""
    return tuple(
        sentence
        for number, line in enumerate(passage.splitlines(), start=1)
        for sentence in _in_line(number, line, abbreviations)
    )


def _in_line(number: int, line: str, abbreviations: Container[str]) -> Iterator[Sentence]:
    start = 0
    for end in _ends(line, abbreviations):
        text = line[start:end]
        if any(sign.isalnum() for sign in text):
            begin = start + len(text) - len(text.lstrip())
            yield Sentence(text.strip(), Place(number, begin, begin + len(text.strip())))
        start = end


def _ends(line: str, abbreviations: Container[str]) -> Iterator[int]:
    for match in _END.finditer(line):
        word = _LAST_WORD.search(line[: match.end()])
        if not (word and _goes_on(word[0], abbreviations)):
            yield match.end()
    yield len(line)


def _goes_on(word: str, abbreviations: Container[str]) -> bool:
    initial = len(word) == 2 and word[0].isupper() and word[1] == "."
    return initial or word.lower().lstrip("(\"'") in abbreviations
