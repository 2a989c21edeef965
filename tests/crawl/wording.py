"""What must be true of the words of a display: their size, signs, breaks and sound."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import as_file, files

from msgspec.structs import replace

from kiosk.display import Display, Text, hits, texts
from kiosk.hyphens import breakable
from kiosk.letters import CAP_HEIGHT_EM, Script, script_of
from kiosk.narration import hit_of, narrate
from kiosk.screen import Scene, World
from koffer.check.cmap import signs_of
from tests.crawl.walk import Sight

CAP_MM, LARGE_CAP_MM = 4.8, 7.3
MOST_SIGNS = 40
FONTS: dict[Script, tuple[str, str]] = {
    "latin": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular"),
    "wide": ("fontpkg_noto_sans", "NotoSans"),
    "arabic": ("fontpkg_noto_sans_arabic", "NotoSansArabic"),
}


def wording(world: World, sight: Sight) -> Iterator[str]:
    """Everything that is wrong with the words."""
    for text in texts(sight.display):
        if text.em * CAP_HEIGHT_EM < least_capital(sight, text):
            yield f"letters: hoofdletter {text.em * CAP_HEIGHT_EM:.2f} mm in '{text.text}'"
        yield from _signs(text)
    yield from _words(world, sight)
    yield from _sound(world, sight)


def least_capital(sight: Sight, text: Text) -> float:
    """In mm; the words of the bar, of small keys and of signs keep the least size."""
    hit = hit_of(sight.display, text)
    stays = text.sign or (hit is not None and hit.role in ("bar", "header", "tab"))
    return LARGE_CAP_MM if sight.state.visit.text == "groot" and not stays else CAP_MM


def _signs(text: Text) -> Iterator[str]:
    for word in text.words:
        missing = {sign for sign in word.text if ord(sign) not in _known(script_of(word.text))}
        if missing:
            yield f"tekens: {sorted(missing)} ontbreekt in de letter van '{word.text}'"


@lru_cache
def _known(script: Script) -> frozenset[int]:
    """What the font has with which such a word is drawn."""
    package, stem = FONTS[script]
    folder = files(package) / "files"
    name = next(
        one.name
        for one in folder.iterdir()
        if one.name.startswith(stem) and one.name.endswith(".ttf") and "Italic" not in one.name
    )
    with as_file(folder / name) as path:
        return signs_of(path)


def _words(world: World, sight: Sight) -> Iterator[str]:
    visit = replace(sight.state.visit, lang=sight.state.lang)
    hyphens = Scene(world, visit).measure.hyphens
    for text in texts(sight.display):
        rows: dict[float, list[str]] = {}
        pieces: dict[int, list[str]] = {}
        for word in text.words:
            rows.setdefault(round(word.rect.y, 2), []).append(word.text)
            pieces.setdefault(word.index, []).append(word.text)
        for row in rows.values():
            if len(" ".join(row)) > MOST_SIGNS:
                yield f"regel: {len(' '.join(row))} tekens in '{' '.join(row)}'"
        for index, parts in pieces.items():
            if len(parts) > 1 and not _good_break(text.text.split()[index], parts, hyphens):
                yield f"afbreking: {' '.join(parts)}"


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
    """Each text is spoken, or stands in the label of the very key it is on."""
    say = world.languages[sight.state.lang]
    spoken = [one.text for one in narrate(sight.display, say)]
    for text in texts(sight.display):
        said = not text.text or (text.alias or text.text) in spoken
        if not said and not _labelled(sight.display, text):
            yield f"geluid: '{text.text}' wordt niet gezegd"
    for hit in hits(sight.display):
        if not hit.label.strip():
            yield f"geluid: een toets van rol {hit.role} heeft geen naam"


def _labelled(display: Display, text: Text) -> bool:
    hit = hit_of(display, text)
    return hit is not None and text.text.casefold() in hit.label.casefold()
