"""How far speaking ahead is, on disk, for staff; and from what it was made."""

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from kiosk.speech.cache import engine_version
from kiosk.staff.records import Ahead
from koffer.reading import NORMALISER_VERSION

FILE = "ahead.json"  # in the cache folder


def read_ahead(cache_folder: Path) -> Ahead | None:
    """None where nobody began, or where it cannot be read."""
    try:
        return msgspec.json.decode((cache_folder / FILE).read_bytes(), type=Ahead)
    except (OSError, msgspec.DecodeError):
        return None


def write_ahead(cache_folder: Path, ahead: Ahead) -> None:
    """Best effort: it tells only, so what cannot be written is left out."""
    part = cache_folder / f"{FILE}.{os.getpid()}.part"
    with contextlib.suppress(OSError):
        cache_folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(msgspec.json.encode(ahead))
        part.replace(cache_folder / FILE)
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


def inputs(places: Iterable[Path], *choices: object) -> str:
    """A name for what sentences are made from: every file in `places` as it is on disk now.

    A new program brings a new media folder, so where that is counts too.
    """
    found = hashlib.sha256(repr((NORMALISER_VERSION, engine_version(), choices)).encode())
    for place in places:
        for path in _files(place):
            status = path.stat()
            found.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return found.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    elif place.is_dir():
        yield from sorted(path for path in place.rglob("*") if path.is_file())
