"""Figures typed in a text: telephone numbers that nobody rang, amounts that grow old unseen."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from koffer.check.report import Finding
from koffer.check.shown import Shown
from koffer.mistakes import Mistake
from koffer.tomlfile import read_toml

KIND = "cijfer in de tekst"
# Three figures or more, with what people set between them; "112" too.
_PHONE = re.compile(r"(?<![\d.,])\d[\d -]*\d[\d -]*\d(?![\d.,]*\d)")
_AMOUNT = re.compile(r"€|%|\bprocent\b|\bpercent\b|\d+ euro", re.IGNORECASE)


def known_numbers(media: Path) -> frozenset[str]:
    """The figures of every number in media/vocabulary/phones.toml."""
    table = read_toml(media / "vocabulary" / "phones.toml").table
    numbers = (str(one.get("number", "")) for one in table.values() if isinstance(one, dict))
    return frozenset(_figures(number) for number in numbers)


def check_figures(media: Path, texts: Iterable[Shown]) -> Iterator[Finding]:
    """Each line as it was typed, so before an amount is filled in."""
    known = known_numbers(media)
    for path in dict.fromkeys(text.path for text in texts):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for wrong in _wrong(line, known):
                yield Finding(Mistake(path, number, wrong, True), KIND)


def _wrong(line: str, known: frozenset[str]) -> Iterator[str]:
    if _AMOUNT.search(line):
        yield "een bedrag hoort in entry.toml; schrijf hier {prijs}"
    for found in _PHONE.findall(line):
        if len(_figures(found)) >= 7 and _figures(found) not in known:
            yield f"'{found.strip()}' staat niet bij de nagebelde nummers (vocabulary/phones.toml)"


def _figures(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit())
