"""How the scores of all cards are spread: a table for a person."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from statistics import median

from koffer.catalogue import read_catalogue
from koffer.check.shown import Shown, shown
from koffer.check.texts import LANGUAGES
from koffer.plainlanguage import read_plain_words, score

_STEP = 10
_HARDEST = 5


def level_lines(media: Path, today: date) -> Iterator[str]:
    """Per language and formula: least, median, most, cards per ten points; then the hardest."""
    catalogue, _ = read_catalogue(media, today)
    texts = shown(media, catalogue, today)
    for lang in LANGUAGES:
        yield from _of_language(media, lang, [text for text in texts if text.lang == lang])


def _of_language(media: Path, lang: str, texts: Iterable[Shown]) -> Iterator[str]:
    words, _ = read_plain_words(media / "words" / f"{lang}.toml")
    cards = [
        (score("\n".join(line.text for line in lines), lang, words), f"{text.entry.slug} {card}")
        for text in texts
        for card, lines in text.cards.items()
    ]
    found = [(one, name) for one, name in cards if one.formulas]
    for number, (formula, _) in enumerate(found[0][0].formulas if found else ()):
        yield _row(lang, formula, [one.formulas[number][1] for one, _ in found])
    for one, name in sorted(found, key=lambda each: each[0].lowest)[:_HARDEST]:
        yield f"    {one.lowest:5.1f}  {name}"


def _row(lang: str, formula: str, values: list[float]) -> str:
    tens = Counter(int(value // _STEP) * _STEP for value in values)
    spread = ", ".join(f"{ten}: {count}" for ten, count in sorted(tens.items()))
    middle = median(values)
    return (
        f"{lang} {formula}: {len(values)} kaarten, laagste {min(values):.1f}, "
        f"midden {middle:.1f}, hoogste {max(values):.1f} ({spread})"
    )
