"""Finds and loads the voice files that koffer.toml names, with the optional package piper-tts."""

import hashlib
import importlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.speech.shelf import ShelfVoice

if TYPE_CHECKING:
    from kiosk.speech.neural import NeuralVoice


class PiperError(Exception):
    """The voice cannot be used; the words are Dutch, for staff."""


class VoiceFile(Protocol):
    """What koffer.toml says of the voice of a language.

    `file` is an .onnx file in the folder `voices` of KOFFER_HOME (or a whole path), its .onnx.json
    beside it. `licence` must be given. `pace` is words a minute by nature.
    """

    @property
    def file(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def pace(self) -> int: ...


def voice_files(config: object) -> Mapping[str, VoiceFile]:
    """[voices.<lang>] of the configuration, {} when it has none."""
    found: Mapping[str, VoiceFile] = getattr(config, "voices", {})
    return found


def load_voice(lang: str, told: VoiceFile, folder: Path) -> "tuple[NeuralVoice, ShelfVoice]":
    """The voice, and what the shelf must know of it. `folder` is where voice files lie.

    Raises:
        PiperError: a package or file is missing, or the voice cannot tell word times.
    """
    path = folder / told.file
    if not told.licence.strip():
        raise PiperError(f"bij de stem '{told.file}' staat geen licentie")
    for needed in (path, Path(f"{path}.json")):
        if not needed.is_file():
            raise PiperError(f"het bestand '{needed}' is er niet")
    package = _package()
    from kiosk.speech.neural import NeuralVoice  # noqa: PLC0415 - numpy comes with piper-tts

    voice = NeuralVoice(lang, told.pace, _load(package, path), package.SynthesisConfig)
    return voice, _card(path, told)


def _package() -> Any:
    try:
        importlib.import_module("onnx")  # without it, piper cannot tell where words are
        return importlib.import_module("piper")
    except ImportError as error:
        raise PiperError(
            f"het pakket '{error.name}' ontbreekt; zet de extra 'voice' erbij"
        ) from error


def _load(package: Any, path: Path) -> Any:
    try:
        loaded = package.PiperVoice.load(path, include_alignments=True)
    except Exception as error:
        raise PiperError(f"de stem '{path.name}' is niet te laden: {error}") from error
    if len(loaded.session.get_outputs()) < 2:
        raise PiperError(f"de stem '{path.name}' vertelt niet waar de woorden zijn")
    if loaded.config.sample_rate != 22050:
        raise PiperError(f"de stem '{path.name}' heeft geen 22.050 Hz; neem een 'medium' stem")
    return loaded


def _card(path: Path, told: VoiceFile) -> ShelfVoice:
    """The name holds a hash of the model and of the pace: another model makes other files."""
    digest = hashlib.sha256(path.read_bytes())
    digest.update(json.dumps(told.pace).encode())
    engine = f"piper-tts {version('piper-tts')}"
    return ShelfVoice(f"{path.stem} {digest.hexdigest()[:16]}", engine, told.licence, told.source)
