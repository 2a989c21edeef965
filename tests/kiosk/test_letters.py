"""Letters: what the visitor chooses holds at once, is said, and is gone with the visit."""

from koffer.config import Config
from koffer.config.schema import Kiosk as KioskSettings
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver


def test_a_calm_screen_can_be_chosen_and_is_gone_with_the_visit(kiosk):
    kiosk.wake().tap("Letters").tap("Rustig beeld")
    assert not kiosk.visit.motion
    assert "Rustig beeld, gekozen" in kiosk.labels()
    kiosk.advance(400).wake()
    assert kiosk.visit.motion


def test_what_is_configured_is_where_a_visit_begins():
    kiosk = Driver(make_world(config=Config(kiosk=KioskSettings(motion=False)))).wake()
    assert not kiosk.visit.motion
    kiosk.tap("Letters").tap("Rustig beeld, gekozen")
    assert kiosk.visit.motion


def test_with_a_calm_screen_nothing_is_counted_of_the_person(kiosk):
    kiosk.wake().tap("Letters").tap("Rustig beeld")
    assert not [item for _, item in kiosk.tally.counted if "rustig" in item]


def test_who_cannot_see_hears_which_one_is_chosen(kiosk):
    kiosk.wake().tap("Letters")
    assert [label for label in kiosk.labels() if label.endswith("gekozen")] == [
        "Gewone letters, gekozen",
        "Licht, gekozen",
    ]
    kiosk.tap("Grote letters").tap("Donker")
    assert "Grote letters, gekozen" in kiosk.labels()
    assert "Donker, gekozen" in kiosk.labels()
