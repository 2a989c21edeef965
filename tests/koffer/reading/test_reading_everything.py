"""Every text of the content and the interface comes out sayable: no sign is left that is none."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polib
import pytest

from koffer.catalogue import load_catalogue
from koffer.home import media_folder
from koffer.language import LOCALE
from koffer.reading import load_lexicon, read

LEXICON = load_lexicon(media_folder() / "lexicon")
SAYABLE = re.compile(r"[\w\s',.?!:;-]+")
ARABIC = re.compile(r"[\w\s',.?!:;،؛؟\u064b-\u0652-]+")  # its own marks, and the vowel signs
NEVER = re.compile(r"[_{}<>|\\]|(?<!\w)['-]|['-](?!\w)")  # a loose quote or dash is said as a hitch
LANGS = ("nl", "en", "tr", "ar")
_SHOWN = ("phone", "hours", "when", "name", "address")  # the same in every language


def catalogue_texts(lang: str) -> Iterator[str]:
    catalogue = load_catalogue(media_folder(), date(2026, 11, 22))
    for entry in catalogue.entries.values():
        if lang not in entry.texts:
            continue
        text = entry.text(lang)
        yield from _strings([text.title, text.short, text.line, *text.cards.values()])
    for term in (*catalogue.rooms.values(), *catalogue.topics.values()):
        yield term.name(lang)


def toml_texts(folder: Path, lang: str) -> Iterator[str]:
    """Strings under keys of this language, and in regions all that people read."""
    for path in sorted(folder.glob("*.toml")):
        yield from _of_language(tomllib.loads(path.read_text(encoding="utf-8")), lang)


def _of_language(value: Any, lang: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == lang or key.endswith(f"_{lang}") or key in _SHOWN:
                yield from _strings(inner)
            else:
                yield from _of_language(inner, lang)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _strings(inner)


def interface_texts(lang: str) -> Iterator[str]:
    """Every text of the interface; what is filled in later is filled in with a number."""
    for path in sorted(LOCALE.glob("**/*.po")):
        if lang not in ("nl", path.parent.parent.name):
            continue
        for entry in polib.pofile(str(path)):
            if lang == "nl" or entry.msgstr:
                yield re.sub(
                    r"\{\w*\}|%\(\w+\)s", "12", entry.msgid if lang == "nl" else entry.msgstr
                )


def every_text(lang: str) -> list[str]:
    media = media_folder()
    found = [
        *catalogue_texts(lang),
        *toml_texts(media / "questions", lang),
        *toml_texts(media / "regions", lang),
        *interface_texts(lang),
    ]
    return list(dict.fromkeys(text for text in found if text.strip()))


@pytest.mark.parametrize("lang", LANGS)
def test_no_symbol_is_left(lang: str) -> None:
    texts = every_text(lang)
    assert len(texts) > (1000 if lang in ("nl", "en") else 300), "the content was not found"
    sayable = ARABIC if lang == "ar" else SAYABLE
    wrong = []
    for text in texts:
        spoken = [sentence.spoken for sentence in read(text, lang, LEXICON)]
        if not spoken or any(not sayable.fullmatch(one) or NEVER.search(one) for one in spoken):
            wrong.append((text, spoken))
    assert not wrong


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_shown_gets_lost(lang: str) -> None:
    for text in every_text(lang):
        shown = [word for sentence in read(text, lang, LEXICON) for word in sentence.shown]
        assert shown == text.split(), text
