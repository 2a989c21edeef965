"""A thing on the tray opens its entry whatever is on the screen, as long as it is a visitor's."""

import pytest

from kiosk.keypad import Tag

CODE = "04A2B9"


@pytest.fixture
def tray(kiosk):
    kiosk.kiosk.walker.tags = {CODE: "potopener"}
    return kiosk.wake()


def lay(kiosk):
    kiosk.now += 1.0
    kiosk.kiosk.typed(Tag(CODE), kiosk.now)


def test_while_the_kiosk_asks_whether_somebody_is_there(tray):
    tray.tap("Hulp").advance(151.0)
    assert tray.screen == "asking"
    lay(tray)
    assert tray.screen == "hulpmiddel"
    tray.tap("Terug")
    assert tray.screen == "hulp"


def test_while_a_visitor_is_thanked_it_begins_the_next_visit(tray):
    lay(tray)
    tray.tap("Zet op mijn lijst").tap("Mijn lijst")
    finish(tray)
    assert tray.screen == "thanks"
    lay(tray)
    assert tray.screen == "hulpmiddel"
    assert tray.visit.kept == ()
    assert tray.tally.visits_ended == 1
    assert tray.tally.counted.count(("lifted", "potopener")) == 2


def finish(kiosk):
    """By the list, and what it ends in."""
    from kiosk.actions import Finish

    kiosk.now += 1.0
    kiosk.kiosk.act(Finish(), kiosk.now)
    kiosk.kiosk.render()
