"""Words on the screen that the voice passes over, so that a listener misses them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from koffer.check.report import Finding
from koffer.check.shown import Shown
from koffer.mistakes import Mistake, MistakesError
from koffer.reading import EMPTY_LEXICON, LANGUAGES, Lexicon, load_lexicon, read

KIND = "voorlezen"
_HAS_SOUND = re.compile(r"[^\W_]")
_PAUSE = re.compile(r"[-–—()\"'“”‘’.,:;?!…/]+")


def read_lexicon(media: Path) -> tuple[Lexicon, list[Finding]]:
    """How the voice says words, and what is wrong with that list."""
    try:
        return load_lexicon(media / "lexicon"), []
    except MistakesError as error:
        return EMPTY_LEXICON, [Finding(mistake, KIND) for mistake in error.mistakes]


def check_spoken(texts: Iterable[Shown], lexicon: Lexicon) -> Iterator[Finding]:
    """Each word of each text that the reading rules leave out."""
    for text in texts:
        for line in text.lines() if text.lang in LANGUAGES else ():
            for word in unsaid(line.text, text.lang, lexicon):
                said = f"de stem kan '{word}' niet zeggen: {line.text}"
                yield Finding(Mistake(text.path, line.number, said, True), KIND)


def unsaid(line: str, lang: str, lexicon: Lexicon) -> list[str]:
    """The words without a sound that are no pause and not joined to a figure ("€ 5")."""
    odd = [word for word in line.split() if not (_HAS_SOUND.search(word) or _PAUSE.fullmatch(word))]
    if not odd:
        return []
    alone = [word for word in odd if not _is_said(word, line, lang, lexicon)]
    return list(dict.fromkeys(alone))


def _is_said(word: str, line: str, lang: str, lexicon: Lexicon) -> bool:
    """A sign is said when the line sounds different without it."""
    rest = " ".join(part for part in line.split() if part != word)
    return _sound(line, lang, lexicon) != _sound(rest, lang, lexicon)


def _sound(line: str, lang: str, lexicon: Lexicon) -> str:
    return " ".join(sentence.spoken for sentence in read(line, lang, lexicon))
