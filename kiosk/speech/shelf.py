"""Sentences that were made ahead, compressed; the worker's own cache never pushes them out."""

import os
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import msgspec

from kiosk.speech.cache import Recipe, recipe
from kiosk.speech.ogg import OggError, decode, encode
from kiosk.speech.rendering import Rendering
from kiosk.speech.utterance import Utterance
from kiosk.speech.voices import SPEAKERS, Speaker
from kiosk.speech.wire import WordTimes
from koffer.reading import Lexicon
from koffer.untraced import read_untraced

FOLDER = "ahead"  # within the cache folder
INDEX = "voices.json"
VOICES = "voices"  # the folder of voice files in KOFFER_HOME


class ShelfVoice(msgspec.Struct, frozen=True):
    """A neural voice of which there are sentences here; `voice` and `engine` name the files.

    `licence` and `source` tell whoever finds the sound where it comes from.
    """

    voice: str
    engine: str
    licence: str
    source: str


class Shelf:
    """A folder of `<name>.ogg` and `<name>.json`, and an index of its neural voices."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.voices = _read_index(folder / INDEX)

    def find(self, name: str) -> Rendering | None:
        """The sentence, if it is here and whole; takes about 1 ms per second of sound."""
        path = self.folder / f"{name}.ogg"
        try:
            told = read_untraced(path.with_suffix(".json"))
            times = msgspec.json.decode(told, type=WordTimes)
            pcm, rate_hz = decode(read_untraced(path))
        except (OSError, OggError, msgspec.DecodeError):
            return None
        if len(pcm) != 2 * times.samples or rate_hz != times.rate_hz:
            return None  # cut short by a pulled plug
        return Rendering(pcm, rate_hz, times.words)

    def put(self, name: str, rendering: Rendering) -> int:
        """Keep a sentence; the sound appears last. The size in bytes.

        Raises:
            OSError: the folder cannot be written.
            OggError: there is no soundfile package.
        """
        sound = encode(rendering.pcm, rendering.rate_hz)
        times = WordTimes(len(rendering.pcm) // 2, rendering.rate_hz, rendering.words)
        text = msgspec.json.encode(times)
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.folder / f"{name}.json", text)
        _write(self.folder / f"{name}.ogg", sound)
        return len(sound) + len(text)

    def tell_voices(self, voices: Mapping[str, ShelfVoice]) -> None:
        """Write down which neural voices there are, by language; raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.folder / INDEX, msgspec.json.format(msgspec.json.encode(dict(voices))))
        self.voices = dict(voices)

    def size_of(self, name: str) -> int:
        """Bytes of a sentence that is here."""
        path = self.folder / f"{name}.ogg"
        return path.stat().st_size + path.with_suffix(".json").stat().st_size

    def count(self) -> tuple[int, int]:
        """How many sentences there are, and the bytes of everything."""
        sizes = [(path.suffix, path.stat().st_size) for path in self._files()]
        return sum(suffix == ".ogg" for suffix, _ in sizes), sum(size for _, size in sizes)

    def sweep(self, wanted: Set[str]) -> int:
        """Remove every sentence that is not `wanted`, and parts; the number of files."""
        gone = [path for path in self._files() if path.name != INDEX and path.stem not in wanted]
        for path in gone:
            path.unlink(missing_ok=True)
        return len(gone)

    def _files(self) -> Iterator[Path]:
        if self.folder.is_dir():
            yield from (path for path in list(self.folder.iterdir()) if path.is_file())


class Prepared:
    """What the kiosk sees of a shelf: a neural sentence first, else one of our own voice."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon) -> None:
        self._shelf, self._own = shelf, recipe(lexicon)
        self._neural = {
            lang: (Recipe(self._own.reading, voice.engine), Speaker(voice.voice, 1.0))
            for lang, voice in shelf.voices.items()
        }

    def find(self, utterance: Utterance) -> Rendering | None:
        named = (self.neural_name(utterance), self.own_name(utterance))
        return next((found for name in named if name and (found := self._shelf.find(name))), None)

    def neural_name(self, utterance: Utterance) -> str | None:
        """The file name with the neural voice of the language; None when it has none."""
        if utterance.lang not in self._neural:
            return None
        recipe, speaker = self._neural[utterance.lang]
        return recipe.name(utterance.spoken, speaker, utterance.rate)

    def own_name(self, utterance: Utterance) -> str | None:
        speaker = SPEAKERS.get(utterance.lang)
        return self._own.name(utterance.spoken, speaker, utterance.rate) if speaker else None


def _read_index(path: Path) -> dict[str, ShelfVoice]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, ShelfVoice])
    except (OSError, msgspec.DecodeError):
        return {}


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
