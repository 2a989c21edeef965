"""Whoever touches whatever, in whatever order: no exception, and always something to touch."""

import pytest
from msgspec.structs import replace

from kiosk.rules import first_state
from tests.crawl.endurance import Endured, endure
from tests.crawl.panels import Setting, world_of
from tests.crawl.touches import main
from tests.crawl.touching import WEIGHTS, toucher
from tests.crawl.wayhome import home

ACTIONS, SEED = 2000, 20261122


def test_two_thousand_random_actions(world, caplog):
    found = endure(world, SEED, ACTIONS)
    assert not found.wrong
    assert found.actions == ACTIONS
    assert set(found.done) == set(WEIGHTS)
    assert {"attract", "begin", "asking", "personeel-code", "personeel-klaar"} <= found.screens


def test_the_same_seed_does_the_same(world):
    def hands():
        one = toucher(world, 7)
        kinds = [one.act() for _ in range(150)]
        return kinds, one.kiosk.glass.display

    assert hands() == hands()


def test_a_screen_that_fails_is_found(world, monkeypatch, caplog):
    def fail(*_):
        raise RuntimeError("stuk")

    monkeypatch.setattr("kiosk.screens.help.Help.view", fail)
    found = endure(world, SEED, ACTIONS)
    assert found.wrong
    assert found.actions < ACTIONS


@pytest.mark.parametrize("by_keypad", [False, True])
def test_a_dead_end_is_found(world, monkeypatch, by_keypad):
    kiosk = toucher(world, 1).kiosk
    kiosk.wake().tap("Letters")
    assert home(kiosk, by_keypad=by_keypad)
    monkeypatch.setattr("kiosk.view.bar", lambda _: ())
    kiosk.tap("Letters")
    assert not home(kiosk, by_keypad=by_keypad)


def found_with(world, monkeypatch, what, instead, actions=ACTIONS):
    monkeypatch.setattr(what, instead)
    return " ".join(endure(world, SEED, actions).wrong)


def test_screens_without_a_bar_are_found(world, monkeypatch):
    assert "geen weg van" in found_with(world, monkeypatch, "kiosk.view.bar", lambda _: ())


def test_something_of_a_visitor_that_stays_is_found(world, monkeypatch):
    def over(state, rules):
        fresh = first_state(rules, state.now, state.staff)
        return replace(fresh, visit=replace(fresh.visit, text=state.visit.text))

    wrong = found_with(world, monkeypatch, "kiosk.updates.ending.over", over)
    assert "er bleef iets van een bezoeker over" in wrong


def test_a_visit_that_never_ends_is_found(world, monkeypatch):
    def attended(state, _):
        return replace(state, deadline=None)

    wrong = found_with(world, monkeypatch, "kiosk.update.attended", attended)
    assert "houdt nooit op" in wrong


def test_a_busy_loop_is_found(world, monkeypatch):
    wrong = found_with(world, monkeypatch, "kiosk.kiosk.next_wake", lambda state: state.now)
    assert "BusyError" in wrong


@pytest.mark.parametrize(("last", "grown"), [(1000, 0), (9000, 8000)])
def test_growth_is_measured_after_the_first_quarter(last, grown):
    samples = [100, 1000, 1000, 1000, 1000, last, last, last]
    found = Endured(1, rss_kb=samples, objects=samples)
    assert (found.growth_kb, found.more_objects) == (grown, grown)


def test_the_long_run_prints_its_seed_and_ends_well(capsys):
    assert main(["--actions", "60", "--seed", "5", "--panel", "720x1280@7in"]) == 0
    assert "seed 5: 60 actions" in capsys.readouterr().out


def test_every_language_and_theme_can_be_begun_with():
    found = endure(world_of(Setting("720x1280@7in", "groot", "contrast", "ar")), 3, 60)
    assert not found.wrong
