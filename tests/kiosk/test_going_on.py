"""A touch silences; what it meant is told, and then the reading goes on where it was."""

import pytest

from kiosk import actions as a
from kiosk.keypad import Pressed
from kiosk.screens.entry import EntryScreen
from tests.kiosk.test_reading import open_entry

FULL = "Uw lijst is vol. Haal eerst iets weg."


def fill(kiosk):
    """Six other things on the list."""
    others = [slug for slug in kiosk.kiosk.world.catalogue.entries if slug != "wandbeugel"]
    for slug in others[:6]:
        kiosk.kiosk.act(a.Keep(slug), kiosk.now)
    kiosk.kiosk.render()


def read_to_the_middle(kiosk):
    """The text of the passage that is being said."""
    kiosk.tap("Voorlezen").advance(7)
    return said_now(kiosk)


def said_now(kiosk):
    passage = kiosk.kiosk.spoken.passage
    assert passage is not None
    assert passage > 0
    return kiosk.kiosk.document[passage]


def test_keeping_goes_on_where_it_was(kiosk):
    open_entry(kiosk)
    before = read_to_the_middle(kiosk)
    kiosk.tap("Zet op mijn lijst").advance(0.2)
    assert kiosk.visit.kept == ("wandbeugel",)
    assert said_now(kiosk) == before


def test_taking_off_goes_on_where_it_was(kiosk):
    open_entry(kiosk)
    kiosk.tap("Zet op mijn lijst")
    before = read_to_the_middle(kiosk)
    kiosk.tap("Staat op mijn lijst").advance(0.2)
    assert said_now(kiosk) == before


def test_who_keeps_it_while_the_keys_are_read_hears_no_text_again(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen")
    for _ in range(600):
        kiosk.advance(0.1)
        if kiosk.kiosk.spoken.passage is not None and said_now_is(kiosk, "Zet op mijn lijst"):
            break
    kiosk.tap("Zet op mijn lijst").advance(0.2)
    assert said_now(kiosk) == "Staat op mijn lijst"


def said_now_is(kiosk, text):
    return kiosk.kiosk.document[kiosk.kiosk.spoken.passage] == text


def test_a_notice_is_said_once_and_then_the_reading_goes_on(kiosk):
    open_entry(kiosk)
    fill(kiosk)
    before = read_to_the_middle(kiosk)
    kiosk.tap("Zet op mijn lijst").advance(0.2)
    assert kiosk.kiosk.document == (FULL,)
    heard = []
    for _ in range(80):
        kiosk.advance(0.1)
        heard.append(kiosk.kiosk.document)
        if kiosk.kiosk.document != (FULL,) and kiosk.kiosk.spoken.passage is not None:
            break
    assert said_now(kiosk) == before
    assert FULL not in kiosk.kiosk.document


def test_a_notice_that_is_cut_off_loses_nothing(kiosk):
    open_entry(kiosk)
    fill(kiosk)
    before = read_to_the_middle(kiosk)
    kiosk.tap("Zet op mijn lijst").advance(0.2)
    kiosk.tap("Stop").tap("Voorlezen").advance(0.2)
    assert said_now(kiosk) == before


def test_without_reading_a_notice_starts_none(kiosk):
    open_entry(kiosk)
    fill(kiosk)
    kiosk.tap("Zet op mijn lijst").advance(8)
    assert not kiosk.kiosk.spoken.active


def test_after_bent_u_er_nog_it_goes_on_where_it_was(kiosk):
    open_entry(kiosk)
    before = read_to_the_middle(kiosk)
    kiosk.kiosk.touch_down(1, 1, kiosk.now)  # a hand that rests on the glass
    kiosk.advance(150)
    assert kiosk.screen == "asking"
    kiosk.kiosk.act(a.Stay(), kiosk.now)
    kiosk.kiosk.render()
    kiosk.advance(0.2)
    assert said_now(kiosk) == before


def test_on_a_delicate_screen_nothing_goes_on(kiosk):
    open_entry(kiosk)
    fill(kiosk)
    kiosk.tap("Voorlezen").advance(2)
    kiosk.kiosk.act(a.Go(EntryScreen("hulp-bij-schulden")), kiosk.now)
    kiosk.kiosk.render()
    kiosk.now += 1
    kiosk.tap("Zet op mijn lijst").advance(9)
    assert not kiosk.kiosk.spoken.active


@pytest.mark.parametrize("label", ["Zet op mijn lijst", "Staat op mijn lijst"])
def test_the_keypad_says_what_its_press_has_done(kiosk, label):
    open_entry(kiosk)
    if label.startswith("Staat"):
        kiosk.tap("Zet op mijn lijst")
    for _ in kiosk.labels():
        kiosk.kiosk.typed(Pressed("next"), kiosk.now)
        if kiosk.kiosk.document[-1].endswith(label):
            break
    kiosk.kiosk.typed(Pressed("press"), kiosk.now)
    after = {"Zet op mijn lijst": "Staat op mijn lijst", "Staat op mijn lijst": "Zet op mijn lijst"}
    assert kiosk.kiosk.document == (after[label],)
