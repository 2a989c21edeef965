"""The composition root of the kiosk: everything is built here, in order, and closed in reverse."""

import logging
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from koffer.config import Config
from koffer.home import Home
from koffer.reading import Lexicon, load_lexicon

from kiosk.devices.chimes import chimes
from kiosk.devices.fonts import Fonts
from kiosk.devices.window import Window, prepare_video
from kiosk.kiosk import Kiosk, Ports
from kiosk.loop import Loop
from kiosk.panel import Panel
from kiosk.speech import SpeakingReader, open_reader
from kiosk.tour import Tour
from kiosk.visit import demo_visit
from kiosk.world import build_world, panel_of

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Machine:
    """What was started, for whoever wants to add a step to the loop."""

    kiosk: Kiosk
    window: Window
    loop: Loop
    panel: Panel


def run(config: Config, home: Home, media: Path, *, visit_folder: Path | None = None) -> None:
    """Show the kiosk until it is closed, or until the visit of the demo is over.

    Raises:
        MistakesError: the catalogue cannot be used.
        ValueError: the panel in the configuration is none.
        TourError: the visit of the demo did not see what it should.
    """
    with ExitStack() as stack:
        machine = _machine(config, home, media, stack)
        if visit_folder:
            _add_tour(machine, visit_folder)
        machine.loop.run()


def _machine(config: Config, home: Home, media: Path, stack: ExitStack) -> Machine:
    prepare_video()
    panel = panel_of(config)
    fonts = Fonts(panel.px_per_mm)
    reader = _reader(home, media, stack)
    world = build_world(
        config, media, panel, fonts.measure, _today(), sound=reader.available
    )
    window = Window(panel, media, fonts, fullscreen=config.kiosk.fullscreen)
    stack.callback(window.close)
    ports = Ports(window, reader, _NoCounts(), chimes(), datetime.now)
    kiosk = Kiosk(world, ports, time.monotonic())
    return Machine(kiosk, window, Loop(kiosk, window, panel.px_per_mm), panel)
