"""The composition root of the kiosk: everything is built here, in order, and closed in reverse.

The first screen comes first. What it does not need is loaded after it, in the functions below:
counting, speech and sync take as long to load as all the rest.
"""

import gc
import logging
import os
import time
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame
from msgspec.structs import replace

from kiosk.devices.chimes import Chimes
from kiosk.devices.fonts import Fonts
from kiosk.devices.window import Window, prepare_video
from kiosk.display import Display
from kiosk.kiosk import Kiosk
from kiosk.lean import without
from kiosk.loop import Loop
from kiosk.ports import Ports
from kiosk.screen import World
from kiosk.screens.begin import Begin
from kiosk.speech.device import SoundDevice
from kiosk.speech.warming import Warming
from kiosk.state import State, Visit
from kiosk.view import view
from kiosk.world import build_world, panel_of
from koffer.config import Config
from koffer.home import Home
from koffer.reading import EMPTY_LEXICON, Lexicon, LexiconError, load_lexicon
from koffer.tags import read_tags

if TYPE_CHECKING:
    from kiosk.interest import InterestStore
    from kiosk.speech import SpeakingReader
    from kiosk.staff.desk import Desk
    from kiosk.staff.records import Staff
    from kiosk.syncing import Syncing

log = logging.getLogger(__name__)


class Machine(msgspec.Struct, frozen=True):
    """What was started."""

    kiosk: Kiosk
    window: Window
    loop: Loop
    syncing: "Syncing"


def run(
    config: Config,
    home: Home,
    media: Path,
    *,
    visit_folder: Path | None = None,
    script: str = "demo",
) -> None:
    """Show the kiosk until it is closed, or until the visit of the demo is over.

    Raises:
        MistakesError: the catalogue cannot be used.
        ValueError: the panel in the configuration is none.
        TourError: the visit of the demo did not see what it should.
    """
    with ExitStack() as stack:
        machine = _start(config, home, media, stack)
        if visit_folder:
            _add_tour(machine, visit_folder, script)
        _leave_to_itself()
        machine.loop.run()


def _leave_to_itself() -> None:
    """What was built stays until the end: no frame may wait while it is searched for rubbish."""
    gc.freeze()
    gc.enable()


def _start(config: Config, home: Home, media: Path, stack: ExitStack) -> Machine:
    prepare_video()
    panel = panel_of(config)
    fonts = Fonts(panel.px_per_mm)
    today, kept = _wall_clock().date(), home.content_cache
    world = build_world(config, media, panel, fonts.measure, today, kept=kept)
    window = Window(panel, media, fonts, fullscreen=config.kiosk.fullscreen)
    stack.callback(window.close)
    _show_first(world, window)
    device = SoundDevice()
    lexicon = _lexicon(media, home)
    reader = _reader(home, lexicon, device, stack)
    world = replace(world, sound=reader.available)
    store = _store(home, stack)
    syncing = _syncing(store, config, home, window, stack)
    desk, staff = _desk(world, store, syncing, home.speech_cache)
    ports = Ports(window, reader, store, Chimes(device), _wall_clock, desk)
    kiosk = Kiosk(world, ports, time.monotonic(), staff)
    loop = Loop(kiosk, window, panel.px_per_mm)
    loop.add(syncing.step)
    loop.add(device.step)
    loop.add(Warming(lexicon, time.monotonic()).step)
    loop.on(pygame.AUDIODEVICEREMOVED, device.removed)
    loop.on(pygame.AUDIODEVICEADDED, device.added)
    kiosk.on_visit_end = syncing.visit_ended
    kiosk.walker.tags = _tags(home, world)
    return Machine(kiosk, window, loop, syncing)


def _wall_clock() -> datetime:
    """Local time, where the suitcase stands."""
    return datetime.now().astimezone()


def first_look(world: World) -> Display:
    """What the kiosk shows before anybody touched it."""
    settings = world.config.kiosk
    visit = Visit(Begin(), text=settings.text, theme=settings.theme, lang=settings.language)
    return view(world, State("attract", visit))


def _show_first(world: World, window: Window) -> None:
    try:
        window.show(first_look(world))
    except Exception:  # it fails again in the kiosk, which shows a calm page
        log.exception("the first screen failed")


def _syncing(
    store: "InterestStore", config: Config, home: Home, window: Window, stack: ExitStack
) -> "Syncing":
    from kiosk.syncing import start_syncing  # noqa: PLC0415 - see above

    syncing = start_syncing(store, config, home, window.wake)
    stack.callback(syncing.close)
    return syncing


def _reader(
    home: Home, lexicon: Lexicon, device: SoundDevice, stack: ExitStack
) -> "SpeakingReader":
    from kiosk.speech import open_reader  # noqa: PLC0415 - see above

    reader = open_reader(home.speech_cache, lexicon, device=device)
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


def _store(home: Home, stack: ExitStack) -> "InterestStore":
    # sqlite-utils would load numpy, which the decoder of prepared speech brings: 0.1 s.
    with without("numpy", "pandas"):
        from kiosk.interest import open_store  # noqa: PLC0415 - see above

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


def _desk(
    world: World, store: "InterestStore", syncing: "Syncing", speech: Path
) -> "tuple[Desk, Staff]":
    from kiosk.speech.progress import read_ahead  # noqa: PLC0415 - see above
    from kiosk.staff.opening import open_desk  # noqa: PLC0415 - see above

    return open_desk(world, store, syncing, _wall_clock, lambda: read_ahead(speech))


def _add_tour(machine: Machine, folder: Path, script: str) -> None:
    """The visitor of the demo, who ends the loop when the counts have arrived."""
    from kiosk.tour import Tour  # noqa: PLC0415 - see above
    from kiosk.visit import SCRIPTS  # noqa: PLC0415 - see above

    scale = machine.kiosk.world.panel.px_per_mm
    tour = Tour(machine.kiosk, machine.window.surface, scale, folder)
    tour.on_end = machine.loop.stop
    tour.begin(SCRIPTS[script](tour, machine.kiosk, machine.syncing.is_up_to_date))
    machine.loop.add(tour.step)


def default_log_level() -> str:
    """KOFFER_LOG, or only what staff should know; a word that is no level is passed over."""
    asked = os.environ.get("KOFFER_LOG", "").upper()
    return asked if asked in logging.getLevelNamesMapping() else "WARNING"
