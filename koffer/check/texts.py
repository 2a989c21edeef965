"""Every text of every entry against the plain-language check; all of it advice."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from koffer.catalogue import Catalogue
from koffer.check.report import Finding
from koffer.check.shown import Line, Shown
from koffer.mistakes import Mistake
from koffer.plainlanguage import Advice, PlainWords, advise

LANGUAGES = ("nl", "en")
KINDS = {
    "niveau": "leesniveau",
    "lange-zin": "lange zin",
    "moeilijk-woord": "moeilijk woord",
    "nooit-woord": "woord dat niet op het scherm hoort",
    "lijdend": "lijdende vorm",
    "afkorting": "afkorting",
}


def check_texts(texts: Iterable[Shown], words: Mapping[str, PlainWords]) -> Iterator[Finding]:
    """Advice for each title, first line and card."""
    for text in texts:
        if text.lang in words:
            yield from _check_text(text, words[text.lang])


def check_translations(media: Path, catalogue: Catalogue) -> Iterator[Finding]:
    """Each language that is missing; a visitor then reads Dutch."""
    for slug, entry in catalogue.entries.items():
        for lang in LANGUAGES:
            if lang not in entry.texts:
                path = media / "catalogue" / slug / f"{lang}.md"
                text = f"de tekst in de taal '{lang}' ontbreekt"
                yield Finding(Mistake(path, 0, text, True), "vertaling")


def advice_on_line(path: Path, line: Line, lang: str, words: PlainWords) -> Iterator[Finding]:
    """All advice but the level: one line is too short for a formula."""
    for advice in advise(line.text, lang, words):
        if advice.kind != "niveau":
            yield _finding(Mistake(path, line.number, ""), advice)


def _check_text(text: Shown, words: PlainWords) -> Iterator[Finding]:
    for line in (text.title, text.line):
        yield from advice_on_line(text.path, line, text.lang, words)
    for card, lines in text.cards.items():
        for advice in advise("\n".join(line.text for line in lines), text.lang, words):
            if advice.kind != "niveau":
                number = lines[advice.place.line - 1].number
            elif text.lang == "nl" and card in text.entry.facts.nl_level_reasons:
                continue
            else:
                number = text.card_lines[card]
            yield _finding(Mistake(text.path, number, f"kaart '{card}': "), advice)


def _finding(at: Mistake, advice: Advice) -> Finding:
    quote = f" [{advice.quote}]" if advice.kind in ("lange-zin", "lijdend") else ""
    text = f"{at.text}{advice.text}{quote}"
    return Finding(Mistake(at.file, at.line, text, True), KINDS[advice.kind])
