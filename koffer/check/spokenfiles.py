"""What the voice says from data files: rooms, subjects, questions, whom to call."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from koffer.check.report import Finding
from koffer.check.spoken import KIND, unsaid
from koffer.mistakes import Mistake
from koffer.reading import LANGUAGES, Lexicon
from koffer.tomlfile import read_toml

_FOLDERS = ("vocabulary", "questions", "regions")


def check_spoken_files(media: Path, lexicon: Lexicon) -> Iterator[Finding]:
    """Each word of each text with a language (``nl``, ``because_nl``) that the rules leave out."""
    for path in sorted(path for name in _FOLDERS for path in (media / name).glob("*.toml")):
        file = read_toml(path)
        for key, lang, text in _texts(file.table):
            for word in unsaid(text, lang, lexicon):
                said = f"de stem kan '{word}' niet zeggen: {text}"
                yield Finding(Mistake(path, file.line_of(key), said, True), KIND)


def _texts(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str, str]]:
    """Dotted key, language and words of every text at any depth."""
    for name, value in table.items():
        key, lang = f"{before}{name}", name.rpartition("_")[2]
        if isinstance(value, dict):
            yield from _texts(value, f"{key}.")
        elif lang in LANGUAGES:
            lines = value if isinstance(value, list) else [value]
            yield from ((key, lang, line) for line in lines if isinstance(line, str))
