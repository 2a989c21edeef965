"""Speaks everything this machine can show, ahead: screens, voices and shelf brought together."""

import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.devices.fonts import Fonts
from kiosk.speech.ahead import Result, Tell, prepare, utterances
from kiosk.speech.everything import every_passage
from kiosk.speech.makers import NeuralMaker, OwnMaker
from kiosk.speech.piper import PiperError, load_voice, voice_files
from kiosk.speech.shelf import VOICES, Prepared, Shelf, ShelfVoice
from kiosk.speech.utterance import Utterance
from kiosk.speech.voice import Voice
from kiosk.speech.voices import RATE, RATES
from kiosk.world import build_world, panel_of
from koffer.config import Config
from koffer.reading import LANGUAGES, Lexicon


class Machine(msgspec.Struct, frozen=True):
    """Where things are on this machine, and how it reads."""

    config: Config
    home: Path
    media: Path
    lexicon: Lexicon


def stock(
    machine: Machine,
    shelf: Shelf,
    tell: Tell,
    warn: Callable[[str], None],
    *,
    all_speeds: bool,
    max_bytes: int,
) -> Result:
    """Put every sentence of every screen on the shelf; `warn` gets Dutch lines for staff.

    Raises:
        MistakesError, ValueError: catalogue or panel cannot be used.
        OSError: the shelf cannot be written.
    """
    voices = _open_voices(machine, shelf, warn)
    prepared = Prepared(shelf, machine.lexicon)
    wanted = every_utterance(machine, RATES if all_speeds else (RATE,), tuple(shelf.voices))
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="koffer-voice-")))
        own = OwnMaker(work, machine.lexicon, prepared, stack)
        return prepare(wanted, (NeuralMaker(voices, prepared), own), shelf, tell, max_bytes)


def every_utterance(
    machine: Machine, rates: Sequence[int], neural: Sequence[str] = ()
) -> tuple[Utterance, ...]:
    """What all screens say, at `rates`; in `neural` languages at every rate.

    There, a live sentence at another rate would be another voice.
    """
    panel = panel_of(machine.config)
    fonts = Fonts(panel.px_per_mm)
    today = datetime.now().date()  # noqa: DTZ005 - the date on the wall, as in kiosk.run
    world = build_world(machine.config, machine.media, panel, fonts.measure, today)
    ordered = (RATE, *(rate for rate in RATES if rate != RATE))
    found = [
        each
        for lang in world.languages
        if lang in LANGUAGES
        for each in utterances(
            every_passage(world, lang),
            [rate for rate in ordered if rate in rates or lang in neural],
            machine.lexicon,
        )
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.rate != RATE))


def _open_voices(machine: Machine, shelf: Shelf, warn: Callable[[str], None]) -> dict[str, Voice]:
    """Those of the configuration; the shelf learns which, and keeps one that is not here."""
    voices: dict[str, Voice] = {}
    cards: dict[str, ShelfVoice] = {}
    for lang, told in voice_files(machine.config).items():
        try:
            voices[lang], cards[lang] = load_voice(lang, told, machine.home / VOICES)
        except PiperError as error:
            warn(f"De stem voor '{lang}' doet niet mee: {error}.")
            if lang in shelf.voices:
                cards[lang] = shelf.voices[lang]
    if cards != shelf.voices:
        shelf.tell_voices(cards)
    return voices
