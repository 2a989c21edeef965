"""Four keys are enough to use every screen without seeing it; a reader types a tag."""

import pytest

from kiosk.focus import stops
from kiosk.keypad import Pressed, Tag, Typing, typed


def type_word(word, gap=0.01, start=10.0, end="return"):
    state, now, found = Typing(), start, []
    for sign in word:
        now += gap
        state, what = typed(state, sign.lower(), sign, now)
        found.append(what)
    state, what = typed(state, end, "", now + gap)
    return [one for one in [*found, what] if one is not None]


def test_a_reader_that_types_quickly_is_one_tag():
    assert type_word("04a2b9") == [Tag("04A2B9")]


def test_slow_keys_are_no_tag():
    assert type_word("0423", gap=0.3) == [Pressed("press")]


def test_enter_alone_is_the_press_key():
    assert type_word("") == [Pressed("press")]


def keys(kiosk, *names):
    for name in names:
        kiosk.now += 0.7
        kiosk.kiosk.typed(Pressed(name), kiosk.now)


def spoken(kiosk):
    return list(kiosk.kiosk.document)


def test_the_first_key_speaks_and_does_not_press(kiosk):
    keys(kiosk, "press")
    assert kiosk.screen == "begin"
    keys(kiosk, "press")
    assert kiosk.screen == "begin"
    assert "Waar wilt u kijken?" in spoken(kiosk)[0]


def test_next_walks_over_every_key_and_speaks_its_label(kiosk):
    kiosk.wake()
    heard = []
    for _ in stops(kiosk.glass.display):
        keys(kiosk, "next")
        heard += spoken(kiosk)
    labels = set(kiosk.labels())
    assert all(any(label in text for text in heard) for label in labels)


def test_a_visit_with_four_keys(kiosk):
    kiosk.wake()
    while not spoken(kiosk) or spoken(kiosk)[0].split(". ")[-1] != "Kijk in huis":
        keys(kiosk, "next")
    keys(kiosk, "press")
    assert kiosk.screen == "huis"
    assert kiosk.tally.counted.count(("keypad", "used")) == 1


def test_a_known_thing_on_the_tray_opens_its_entry(kiosk):
    kiosk.kiosk.walker.tags = {"04A2B9": "potopener"}
    kiosk.kiosk.typed(Tag("04A2B9"), kiosk.now + 1)
    assert kiosk.screen == "hulpmiddel"
    assert ("lifted", "potopener") in kiosk.tally.counted
    assert ("opened", "potopener") in kiosk.tally.counted


@pytest.mark.parametrize("code", ["FFFF", "0000"])
def test_an_unknown_tag_changes_nothing_for_the_visitor(kiosk, code):
    kiosk.wake()
    before = kiosk.state.visit
    kiosk.kiosk.typed(Tag(code), kiosk.now + 1)
    assert kiosk.state.visit == before
    assert kiosk.kiosk.walker.unknown_tags == [code]
