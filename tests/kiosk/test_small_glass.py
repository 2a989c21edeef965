"""A glass that is too small for keys of 20 mm: all is smaller, and all is there."""

import pytest

from kiosk.actions import Go, Keep, SetText
from kiosk.display import hits
from kiosk.panel import parse_panel
from kiosk.screens.entry import EntryScreen
from kiosk.screens.house import House
from kiosk.screens.mylist import MyList
from kiosk.screens.sound import Sound
from kiosk.screens.takehome import TakeHome
from tests.crawl.layout import problems as layout_problems
from tests.crawl.panels import PANELS, Setting, world_of
from tests.crawl.walk import Sight
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver

FLAT = "800x480@7in"


@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_voorlezen_says_the_text_of_the_card_on_a_flat_glass(text):
    kiosk = Driver(make_world(FLAT))
    kiosk.wake()
    kiosk.kiosk.act(SetText(text), kiosk.now)
    kiosk.kiosk.act(Go(EntryScreen("wandbeugel")), kiosk.now)
    kiosk.kiosk.render()
    first = kiosk.kiosk.world.catalogue.entries["wandbeugel"].text("nl").cards["wat"][0]
    kiosk.now += 1
    kiosk.tap("Voorlezen").advance(0.5)
    assert first in kiosk.kiosk.document


@pytest.mark.parametrize("panel", [FLAT, "480x800@5in", "1280x800@8in"])
def test_keys_of_a_small_glass_do_not_lie_over_each_other(panel):
    kiosk = Driver(make_world(panel))
    kiosk.wake()
    areas = [hit.rect for hit in hits(kiosk.glass.display)]
    assert min(min(area.w, area.h) for area in areas) >= 20.0


@pytest.mark.parametrize("panel", PANELS)
def test_a_glass_that_is_large_enough_keeps_its_millimetres(panel):
    inches = float(panel.split("@")[1].removesuffix("in"))
    glass = parse_panel(panel)
    diagonal = (glass.width_mm**2 + glass.height_mm**2) ** 0.5
    assert diagonal == pytest.approx(inches * 25.4)


@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_every_screen_of_a_flat_glass_keeps_its_room(text):
    world = world_of(Setting(FLAT, text, "dag", "nl"))
    kept = ("wandbeugel", "samen-eten")
    for screen in (House(), TakeHome(kept), MyList(), Sound(), EntryScreen("wandbeugel", "waar")):
        driver = Driver(world)
        driver.wake()
        for action in (Keep(kept[0]), Go(screen)):
            driver.kiosk.act(action, driver.now)
        driver.kiosk.render()
        sight = Sight((), driver.state, driver.glass.display)
        assert list(layout_problems(world, sight)) == []
