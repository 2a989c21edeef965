"""Four keys are enough to use every screen without seeing it; a reader types a tag."""

import logging

import pytest

from kiosk.focus import stops
from kiosk.keypad import Pressed, Tag, Typing, typed
from kiosk.machine import _tags
from koffer.home import Home
from koffer.tags import MOST_SIGNS


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


def read(*keys, gap=0.01):
    """What comes of keys, each a name and the sign it types."""
    state, now, found = Typing(), 10.0, []
    for name, sign in keys:
        now += gap
        state, what = typed(state, name, sign, now)
        found += [what] if what is not None else []
    return found


def signs(code):
    return [(sign.lower(), sign) for sign in code]


def with_shift(code):
    """As a reader types capitals."""
    for sign in code:
        if sign.isupper():
            yield ("left shift", "")
        yield (sign.lower(), sign)


ENTER = ("return", "\r")


def test_a_reader_that_holds_shift_for_each_capital():
    assert read(*with_shift("04A2B9C1"), ENTER) == [Tag("04A2B9C1")]


@pytest.mark.parametrize("code", ["04-A2-B9", "04 A2 B9", "04:A2:B9", "04A2B9\x1b"])
def test_other_signs_in_a_code_press_nothing(code):
    keys = [("space", " ") if sign == " " else (sign.lower(), sign) for sign in code]
    assert read(*keys, ENTER) == [Tag("04A2B9")]


@pytest.mark.parametrize("end", ["return", "enter", "tab"])
def test_a_reader_may_end_with_any_of_these(end):
    assert read(*signs("04A2B9"), (end, "")) == [Tag("04A2B9")]


def test_a_second_enter_after_the_code_presses_nothing():
    assert read(*signs("04A2B9"), ENTER, ENTER) == [Tag("04A2B9")]


def test_two_things_at_once_are_two_codes():
    both = (*signs("04A2B9"), ENTER, *signs("04C1D2"), ENTER)
    assert read(*both) == [Tag("04A2B9"), Tag("04C1D2")]


@pytest.mark.parametrize("length", [25, 65, 66, 69, 10_000])
def test_a_code_without_end_is_one_code_and_presses_nothing(length):
    assert read(*signs("A" * length), ENTER) == [Tag("A" * MOST_SIGNS)]


def test_a_code_that_is_too_short_presses_nothing():
    assert read(*signs("12"), ENTER) == []


def test_signs_that_no_letter_of_ours_can_show_are_left_out():
    assert read(*signs("04яA2日B9"), ENTER) == [Tag("04A2B9")]


def test_a_key_of_the_keypad_well_after_a_code_is_pressed():
    assert read(*signs("04A2"), gap=0.01) == []
    state, _ = typed(Typing("04A2", 10.0, of_reader=True), "return", "\r", 11.0)
    assert typed(state, "right", "", 12.0)[1] == Pressed("next")


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


def test_of_unknown_tags_only_the_last_are_kept(kiosk):
    for number in range(1000):
        kiosk.kiosk.typed(Tag(f"{number:04}"), kiosk.now + 1)
    assert kiosk.kiosk.walker.unknown_tags == [f"{number:04}" for number in range(990, 1000)]


def test_mistakes_are_told_to_staff_and_the_kiosk_starts(tmp_path, world, caplog):
    (tmp_path / "tags.toml").write_text('"04A2" = ')
    with caplog.at_level(logging.WARNING):
        assert _tags(Home(tmp_path), world) == {}
    assert "tags.toml:1" in caplog.text
