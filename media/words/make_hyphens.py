"""Write hyphens-nl.txt and hyphens-en.txt: every long word of the texts, with its breaks.

Run after the texts have changed: python media/words/make_hyphens.py
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pyphen

WORDS = Path(__file__).resolve().parent
MEDIA = WORDS.parent
LOCALE = MEDIA.parent / "koffer" / "locale"
SCREENS = MEDIA.parent / "kiosk"
LEAST_LETTERS, LEAST_PART = 7, 3
DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
_LETTERS = re.compile(r"[^\W\d_]+")


def main() -> None:
    exceptions = read_exceptions()
    for lang in DICTIONARIES:
        lines = sorted(hyphenated(lang, exceptions))
        text = "\n".join(lines) + "\n"
        (WORDS / f"hyphens-{lang}.txt").write_text(text, encoding="utf-8")


def read_exceptions() -> dict[str, str]:
    lines = (WORDS / "hyphens-exceptions.txt").read_text(encoding="utf-8").splitlines()
    return {line.replace("-", ""): line for line in lines if line and not line.startswith("#")}


def hyphenated(lang: str, exceptions: dict[str, str]) -> Iterator[str]:
    """The words that have a break; the others never break."""
    dictionary = pyphen.Pyphen(lang=DICTIONARIES[lang], left=LEAST_PART, right=LEAST_PART)
    for word in words_of(lang) | set(exceptions):
        found = exceptions.get(word) or joined(dictionary.inserted(word))
        if "-" in found:
            yield found


def joined(word: str) -> str:
    """No part of fewer than two letters, and none without a vowel."""
    parts: list[str] = []
    for part in word.split("-"):
        if parts and (len(part) < 2 or not re.search("[aeiouyáéëïöü]", part)):
            parts[-1] += part
        else:
            parts.append(part)
    return "-".join(parts)


def words_of(lang: str) -> set[str]:
    """All words of at least seven letters that a visitor may see in this language."""
    found = {word.lower() for text in texts(lang) for word in _LETTERS.findall(text)}
    return {word for word in found if len(word) >= LEAST_LETTERS}


def texts(lang: str) -> Iterator[str]:
    for path in sorted((MEDIA / "catalogue").glob(f"*/{lang}.md")):
        yield path.read_text(encoding="utf-8")
    for folder in ("vocabulary", "questions"):
        for path in sorted((MEDIA / folder).glob("*.toml")):
            yield path.read_text(encoding="utf-8")
    for path in sorted(LOCALE.glob("en/LC_MESSAGES/*.po")):
        kind = "msgid" if lang == "nl" else "msgstr"
        yield "\n".join(re.findall(rf'^{kind} "(.*)"', path.read_text(encoding="utf-8"), re.M))


if __name__ == "__main__":
    main()
