"""What must be true of the words of a display: their size, signs, breaks and sound."""

from collections.abc import Iterator
from functools import lru_cache

from kiosk.devices.fonts import CAP_HEIGHT_EM
from kiosk.display import hits, texts
from kiosk.hyphens import breakable
from kiosk.narration import hit_of, narrate
from kiosk.screen import Scene, World
from koffer.check.cmap import signs_of
from koffer.check.glyphs import font_file
from tests.crawl.walk import Sight

CAP_MM, LARGE_CAP_MM = 4.8, 7.3
MOST_SIGNS = 40
OTHER_LETTERS = frozenset(" العربية")  # the name of that language, in its own letters


def wording(world: World, sight: Sight) -> Iterator[str]:
    """Everything that is wrong with the words."""
    yield from _letters(world, sight)
    yield from _words(world, sight)
    yield from _sound(world, sight)


def _letters(world: World, sight: Sight) -> Iterator[str]:
    large = sight.state.visit.text == "groot"
    known = _known_signs()
    for text in texts(sight.display):
        hit = hit_of(sight.display, text)
        stays = text.sign or (hit is not None and hit.role in ("bar", "header", "tab"))
        least = LARGE_CAP_MM if large and not stays else CAP_MM
        if text.em * CAP_HEIGHT_EM < least:
            yield f"hoofdletter {text.em * CAP_HEIGHT_EM:.2f} mm in '{text.text}'"
        missing = {sign for sign in text.text if ord(sign) not in known} - OTHER_LETTERS
        if missing:
            yield f"teken {sorted(missing)} ontbreekt in de letter: '{text.text}'"


@lru_cache(1)
def _known_signs() -> frozenset[int]:
    path = font_file()
    assert path is not None
    return signs_of(path)


def _words(world: World, sight: Sight) -> Iterator[str]:
    hyphens = Scene(world, sight.state.visit).measure.hyphens
    for text in texts(sight.display):
        rows: dict[float, list[str]] = {}
        pieces: dict[int, list[str]] = {}
        for word in text.words:
            rows.setdefault(round(word.rect.y, 2), []).append(word.text)
            pieces.setdefault(word.index, []).append(word.text)
        for row in rows.values():
            if len(" ".join(row)) > MOST_SIGNS:
                yield f"regel van {len(' '.join(row))} tekens: '{' '.join(row)}'"
        for index, parts in pieces.items():
            if len(parts) > 1 and not _good_break(text.text.split()[index], parts, hyphens):
                yield f"fout afgebroken: {' '.join(parts)}"


def _good_break(word: str, parts: list[str], hyphens) -> bool:
    allowed, at = set(), 0
    for part in breakable(word, hyphens)[:-1]:
        at += len(part)
        allowed.add(at)
    used, at = set(), 0
    for part in parts[:-1]:
        at += len(part) if word.startswith(part, at) else len(part) - 1
        used.add(at)
    return used <= allowed


def _sound(world: World, sight: Sight) -> Iterator[str]:
    display = sight.display
    say = world.languages[sight.state.visit.lang]
    spoken = [one.text for one in narrate(display, say)]
    labels = " | ".join(hit.label for hit in hits(display)).casefold()
    for text in texts(display):
        if (
            text.text
            and (text.alias or text.text) not in spoken
            and text.text.casefold() not in labels
        ):
            yield f"'{text.text}' wordt niet gezegd"
