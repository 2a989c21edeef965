"""Which language a text on the screen is in: where the visitor's is missing, it is Dutch."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from kiosk.screen import World
from koffer.catalogue import Catalogue, Term

DUTCH = "nl"
_CLAUSE = re.compile(r"(?<=[,:.?!،؟])\s+")
_BETWEEN = ",:.،"


class Tongues:
    """Knows the texts that are shown in Dutch to a visitor with another language."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._dutch: dict[str, str] = {}

    def of(self, text: str, lang: str) -> str:
        """The language in which to say ``text``, also where a page holds a part of a sentence."""
        if lang == DUTCH or not text.strip():
            return lang
        whole = rf"(?<!\S){re.escape(text)}(?!\S)"
        return DUTCH if re.search(whole, self._missing(lang)) else lang

    def stretches(self, text: str, lang: str) -> tuple[tuple[str, str], ...]:
        """``text`` with its language, cut where that changes: a key names a Dutch title among
        words of the visitor's own."""
        if self.of(text, lang) == DUTCH:
            return ((text, DUTCH),)
        clauses, found = _CLAUSE.split(text), list[tuple[str, str]]()
        while clauses:
            count = self._dutch_clauses(clauses, lang)
            tongue, said = DUTCH if count else lang, " ".join(clauses[: count or 1])
            if found and found[-1][1] == tongue:
                said = f"{found.pop()[0]} {said}"
            found.append((said, tongue))
            clauses = clauses[count or 1 :]
        return tuple(found)

    def _dutch_clauses(self, clauses: list[str], lang: str) -> int:
        """How many of them, from the first one on, are one text that is only there in Dutch."""
        for count in range(len(clauses), 0, -1):
            stretch = " ".join(clauses[:count]).rstrip(_BETWEEN)
            if f"\n{stretch}\n" in self._missing(lang):
                return count
        return 0

    def _missing(self, lang: str) -> str:
        if lang not in self._dutch:
            self._dutch[lang] = "\n".join(("", *missing(self._world, lang), ""))
        return self._dutch[lang]


def missing(world: World, lang: str) -> Iterator[str]:
    """Every text that ``lang`` has no words of its own for, in Dutch."""
    yield from _of_catalogue(world.catalogue, lang)
    for asked in (world.questions, world.market_questions):
        yield from _of_records(asked, lang)
    yield from _strings(world.regions)


def _of_catalogue(catalogue: Catalogue, lang: str) -> Iterator[str]:
    for entry in catalogue.entries.values():
        if lang not in entry.texts:
            yield from _strings(entry.texts[DUTCH])
        for frame in entry.film.frames if entry.film else ():
            yield from () if lang in frame.captions else (frame.captions[DUTCH],)
    for terms in (catalogue.rooms, catalogue.topics, catalogue.difficulties):
        for term in terms.values():
            yield from _of_term(term, lang)


def _of_term(term: Term, lang: str) -> Iterator[str]:
    if not term.names.get(lang):
        yield term.names[DUTCH]
    if not term.lines.get(lang):
        yield from filter(None, [term.lines.get(DUTCH)])


def _of_records(thing: object, lang: str) -> Iterator[str]:
    """Of each field ``nl`` or ``…_nl`` whose like in ``lang`` is empty or not there."""
    if isinstance(thing, msgspec.Struct):
        for name in thing.__struct_fields__:
            value = getattr(thing, name)
            if name != DUTCH and not name.endswith(f"_{DUTCH}"):
                yield from _of_records(value, lang)
            elif not getattr(thing, name.removesuffix(DUTCH) + lang, ""):
                yield from _strings(value)
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from _of_records(value, lang)
    elif isinstance(thing, tuple):
        for value in thing:
            yield from _of_records(value, lang)


def _strings(thing: object) -> Iterator[str]:
    """Every text in it."""
    if isinstance(thing, str):
        yield from filter(None, [thing.strip()])
    elif isinstance(thing, msgspec.Struct):
        for name in thing.__struct_fields__:
            yield from _strings(getattr(thing, name))
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from _strings(value)
    elif isinstance(thing, tuple):
        for value in thing:
            yield from _strings(value)
