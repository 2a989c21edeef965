"""Soft sounds for touching, keeping and the warning; off where somebody wants quiet."""

from msgspec.structs import replace

from kiosk.actions import Go
from kiosk.screens.entry import EntryScreen
from kiosk.screens.sound import Sound
from kiosk.staff.presets import BIBLIOTHEEK
from kiosk.staff.records import Place
from koffer.config import Config
from koffer.config.schema import Kiosk as Settings
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver


def at(kiosk, screen):
    kiosk.wake()
    kiosk.kiosk.act(Go(screen), kiosk.now)
    kiosk.kiosk.render()
    kiosk.bells.played.clear()
    kiosk.now += 1
    return kiosk


def test_a_key_ticks_and_the_ground_does_not(kiosk):
    at(kiosk, Sound()).tap_at(125, 1)
    assert kiosk.bells.played == []
    kiosk.tap("Zacht")
    assert kiosk.bells.played == ["tik"]


def test_keeping_sounds_and_taking_off_only_ticks(kiosk):
    at(kiosk, EntryScreen("wandbeugel")).tap("Zet op mijn lijst")
    assert kiosk.bells.played == ["tik", "bewaard"]
    kiosk.tap("Staat op mijn lijst")
    assert kiosk.bells.played == ["tik", "bewaard", "tik"]


def test_they_are_off_and_on_again_on_geluid(kiosk):
    at(kiosk, Sound()).tap("Tikgeluid")
    kiosk.bells.played.clear()
    kiosk.tap("Hard")
    assert kiosk.bells.played == []
    kiosk.tap("Tikgeluid")
    assert kiosk.bells.played == ["bewaard"]
    kiosk.tap("Zacht")
    assert kiosk.bells.played == ["bewaard", "tik"]


def test_without_them_the_warning_is_still_seen_and_said():
    kiosk = Driver(make_world(config=Config(kiosk=Settings(sounds=False))))
    kiosk.wake()
    kiosk.advance(151)
    assert kiosk.screen == "asking"
    assert kiosk.bells.played == []
    assert "Bent u er nog?" in kiosk.texts()
    assert kiosk.kiosk.spoken.active
    assert kiosk.kiosk.document[0].startswith("Bent u er nog?")


def test_the_warning_sounds(kiosk):
    kiosk.wake()
    kiosk.bells.played.clear()
    kiosk.advance(151)
    assert kiosk.bells.played == ["waarschuwing"]


def test_in_a_library_only_the_warning_sounds(kiosk):
    staff = replace(kiosk.state.staff, place=Place(preset=BIBLIOTHEEK))
    kiosk.kiosk.state = replace(kiosk.state, staff=staff)
    kiosk.wake()
    assert kiosk.bells.played == []
    kiosk.advance(400)
    assert set(kiosk.bells.played) <= {"waarschuwing"}
    assert kiosk.bells.played


def test_they_are_as_loud_as_the_voice_was_set(kiosk):
    at(kiosk, Sound()).tap("Zacht")
    assert kiosk.bells.volume == "zacht"
    kiosk.advance(600)
    assert kiosk.bells.volume == "gewoon"
