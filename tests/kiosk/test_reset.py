"""However a visit ends, the next visitor finds everything as it is for everybody."""

import pytest
from msgspec.structs import replace

from kiosk import actions as a
from kiosk.rules import first_state
from kiosk.screens.entry import EntryScreen
from kiosk.screens.house import House

OWN_WAYS = (
    a.SetText("groot"), a.SetTheme("contrast"), a.SetMotion(on=False), a.SetSounds(on=False),
    a.SetRate(115), a.SetVolume("hard"), a.SetReadAll(on=True), a.SetLanguage("en"),
    a.Go(EntryScreen("rollator")), a.Keep("rollator"),
)  # fmt: skip


def leave(kiosk):
    kiosk.advance(600)


def finish(kiosk):
    kiosk.kiosk.act(a.Finish(), kiosk.now)
    kiosk.advance(9)


def give_a_face(kiosk):
    kiosk.kiosk.act(a.Finish(), kiosk.now)
    kiosk.kiosk.act(a.Feedback("blij"), kiosk.now)


def empty(kiosk):
    kiosk.kiosk.act(a.Clear(), kiosk.now)


def break_down(kiosk):
    kiosk.kiosk.act(a.Home(), kiosk.now)
    kiosk.kiosk.act(a.Go(House()), kiosk.now)
    kiosk.kiosk.render()
    kiosk.advance(9)


@pytest.mark.parametrize("end", [leave, finish, give_a_face, empty, break_down])
def test_nothing_of_the_visitor_before_is_left(kiosk, end, monkeypatch):
    fresh = first_state(kiosk.kiosk.rules).visit
    volumes = []
    monkeypatch.setattr(kiosk.reader, "set_volume", volumes.append)
    if end is break_down:
        monkeypatch.setattr(House, "view", lambda self, scene: 1 / 0)
    kiosk.wake()
    for action in OWN_WAYS:
        kiosk.kiosk.act(action, kiosk.now)
    kiosk.kiosk.render()
    assert kiosk.visit.volume == "hard"
    assert kiosk.bells.volume == "hard"
    end(kiosk)
    assert kiosk.state.mode == "attract"
    assert kiosk.visit == fresh
    assert (volumes[-1], kiosk.bells.volume) == ("gewoon", "gewoon")
    assert not kiosk.kiosk.spoken.active
    kiosk.kiosk.act(a.Wake(), kiosk.now)
    assert kiosk.visit == fresh


def test_what_was_read_is_no_place_to_go_on_from_for_the_next_visitor(kiosk):
    for _ in range(2):
        kiosk.kiosk.act(a.Wake(), kiosk.now)
        kiosk.kiosk.act(a.Go(EntryScreen("wandbeugel")), kiosk.now)
        kiosk.kiosk.render()
        kiosk.now += 1
        kiosk.tap("Voorlezen").advance(0.3)
        assert kiosk.kiosk.spoken.passage == 0
        kiosk.advance(6)
        assert kiosk.kiosk.spoken.passage
        kiosk.kiosk.act(a.Clear(), kiosk.now)
        kiosk.kiosk.render()
        kiosk.now += 1


def test_already_at_the_thank_you_only_how_it_looks_is_left(kiosk):
    """The words are read in the letters, the colours and the language of who chose them."""
    fresh = first_state(kiosk.kiosk.rules).visit
    kiosk.wake()
    for action in OWN_WAYS:
        kiosk.kiosk.act(action, kiosk.now)
    kiosk.kiosk.act(a.Finish(), kiosk.now)
    assert kiosk.state.mode == "thanks"
    assert kiosk.visit == replace(fresh, text="groot", theme="contrast", lang="en")
