"""How staff tell the voice to say a word: one TOML file for each language.

`words` (whole word, any case), `spelled` (letter by letter), `abbreviations`, `closing`
(abbreviations that can end a sentence), `units` (after a number) and `symbols`.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from koffer.mistakes import Mistake, MistakesError
from koffer.tomlfile import read_toml, record


class LexiconError(MistakesError):
    """The lexicon on disk cannot be used; every mistake has its file and line."""


class Entries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language. Keys are what is written, values what is said."""

    words: dict[str, str] = msgspec.field(default_factory=dict)
    spelled: tuple[str, ...] = ()
    abbreviations: dict[str, str] = msgspec.field(default_factory=dict)
    closing: dict[str, str] = msgspec.field(default_factory=dict)
    units: dict[str, str] = msgspec.field(default_factory=dict)
    symbols: dict[str, str] = msgspec.field(default_factory=dict)


class Lexicon(msgspec.Struct, frozen=True, eq=False):
    """The entries for each language code; `version` changes whenever an entry does."""

    languages: Mapping[str, Entries] = {}

    @property
    def version(self) -> str:
        encoder = msgspec.json.Encoder(order="deterministic")
        return hashlib.sha256(encoder.encode(dict(self.languages))).hexdigest()[:12]

    def of(self, lang: str) -> Entries:
        return self.languages.get(lang, Entries())


EMPTY_LEXICON = Lexicon()


def load_lexicon(*folders: Path) -> Lexicon:
    """Read every `<lang>.toml`; a later folder (of staff) adds to and overrules an earlier one.

    Raises:
        LexiconError: a file cannot be read or is not a lexicon; all mistakes at once.
    """
    found: dict[str, Entries] = {}
    mistakes: list[Mistake] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        file = read_toml(path)
        entries = record(file, Entries)
        mistakes += file.mistakes
        if entries is not None:
            found[path.stem] = _merged(found.get(path.stem, Entries()), entries)
    if mistakes:
        raise LexiconError(mistakes)
    return Lexicon(found)


def _merged(old: Entries, new: Entries) -> Entries:
    return Entries(
        words=old.words | new.words,
        spelled=tuple(dict.fromkeys(old.spelled + new.spelled)),
        abbreviations=old.abbreviations | new.abbreviations,
        closing=old.closing | new.closing,
        units=old.units | new.units,
        symbols=old.symbols | new.symbols,
    )
