"""What works behind the first screen: the kiosk itself, counting, speech and sync."""

import logging
import time
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path

import msgspec
import pygame
from msgspec.structs import replace

from kiosk.brokenfiles import BrokenFiles
from kiosk.devices.chimes import Chimes
from kiosk.devices.window import Window
from kiosk.drawingahead import DrawingAhead
from kiosk.failsafe import Shielded
from kiosk.interest import InterestStore, open_store
from kiosk.kiosk import Kiosk
from kiosk.loop import Loop, later
from kiosk.ports import Ports
from kiosk.pressedahead import PressedAhead
from kiosk.screen import World
from kiosk.speech import SpeakingReader, open_reader
from kiosk.speech.device import SoundDevice
from kiosk.speech.livefolder import live_folder
from kiosk.speech.progress import read_ahead
from kiosk.speech.shelf import FOLDER
from kiosk.speech.warming import REST_S, Warming
from kiosk.staff.opening import open_desk
from kiosk.syncing import Syncing, start_syncing
from koffer.home import Home
from koffer.reading import EMPTY_LEXICON, Lexicon, LexiconError, load_lexicon
from koffer.tags import read_tags

log = logging.getLogger(__name__)


class Machine(msgspec.Struct, frozen=True):
    """What was started."""

    kiosk: Kiosk
    window: Window
    loop: Loop
    syncing: Syncing


def start_machine(world: World, home: Home, window: Window, stack: ExitStack) -> Machine:
    """Everything but the window, which ``stack`` closes in reverse."""
    device, began = SoundDevice(), time.monotonic()
    device.wake()
    lexicon = _lexicon(world.media, home)
    store = _store(home, stack)
    syncing = start_syncing(store, world.config, home, window.wake)
    stack.callback(syncing.close)
    reader = _reader(home, lexicon, device, stack)
    world = replace(world, sound=reader.available)
    ahead = home.speech_cache
    broken = BrokenFiles(world.media, world.broken)
    desk, staff = open_desk(
        world, store, syncing, _wall_clock, lambda: read_ahead(ahead), lambda: broken.found
    )
    ports = Ports(window, reader, store, Chimes(device), _wall_clock, desk)
    kiosk = Kiosk(world, ports, time.monotonic(), staff)
    loop = Loop(kiosk, window, world.panel.px_per_mm)
    loop.add(Shielded(later(syncing.step, began + REST_S)))
    loop.add(Shielded(device.step))
    loop.add(later(DrawingAhead(kiosk, window).step, began + REST_S))
    loop.add(PressedAhead(kiosk, window).step)
    look = broken.while_(lambda: kiosk.state.mode == "attract")
    loop.add(Shielded(later(look, began + REST_S)))
    loop.add(Shielded(Warming(lexicon, began, is_prepared=(ahead / FOLDER).is_dir()).step))
    loop.on(pygame.AUDIODEVICEREMOVED, device.removed)
    loop.on(pygame.AUDIODEVICEADDED, device.added)
    kiosk.when_visit_ends(syncing.visit_ended)
    kiosk.walker.tags = _tags(home, world)
    return Machine(kiosk, window, loop, syncing)


def _wall_clock() -> datetime:
    """Local time, where the suitcase stands."""
    return datetime.now().astimezone()


def _reader(home: Home, lexicon: Lexicon, device: SoundDevice, stack: ExitStack) -> SpeakingReader:
    live, most = stack.enter_context(live_folder(home.speech_cache))
    ahead = home.speech_cache / FOLDER
    reader = open_reader(live, lexicon, device=device, max_bytes=most, ahead=ahead)
    stack.callback(reader.close)
    reader.poll(time.monotonic())
    return reader


def _lexicon(media: Path, home: Home) -> Lexicon:
    """Ours and what staff added; a mistake in it costs its respellings, never the voice."""
    own = home.root / "lexicon"
    try:
        return load_lexicon(media / "lexicon", *([own] if own.is_dir() else []))
    except (LexiconError, OSError):
        return EMPTY_LEXICON


def _store(home: Home, stack: ExitStack) -> InterestStore:
    with suppress(OSError):  # then the store counts in memory, and staff are told
        home.kiosk.mkdir(parents=True, exist_ok=True)
    store = open_store(home.interest_db, now=_wall_clock)
    stack.callback(store.close)
    return store


def _tags(home: Home, world: World) -> dict[str, str]:
    """The things that are known on the tray; a mistake costs that tag, and is told to staff."""
    tags, mistakes = read_tags(home.tags_file, world.catalogue.entries)
    for mistake in mistakes:
        log.warning("%s", mistake)
    return tags
