"""Rendered sentences on disk, named by what they were made from."""

import contextlib
import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path

import msgspec

from kiosk.speech.rendering import Rendering, load_rendering
from kiosk.speech.voices import Speaker
from koffer.reading import NORMALISER_VERSION, Lexicon

MAX_BYTES = 64 * 1024 * 1024  # about 24 minutes of sound
SPARE_BYTES = 16 * 1024 * 1024  # it may be memory
MEMORY = "/dev/shm"


@cache
def engine_version() -> str:
    """The versions that decide how a sentence sounds, without loading the engine.

    Known when something is first read: to look them up takes as long as to paint a screen.
    """
    return " ".join(f"{name} {_version(name)}" for name in ("pyttsx3", "espeakng-loader"))


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - 10 ms

    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


class Recipe(msgspec.Struct, frozen=True):
    """Everything besides sentence, speaker and rate that a sound depends on.

    ``engine`` is the version of a neural voice; "" is our own engine as it is here.
    """

    reading: str
    engine: str = ""

    def name(self, spoken: str, speaker: Speaker, rate: int) -> str:
        """The file name of a sentence: a sha256 of all that it is made from."""
        engine = self.engine or engine_version()
        parts = (spoken, speaker.voice, speaker.gain, rate, self.reading, engine)
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def recipe(lexicon: Lexicon) -> Recipe:
    return Recipe(f"{NORMALISER_VERSION} {lexicon.version}")


class Cache:
    """A folder of at most `max_bytes`; the worker prunes it, longest unused first.

    A folder that cannot be written, or a full card, is replaced by a temporary folder, in memory
    where systemd gives one, so that the visitor still hears the text; `is_spare` then tells
    staff. The spare folder is removed by `close`.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self.folder = folder
        self.max_bytes = max_bytes
        self._spare: tempfile.TemporaryDirectory[str] | None = None

    @property
    def is_spare(self) -> bool:
        return self._spare is not None

    def find(self, name: str) -> Rendering | None:
        """The sentence, if it is here and whole; a damaged one is as good as none."""
        rendering = load_rendering(self.folder / f"{name}.wav")
        if rendering is not None:
            self._mark_used(name)
        return rendering

    def use_spare(self) -> bool:
        """From now on keep sentences in a temporary folder; False when that is so or cannot be."""
        if self._spare is not None:
            return False
        try:
            self._spare = spare_folder()
        except OSError:
            return False
        self.folder = Path(self._spare.name)
        self.max_bytes = min(self.max_bytes, SPARE_BYTES)
        return True

    def close(self) -> None:
        if self._spare is not None:
            self._spare.cleanup()

    def _mark_used(self, name: str) -> None:
        with contextlib.suppress(OSError):  # read-only still serves, it only forgets last use
            os.utime(self.folder / f"{name}.wav")


def spare_folder() -> tempfile.TemporaryDirectory[str]:
    """In memory where there is some; gone when it is closed."""
    places = (os.environ.get("XDG_RUNTIME_DIR"), MEMORY)
    usable = (place for place in places if place and os.access(place, os.W_OK))
    return tempfile.TemporaryDirectory(
        prefix="koffer-speech-", dir=next(usable, None), ignore_cleanup_errors=True
    )
