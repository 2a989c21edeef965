"""A thing with a tag on the tray opens its entry from every screen that a visitor can see."""

import pytest

from kiosk import actions as a
from kiosk.interest import memory_store
from kiosk.keypad import Tag
from kiosk.screens.entry import EntryScreen
from tests.kiosk.driver import START
from tests.kiosk.staff.driver import Volunteer
from tests.kiosk.test_reading import open_entry

CODE, SLUG = "04A2B9", "potopener"


def lay(kiosk):
    """A thing on the tray, and a look at the glass."""
    kiosk.kiosk.walker.tags = {CODE: SLUG}
    kiosk.now += 1
    kiosk.kiosk.typed(Tag(CODE), kiosk.now)
    return kiosk


def is_open(kiosk):
    return kiosk.screen == "hulpmiddel" and kiosk.visit.screen == EntryScreen(SLUG)


@pytest.mark.parametrize("way", [[], ["Kijk in huis"], ["Letters"], ["Wat gaat moeilijker?"]])
def test_from_a_screen_of_the_visit_and_back_again(kiosk, way):
    kiosk.wake()
    for label in way:
        kiosk.tap(label)
    before = kiosk.visit.screen
    assert is_open(lay(kiosk))
    kiosk.now += 1
    kiosk.tap("Terug")
    assert kiosk.visit.screen == before


def test_while_nobody_is_there(kiosk):
    assert is_open(lay(kiosk))
    assert kiosk.tally.counted[0] == ("visit", "h10")


def test_while_reading_the_new_entry_is_read(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(5)
    assert is_open(lay(kiosk))
    kiosk.advance(0.3)
    assert kiosk.kiosk.document[0] == kiosk.kiosk.world.catalogue.entries[SLUG].text("nl").title


def test_at_bent_u_er_nog_somebody_is_there_and_keeps_the_list(kiosk):
    open_entry(kiosk)
    kiosk.tap("Zet op mijn lijst").advance(151)
    assert kiosk.screen == "asking"
    assert is_open(lay(kiosk))
    assert kiosk.visit.kept == ("wandbeugel",)


def test_on_the_thank_you_the_next_visit_begins(kiosk):
    kiosk.wake().tap("Letters").tap("Zwart en geel")
    kiosk.kiosk.act(a.Finish(), kiosk.now)
    kiosk.kiosk.render()
    assert kiosk.screen == "thanks"
    assert is_open(lay(kiosk))
    assert kiosk.visit.theme == "dag"
    assert kiosk.tally.visits_ended == 1
    assert [item for item in kiosk.tally.counted if item[0] == "visit"] == [("visit", "h10")] * 2


@pytest.mark.parametrize("mode", ["asking", "thanks"])
def test_an_unknown_tag_there_changes_nothing(kiosk, mode):
    kiosk.wake()
    kiosk.tap("Kijk in huis").advance(151) if mode == "asking" else None
    if mode == "thanks":
        kiosk.kiosk.act(a.Finish(), kiosk.now)
        kiosk.kiosk.render()
    kiosk.kiosk.typed(Tag("FFFF"), kiosk.now)
    assert kiosk.screen == mode


def test_behind_the_code_it_opens_nothing_and_counts_nothing(world):
    volunteer = Volunteer(world, memory_store(now=lambda: START)).enter()
    before = volunteer.visit.screen
    lay(volunteer)
    assert volunteer.visit.screen == before
    assert ("lifted", SLUG) not in volunteer.counted()
