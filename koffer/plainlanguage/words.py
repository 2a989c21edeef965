"""The word list of a language, media/words/<lang>.toml: what to avoid and what to say instead."""

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from koffer.mistakes import Mistake
from koffer.tomlfile import read_toml, record

_PREFIX = "*"


class HardWord(msgspec.Struct, frozen=True):
    """Words to avoid with the plain ones. A word that ends in * stands for all that begin so.

    ``nooit`` is never for a visitor's screen. A sentence that holds a word of ``unless``
    explains the word and may keep it.
    """

    find: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    plain: Annotated[str, msgspec.Meta(min_length=1)]
    kind: Literal["moeilijk", "nooit"] = "moeilijk"
    why: str = ""
    unless: tuple[str, ...] = ()


class Passive(msgspec.Struct, frozen=True):
    """Helping verbs that make a passive, past participles, and words that only look so."""

    helpers: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class PlainWords(msgspec.Struct, frozen=True, dict=True):
    """One language. ``abbreviations`` are lower case with points, with what they stand for."""

    word: tuple[HardWord, ...] = ()
    abbreviations: dict[str, str] = {}
    short_is_fine: tuple[str, ...] = ()
    syllables: dict[str, int] = {}
    passive: Passive = Passive()

    @cached_property
    def patterns(self) -> tuple[tuple[re.Pattern[str], HardWord], ...]:
        return tuple((_pattern(word.find), word) for word in self.word)

    @cached_property
    def any_pattern(self) -> re.Pattern[str]:
        """Finds whether there is anything to find at all; that is seldom."""
        return re.compile("|".join(p.pattern for p, _ in self.patterns) or "(?!)", re.IGNORECASE)


EMPTY_WORDS = PlainWords()


def read_plain_words(path: Path) -> tuple[PlainWords, list[Mistake]]:
    """The list in ``path`` and everything that is wrong with it; an empty list when it is."""
    file = read_toml(path)
    table = dict(file.table)
    hard = [_hard_word(file.path, one, file.mistakes) for one in table.pop("word", [])]
    rest = record(file, PlainWords, "", table) or EMPTY_WORDS
    found = tuple(word for word in hard if word)
    return msgspec.structs.replace(rest, word=found), file.mistakes


def _hard_word(path: Path, table: object, mistakes: list[Mistake]) -> HardWord | None:
    try:
        return msgspec.convert(table, HardWord)
    except msgspec.ValidationError as error:
        mistakes.append(Mistake(path, 0, f"dit woord klopt niet: {table} ({error})"))
        return None


def _pattern(find: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_whole_word(word) for word in find), re.IGNORECASE)


def _whole_word(word: str) -> str:
    open_end = word.endswith(_PREFIX)
    bare = word.removesuffix(_PREFIX)
    before = r"(?<![\w-])" if bare[0].isalnum() else ""
    after = r"[\w-]*" if open_end else r"(?![\w-])" if bare[-1].isalnum() else ""
    return before + re.escape(bare) + after
