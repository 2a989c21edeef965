"""Voorlezen, with the clock of the tests as the voice."""

import pytest
from msgspec.structs import replace

from kiosk.display import Fill, texts
from kiosk.firstlook import first_look
from kiosk.narration import hit_of, lit, narrate
from kiosk.screens.entry import EntryScreen
from kiosk.speaking import Speaking
from tests.crawl.panels import Setting, world_of
from tests.kiosk.driver import Driver
from tests.kiosk.test_visit import _go


def open_entry(kiosk, slug="wandbeugel"):
    kiosk.wake()
    kiosk.kiosk.act(_go(EntryScreen(slug)), kiosk.now)
    kiosk.kiosk.render()
    kiosk.now += 1


def test_one_tap_reads_and_lights_each_word(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(0.5)
    assert kiosk.kiosk.spoken.active
    assert "Stop" in kiosk.labels()
    words = set()
    for _ in range(400):
        kiosk.advance(0.1)
        if kiosk.kiosk.spoken.passage is not None:
            words.add((kiosk.kiosk.spoken.passage, kiosk.kiosk.spoken.word))
    say = str
    spoken = narrate(kiosk.glass.display, say)
    assert not kiosk.kiosk.spoken.active
    read = {passage for passage, _ in words}
    assert read == {passage.key for passage in spoken}


def test_a_touch_silences_at_once_and_stop_keeps_the_place(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(7)
    passage = kiosk.kiosk.spoken.passage
    assert passage is not None
    assert passage > 0
    kiosk.tap("Stop")
    assert not kiosk.kiosk.spoken.active
    kiosk.tap("Voorlezen").advance(0.2)
    assert kiosk.kiosk.spoken.passage == passage


def test_reading_goes_on_with_the_next_screen_until_stop(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(1)
    kiosk.tap("Let op").advance(0.5)
    assert kiosk.kiosk.spoken.active
    kiosk.tap("Stop").tap("Kosten").advance(0.5)
    assert not kiosk.kiosk.spoken.active


def test_a_delicate_entry_never_reads_itself(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(0.5)
    kiosk.kiosk.act(_go(EntryScreen("hulp-bij-schulden")), kiosk.now)
    kiosk.kiosk.render()
    kiosk.advance(1)
    assert not kiosk.kiosk.spoken.active
    assert ("heard", "hulp-bij-schulden") not in kiosk.tally.counted


def test_what_is_heard_counts_once(kiosk):
    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(2)
    kiosk.tap("Stop").tap("Voorlezen")
    assert kiosk.tally.counted.count(("heard", "wandbeugel")) == 1


def test_choices_come_after_the_text(kiosk):
    kiosk.wake().tap("Kijk in huis")
    spoken = [one.text for one in narrate(kiosk.glass.display, str)]
    assert spoken[0] == "Kies een kamer"
    assert spoken[1] == "Kies uit:"
    assert "Badkamer" in spoken[2:]


def test_another_speed_goes_on_at_the_same_word(kiosk):
    from kiosk.actions import SetRate

    open_entry(kiosk)
    kiosk.tap("Voorlezen").advance(5.2)
    before = kiosk.kiosk.spoken
    assert before.word is not None
    assert before.word > 0
    kiosk.kiosk.act(SetRate(115), kiosk.now)
    kiosk.advance(0.05)
    after = kiosk.kiosk.spoken
    assert (after.passage, after.word) == (before.passage, before.word)


def test_the_text_of_a_card_comes_before_what_stands_below_the_picture(kiosk):
    open_entry(kiosk)
    kiosk.tap("Kosten")
    spoken = [one.text for one in narrate(kiosk.glass.display, str)]
    card = kiosk.kiosk.world.catalogue.entries["wandbeugel"].text("nl").cards["kosten"]
    assert spoken[1 : spoken.index(card[0])] in ([], ["Ligt in de koffer: pak het gerust"])
    assert "Prijs van 2025." in spoken[spoken.index(card[-1]) :]


@pytest.mark.parametrize("theme", ["dag", "avond", "contrast"])
def test_what_is_lit_on_the_chosen_key_can_be_read(world, theme):
    """The light tone of a sentence under white letters left them invisible."""
    display = first_look(world)
    text = next(one for one in texts(display) if len(one.words) > 2)
    colors = world.themes[theme]
    white = replace(text, color=colors["op_primair"])
    at = next(p.key for p in narrate(display, str) if p.op is not None and display[p.op] is text)
    shown = tuple(white if op is text else op for op in display)
    speaking = Speaking(passage=at, word=0, first=0, last=2)
    tones = [op.color for op in lit(shown, speaking, colors) if isinstance(op, Fill)]
    assert colors["woord"] in tones
    assert colors["zin"] not in tones


def test_the_light_on_a_key_leaves_its_edge_free():
    """On a narrow key words begin near the edge, and the tone under them hid it."""
    narrow = Driver(world_of(Setting("720x1280@7in", "normaal", "dag", "en")))
    narrow.tap("Touch the screen").advance(1.0)
    narrow.tap("Listen")
    while not (key := lit_key(narrow.glass.display)):
        narrow.advance(0.2)
    display, colors = narrow.glass.display, narrow.kiosk.world.themes["dag"]
    band = lit_text(display).rect
    lights = [op.rect for op in display if isinstance(op, Fill) and op.color == colors["zin"]]
    near = [one for one in lights if one.y < band.bottom and one.bottom > band.y]
    assert near
    for one in near:
        assert key.rect.x + 0.5 < one.x < one.right < key.rect.right - 0.5


def lit_text(display):
    return next((one for one in texts(display) if one.lit_word is not None), None)


def lit_key(display):
    text = lit_text(display)
    return text and hit_of(display, text)
