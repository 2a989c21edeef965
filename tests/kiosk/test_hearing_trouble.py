"""What the visitor is told, in the visitor's language, when something cannot be heard."""

import pytest

from kiosk.actions import Go, SetLanguage
from kiosk.keypad import Pressed
from kiosk.screens.entry import EntryScreen
from kiosk.speech import Fault, memory_reader
from kiosk.updates.hearing import TOLD
from koffer.language import translations
from tests.kiosk.driver import Driver

NO_SOUND = "Er is nu geen geluid."


def reads(world, reader, lang="nl", slug="wandbeugel"):
    kiosk = Driver(world, reader).wake()
    for action in (SetLanguage(lang), Go(EntryScreen(slug))):
        kiosk.kiosk.act(action, kiosk.now)
    kiosk.kiosk.render()
    kiosk.tap(next(hit for hit in kiosk.labels() if hit in VOICE_KEYS[lang]))
    return kiosk


VOICE_KEYS = {
    lang: {translations()[lang](word) for word in ("Voorlezen", "Geen geluid")}
    for lang in ("nl", "en", "tr", "ar")
}


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
def test_without_a_loudspeaker_the_key_says_so_and_a_tap_tells_more(world, lang):
    kiosk = reads(world, memory_reader(device_fault=Fault.NO_SOUND_DEVICE), lang)
    say = translations()[lang]
    assert say("Geen geluid") in kiosk.labels()
    kiosk.advance(0.5)
    assert say(NO_SOUND) in kiosk.texts()
    kiosk.advance(10)
    assert say(NO_SOUND) not in kiosk.texts()


def test_no_sound_is_told_once_and_not_over_the_words_of_every_screen(world):
    kiosk = reads(world, memory_reader(device_fault=Fault.NO_SOUND_DEVICE)).advance(0.5)
    assert NO_SOUND in kiosk.texts()
    for label in ("Begin", "Hulp", "Letters"):
        kiosk.tap(label).advance(0.5)
        assert NO_SOUND not in kiosk.texts()
    kiosk.tap("Geen geluid").tap("Geen geluid").advance(0.5)
    assert NO_SOUND in kiosk.texts()


def test_no_sound_hides_nothing_from_who_walks_with_the_keypad(world):
    kiosk = Driver(world, memory_reader(device_fault=Fault.NO_SOUND_DEVICE)).wake()
    told = 0
    for _ in range(6):
        kiosk.now += 0.7
        kiosk.kiosk.typed(Pressed("next"), kiosk.now)
        kiosk.advance(7.0)
        kiosk.now += 0.7
        kiosk.kiosk.typed(Pressed("next"), kiosk.now)
        kiosk.advance(0.2)
        told += NO_SOUND in kiosk.texts()
    assert told == 0


def test_a_loudspeaker_that_goes_while_it_is_heard(world):
    reader = memory_reader()
    kiosk = reads(world, reader).advance(3)
    assert kiosk.kiosk.spoken.active
    reader._player.fault = Fault.NO_SOUND_DEVICE
    kiosk.advance(2)
    assert not kiosk.kiosk.spoken.active
    assert NO_SOUND in kiosk.texts()
    assert "Geen geluid" in kiosk.labels()
    reader._player.fault = None
    kiosk.advance(10)
    kiosk.kiosk.render()
    assert "Geen geluid" not in kiosk.labels()


def test_one_sentence_that_cannot_be_said_is_told_and_the_rest_is_read(world):
    line = world.catalogue.entries["wandbeugel"].text("nl").cards["wat"][0]
    kiosk = reads(world, memory_reader(faults={line: Fault.SENTENCE_SET_ASIDE}))
    kiosk.advance(6)
    assert TOLD[Fault.SENTENCE_SET_ASIDE] in kiosk.texts()
    assert kiosk.kiosk.spoken.active


def test_every_fault_has_words_in_every_language():
    for lang, say in translations().items():
        for fault in Fault:
            assert TOLD[fault], fault
            assert lang == "nl" or say(TOLD[fault]) != TOLD[fault], (lang, fault)


def test_the_volunteer_sees_that_there_is_no_sound(world):
    from kiosk.effects import Inspect

    kiosk = Driver(world, memory_reader(device_fault=Fault.NO_SOUND_DEVICE))
    kiosk.kiosk._performer.perform((Inspect(),))
    assert not kiosk.state.staff.report.sound
    assert not kiosk.state.staff.report.unkept
    kiosk.reader._voice.warning = Fault.CACHE_UNWRITABLE
    kiosk.kiosk._performer.perform((Inspect(),))
    assert kiosk.state.staff.report.unkept
