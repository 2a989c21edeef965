"""A short film: a flip-book of our own drawings, each with its caption (docs/handleiding)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import msgspec

from koffer.mistakes import Mistake
from koffer.tomlfile import TomlFile, read_toml, record

FOLDER, FILE = "film", "film.toml"
LEAST_FRAMES, MOST_FRAMES, MOST_WORDS = 2, 12, 12
Caption = Annotated[str, msgspec.Meta(min_length=1)]


class Frame(msgspec.Struct, frozen=True):
    """One drawing, how long it stays in s (so that nothing flashes), and what is said with it."""

    picture: Path
    seconds: float
    captions: Mapping[str, str]

    def caption(self, lang: str) -> str:
        return self.captions.get(lang) or self.captions["nl"]


class Film(msgspec.Struct, frozen=True):
    """In the order in which it is shown."""

    frames: tuple[Frame, ...]


class _Written(msgspec.Struct, frozen=True):
    """``[frame.1]``; its drawing is ``1.svg``."""

    seconds: Annotated[float, msgspec.Meta(ge=1.5, le=10)]
    nl: Caption
    en: Caption
    tr: str = ""
    ar: str = ""


def read_film(entry: Path) -> tuple[Film | None, list[Mistake]]:
    """The film in the folder of an entry, None where there is none, and what is wrong with it."""
    folder = entry / FOLDER
    if not folder.is_dir():
        return None, []
    file = read_toml(folder / FILE)
    readable = not file.mistakes
    tables = file.table.get("frame", {})
    names = sorted(tables, key=_number) if isinstance(tables, dict) else []
    frames = [_frame(file, folder, name, tables[name]) for name in names]
    if not LEAST_FRAMES <= len(frames) <= MOST_FRAMES and readable:
        file.wrong("", f"een film heeft {LEAST_FRAMES} tot {MOST_FRAMES} beelden: [frame.1], ...")
    whole = tuple(frame for frame in frames if frame)
    return Film(whole) if len(whole) >= LEAST_FRAMES else None, file.mistakes


def _number(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isdecimal() else (MOST_FRAMES + 1, name)


def _frame(file: TomlFile, folder: Path, name: str, table: object) -> Frame | None:
    where = f"frame.{name}"
    if not name.isdecimal():
        file.wrong(where, "een beeld heeft een nummer: [frame.1], [frame.2], ...")
    written = record(file, _Written, where, table)
    picture = folder / f"{name}.svg"
    if not picture.is_file():
        file.wrong(where, f"de tekening '{picture.name}' ontbreekt")
    if written is None:
        return None
    said = {lang: getattr(written, lang) for lang in ("nl", "en", "tr", "ar")}
    for lang, words in said.items():
        if len(words.split()) > MOST_WORDS:
            file.wrong(f"{where}.{lang}", f"een bijschrift heeft hoogstens {MOST_WORDS} woorden")
    return Frame(picture, written.seconds, {lang: words for lang, words in said.items() if words})
