"""Builds the reader of a real kiosk."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.speech.cache import MAX_BYTES, Cache, recipe
from kiosk.speech.engine import Engine
from kiosk.speech.player import Player
from kiosk.speech.shelf import FOLDER, Prepared, Shelf
from kiosk.speech.speaking import SpeakingReader
from kiosk.speech.voice import EngineVoice
from koffer.reading import Lexicon

if TYPE_CHECKING:
    from kiosk.speech.device import SoundDevice


def open_voice(
    cache_folder: Path,
    lexicon: Lexicon,
    *,
    engine: Engine | None = None,
    max_bytes: int = MAX_BYTES,
    ahead: Path | None = None,
) -> EngineVoice:
    """`ahead` is the folder with what was made ahead; None is its place within the cache."""
    shelf = Shelf(ahead or cache_folder / FOLDER)
    cache = Cache(cache_folder, max_bytes)
    return EngineVoice(engine or Engine(), cache, recipe(lexicon), Prepared(shelf, lexicon))


def open_reader(
    cache_folder: Path,
    lexicon: Lexicon,
    *,
    engine: Engine | None = None,
    player: Player | None = None,
    device: "SoundDevice | None" = None,
    max_bytes: int = MAX_BYTES,
    ahead: Path | None = None,
) -> SpeakingReader:
    """A reader with its own engine process; never raises, `available` says whether it will sound.

    `poll` it once to start the process, so that the first tap finds it warm.
    """
    voice = open_voice(cache_folder, lexicon, engine=engine, max_bytes=max_bytes, ahead=ahead)
    return SpeakingReader(voice, player or _player(device), lexicon)


def _player(device: "SoundDevice | None") -> Player:
    """It opens its device, so that is known at once whether there is one."""
    # the worker must not load pygame
    from kiosk.speech.device import SoundDevice  # noqa: PLC0415
    from kiosk.speech.mixer import MixerPlayer  # noqa: PLC0415

    device = device or SoundDevice()
    device.open()
    return MixerPlayer(device)
