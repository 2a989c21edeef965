"""The composition root of the kiosk: everything is built here, in order, and closed in reverse."""

import os
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.devices.chimes import chimes
from kiosk.devices.fonts import Fonts
from kiosk.devices.window import Window, prepare_video
from kiosk.interest import InterestStore, open_store
from kiosk.kiosk import Kiosk, Ports
from kiosk.loop import Loop
from kiosk.screen import World
from kiosk.speech import SpeakingReader, open_reader
from kiosk.syncing import Syncing, start_syncing
from kiosk.tour import Tour
from kiosk.visit import SCRIPTS
from kiosk.world import build_world, panel_of
from koffer.config import Config
from koffer.home import Home
from koffer.interest.keys import keys_for
from koffer.reading import EMPTY_LEXICON, Lexicon, LexiconError, load_lexicon
from koffer.tags import read_tags


@dataclass(frozen=True)
class Machine:
    """What was started."""

    kiosk: Kiosk
    window: Window
    loop: Loop
    syncing: Syncing


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
        machine.loop.run()


def _start(config: Config, home: Home, media: Path, stack: ExitStack) -> Machine:
    prepare_video()
    panel = panel_of(config)
    fonts = Fonts(panel.px_per_mm)
    reader = _reader(home, media, stack)
    today = _wall_clock().date()
    world = build_world(config, media, panel, fonts.measure, today, sound=reader.available)
    store = _store(config, home, world, stack)
    window = Window(panel, media, fonts, fullscreen=config.kiosk.fullscreen)
    stack.callback(window.close)
    kiosk = Kiosk(world, Ports(window, reader, store, chimes(), _wall_clock), time.monotonic())
    loop = Loop(kiosk, window, panel.px_per_mm)
    syncing = start_syncing(store, config, home, window.wake)
    stack.callback(syncing.close)
    loop.add(syncing.step)
    kiosk.on_visit_end = syncing.visit_ended
    kiosk.tags, _ = read_tags(home.root / "tags.toml", world.catalogue.entries)
    return Machine(kiosk, window, loop, syncing)


def _wall_clock() -> datetime:
    """Local time, where the suitcase stands."""
    return datetime.now().astimezone()


def _reader(home: Home, media: Path, stack: ExitStack) -> SpeakingReader:
    reader = open_reader(home.speech_cache, _lexicon(media, home))
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


def _store(config: Config, home: Home, world: World, stack: ExitStack) -> InterestStore:
    home.kiosk.mkdir(parents=True, exist_ok=True)
    store = open_store(home.interest_db, now=_wall_clock)
    stack.callback(store.close)
    keys = keys_for(
        world.catalogue.entries,
        world.languages,
        answers=_answers(world),
        results=world.catalogue.entries,
    )
    place = config.place
    day = f"{_wall_clock():%Y-%m-%d}"
    store.begin_sitting(day, place.venue, place.municipality, "unsure", keys)
    return store


def _answers(world: World) -> list[str]:
    """Every answer that can be counted, "Dat weet ik niet" included."""
    if world.questions is None:
        return []
    return [
        f"{name}-{answer}"
        for name, question in world.questions.questions.items()
        for answer in (*question.answers, "weet-niet")
    ]


def _add_tour(machine: Machine, folder: Path, script: str) -> None:
    """The visitor of the demo, who ends the loop when the counts have arrived."""
    scale = machine.kiosk.world.panel.px_per_mm
    tour = Tour(machine.kiosk, machine.window.surface, scale, folder)
    tour.on_end = machine.loop.stop
    tour.begin(SCRIPTS[script](tour, machine.kiosk, machine.syncing.is_up_to_date))
    machine.loop.add(tour.step)


def default_log_level() -> str:
    """KOFFER_LOG, or only what staff should know."""
    return os.environ.get("KOFFER_LOG", "WARNING").upper()
