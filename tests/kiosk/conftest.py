"""One real world on the real media for all tests of the kiosk."""

from datetime import date

import pytest

from kiosk.devices.fonts import Fonts
from kiosk.panel import parse_panel
from kiosk.screen import World
from kiosk.world import build_world
from koffer.config import Config
from koffer.home import media_folder
from tests.kiosk.driver import Driver

TODAY = date(2026, 11, 20)


def make_world(panel: str = "1280x800@10.1in", config: Config | None = None) -> World:
    glass = parse_panel(panel)
    fonts = Fonts(glass.px_per_mm)
    return build_world(config or Config(), media_folder(), glass, fonts.measure, TODAY)


@pytest.fixture(scope="session")
def world() -> World:
    return make_world()


@pytest.fixture
def kiosk(world: World) -> Driver:
    return Driver(world)
