"""The composition root of the kiosk: everything is built here and in ``machine``, in order, and
closed in reverse.

The first screen comes first. What it does not need is loaded after it: that takes as long as all
the rest.
"""

import gc
import logging
import os
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.devices.fonts import Fonts
from kiosk.devices.window import Window, prepare_video
from kiosk.firstlook import first_look
from kiosk.lean import without
from kiosk.screen import World
from kiosk.world import build_world, panel_of
from koffer.config import Config
from koffer.home import Home

if TYPE_CHECKING:
    from kiosk.machine import Machine

log = logging.getLogger(__name__)


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


def _start(config: Config, home: Home, media: Path, stack: ExitStack) -> "Machine":
    prepare_video()
    panel = panel_of(config)
    fonts = Fonts(panel.px_per_mm)
    today, kept = datetime.now().astimezone().date(), home.content_cache
    world = build_world(config, media, panel, fonts.measure, today, kept=kept)
    whole, drawings = config.kiosk.fullscreen, home.drawings_cache
    window = Window(panel, media, fonts, fullscreen=whole, drawings=drawings)
    stack.callback(window.close)
    _show_first(world, window)
    # sqlite-utils would load numpy, which the decoder of prepared speech brings: 0.1 s.
    with without("numpy", "pandas"):
        from kiosk.machine import start_machine  # noqa: PLC0415 - see above
    return start_machine(world, home, window, stack)


def _show_first(world: World, window: Window) -> None:
    try:
        window.show_first(first_look(world))
    except Exception:  # it fails again in the kiosk, which shows a calm page
        log.exception("the first screen failed")


def _add_tour(machine: "Machine", folder: Path, script: str) -> None:
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
