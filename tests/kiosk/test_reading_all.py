"""Lees alles voor: cards turn by themselves while they are read, and only then."""

import pytest

from kiosk.actions import Go, SetReadAll, SetText
from kiosk.display import onward_of
from kiosk.screens.entry import EntryScreen
from kiosk.screens.sound import Sound
from kiosk.speech import Fault, memory_reader
from koffer.catalogue import CARDS
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver

READING_S = 400.0


def opened(kiosk, slug="wandbeugel", **choices):
    kiosk.wake()
    for action in (*choices.values(), Go(EntryScreen(slug))):
        kiosk.kiosk.act(action, kiosk.now)
    kiosk.kiosk.render()
    kiosk.now += 1
    return kiosk


def heard(kiosk, seconds=READING_S):
    """Each document that was read, in order."""
    read = []
    end = kiosk.now + seconds
    while kiosk.now < end:
        kiosk.advance(0.2)
        if kiosk.kiosk.spoken.active and (not read or read[-1] != kiosk.kiosk.document):
            read.append(kiosk.kiosk.document)
        if not kiosk.kiosk.spoken.active:
            break
    return read


def test_it_is_chosen_on_geluid_and_begins_to_read(kiosk):
    kiosk.wake()
    kiosk.kiosk.act(Go(Sound()), kiosk.now)
    kiosk.kiosk.render()
    kiosk.tap("Lees alles voor").advance(0.5)
    assert kiosk.visit.read_all
    assert kiosk.kiosk.spoken.active
    kiosk.tap("Lees alles voor")
    assert not kiosk.visit.read_all
    assert kiosk.visit.reading


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "720x1280@7in"])
@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_every_card_is_read_and_it_stops_at_the_last(panel, text):
    kiosk = opened(Driver(make_world(panel)), size=SetText(text), everything=SetReadAll(True))
    said = [line for document in heard(kiosk) for line in document]
    entry = kiosk.kiosk.world.catalogue.entries["wandbeugel"].text("nl")
    whole = " ".join(said)
    for card in CARDS:
        for line in entry.cards[card]:
            assert whole.count(line) == 1, line
    assert kiosk.visit.screen.card == CARDS[-1]
    assert onward_of(kiosk.glass.display) is None
    title = entry.short if "720" in panel else entry.title
    assert said.count(title) == 1
    assert said.count("Kies uit:") == 1
    assert {"Zet op mijn lijst", "Op lijst"} & set(said[said.index("Kies uit:") :])


def test_without_the_choice_nothing_turns(kiosk):
    opened(kiosk).tap("Voorlezen")
    heard(kiosk)
    assert kiosk.visit.screen.card == "wat"


def test_stop_ends_it_where_it_is(kiosk):
    opened(kiosk, everything=SetReadAll(True))
    while kiosk.visit.screen.card != "let-op":
        kiosk.advance(0.2)
    kiosk.advance(1).tap("Stop").advance(60)
    assert kiosk.visit.screen.card == "let-op"


def test_after_a_touch_that_meant_nothing_it_goes_on_with_the_sentence(kiosk):
    opened(kiosk, everything=SetReadAll(True))
    while kiosk.visit.screen.card != "let-op":
        kiosk.advance(0.2)
    while (kiosk.kiosk.spoken.passage or 0) < 2:
        kiosk.advance(0.2)
    before = kiosk.kiosk.spoken
    kiosk.tap_at(120, 60)
    kiosk.advance(0.1)
    assert kiosk.kiosk.spoken.passage == before.passage
    heard(kiosk)
    assert kiosk.visit.screen.card == CARDS[-1]


def test_a_delicate_entry_does_not_turn_even_when_it_is_read(kiosk):
    opened(kiosk, "hulp-bij-schulden", everything=SetReadAll(True))
    kiosk.advance(1)
    assert not kiosk.kiosk.spoken.active
    kiosk.kiosk.act(SetReadAll(True), kiosk.now)
    kiosk.tap("Stop" if "Stop" in kiosk.labels() else "Voorlezen").tap("Voorlezen")
    assert heard(kiosk)
    assert kiosk.visit.screen.card == "wat"


def test_a_notice_that_was_said_turns_nothing(kiosk):
    opened(kiosk, everything=SetReadAll(True))
    kiosk.kiosk.say("Iets heel anders.")
    kiosk.advance(20)
    assert kiosk.visit.screen.card == "wat"


def test_a_voice_that_fails_turns_nothing(world):
    kiosk = Driver(world, memory_reader(voice_fault=Fault.VOICE_MISSING))
    opened(kiosk, everything=SetReadAll(True)).advance(30)
    assert kiosk.visit.screen.card == "wat"


def test_the_next_visitor_begins_without_it(kiosk):
    opened(kiosk, everything=SetReadAll(True))
    kiosk.advance(600)
    kiosk.wake()
    assert not kiosk.visit.read_all
