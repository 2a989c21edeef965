"""One language of an entry, as people write it: a title, a line, and five cards."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from koffer.catalogue.records import CARDS, EntryText
from koffer.catalogue.whennot import parted
from koffer.mistakes import Mistake, suggestion

MOST_TITLE_SIGNS = 24
MOST_SHORT_SIGNS = 14
# Longer names have no room on the smallest glass with large letters: a key or a word would be cut.
LONGEST_TITLE_SIGNS = 36
LONGEST_SHORT_SIGNS = 20
GOOD_WORDS_PER_CARD = 25
MOST_WORDS_PER_CARD = 40
MOST_WORDS_PER_SENTENCE = 12
_SHORT = "kort:"
_TOO_LONG = "anders past hij niet op een klein scherm"


class TextFile(msgspec.Struct):
    """What was read, with the line where each part stands."""

    path: Path
    lang: str
    title: str = ""
    short: str = ""
    line: str = ""
    cards: dict[str, list[str]] = msgspec.field(default_factory=dict)
    places: dict[str, int] = msgspec.field(default_factory=dict)
    mistakes: list[Mistake] = msgspec.field(default_factory=list)

    def wrong(self, where: str, text: str, *, warning: bool = False) -> None:
        self.mistakes.append(Mistake(self.path, self.places.get(where, 0), text, warning))

    def as_text(self, cards: Mapping[str, tuple[str, ...]]) -> EntryText:
        return EntryText(self.lang, self.title, self.short or self.title, self.line, cards)


def read_text(path: Path) -> TextFile:
    """Never raises for what a person wrote."""
    file = TextFile(path, path.stem)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        file.wrong("", "dit bestand is niet te lezen")
        return file
    card = ""
    for number, raw in enumerate(lines, start=1):
        card = _take(file, card, number, raw.strip())
    _check_parts(file)
    return file


def _take(file: TextFile, card: str, number: int, line: str) -> str:
    if line.startswith("## "):
        return _begin_card(file, number, line[3:].strip())
    if line.startswith("# "):
        file.title, file.places["title"] = line[2:].strip(), number
    elif line.startswith(_SHORT):
        file.short, file.places["short"] = line.removeprefix(_SHORT).strip(), number
    elif line and card:
        file.cards[card].append(line)
        file.places.setdefault(f"{card}.{len(file.cards[card]) - 1}", number)
    elif line:
        file.line, file.places["line"] = line, number
    return card


def _begin_card(file: TextFile, number: int, name: str) -> str:
    if name not in CARDS:
        text = f"een kaart '{name}' bestaat niet.{suggestion(name, CARDS)}"
        file.mistakes.append(Mistake(file.path, number, text))
    elif name in file.cards:
        file.mistakes.append(Mistake(file.path, number, f"de kaart '{name}' staat er twee keer"))
    file.cards.setdefault(name, [])
    file.places.setdefault(name, number)
    return name


def _check_parts(file: TextFile) -> None:
    if not file.title:
        file.wrong("", "de titel ontbreekt (eerste regel: # Titel)")
    if not file.line:
        file.wrong("title", "de regel onder de titel ontbreekt")
    _check_name(file, "title", "de titel", file.title, MOST_TITLE_SIGNS, LONGEST_TITLE_SIGNS)
    if file.short:
        longest = LONGEST_SHORT_SIGNS
        _check_name(file, "short", "de korte naam", file.short, MOST_SHORT_SIGNS, longest)
    elif len(file.title) > LONGEST_SHORT_SIGNS:
        file.wrong("title", f"zet er een korte naam bij (kort: ...): {_TOO_LONG}")
    for card in CARDS:
        _check_card(file, card)


def _check_name(file: TextFile, where: str, what: str, name: str, most: int, longest: int) -> None:
    """A warning where it takes more room than is pretty; a mistake where a screen has no room."""
    if len(name) > longest:
        file.wrong(where, f"{what} heeft {len(name)} tekens, hoogstens {longest}: {_TOO_LONG}")
    elif len(name) > most:
        file.wrong(where, f"{what} heeft meer dan {most} tekens", warning=True)


def _check_card(file: TextFile, card: str) -> None:
    lines = file.cards.get(card, [])
    if not lines:
        file.wrong(card, f"de kaart '{card}' ontbreekt of is leeg")
    above, heading, below = parted(lines)
    if heading and not below:
        file.wrong(card, f"onder '{heading}' staat niets")
    words = sum(len(line.split()) for line in (*above, *below))
    if words > MOST_WORDS_PER_CARD:
        file.wrong(
            card, f"de kaart '{card}' heeft {words} woorden; hoogstens {MOST_WORDS_PER_CARD}"
        )
    elif words > GOOD_WORDS_PER_CARD:
        text = f"de kaart '{card}' heeft {words} woorden; {GOOD_WORDS_PER_CARD} past op een pagina"
        file.wrong(card, text, warning=True)
