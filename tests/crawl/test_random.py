"""Whoever touches whatever, in whatever order: no exception, and always something to touch."""

import pytest

from kiosk.actions import Home
from kiosk.display import hits
from tests.crawl.endurance import Endured, endure
from tests.crawl.panels import Setting, world_of
from tests.crawl.touches import main
from tests.crawl.touching import WEIGHTS, toucher

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


def test_a_dead_end_is_found(world, monkeypatch):
    hands = toucher(world, 1)
    hands.kiosk.wake()
    assert hands.home()
    hands.kiosk.tap("Letters")
    kept = [hit for hit in hits(hands.kiosk.glass.display) if not isinstance(hit.action, Home)]
    monkeypatch.setattr(hands.kiosk, "tap_at", lambda *_: None)
    assert kept
    assert not hands.home()


@pytest.mark.parametrize(("last", "grown"), [(1000, 0), (9000, 8000)])
def test_growth_is_measured_after_the_first_quarter(last, grown):
    rss = [100, 1000, 1000, 1000, 1000, last, last, last]
    assert Endured(1, rss_kb=rss).growth_kb == grown


def test_the_long_run_prints_its_seed_and_ends_well(capsys):
    assert main(["--actions", "60", "--seed", "5", "--panel", "720x1280@7in"]) == 0
    assert "seed 5: 60 actions" in capsys.readouterr().out


def test_every_language_and_theme_can_be_begun_with():
    found = endure(world_of(Setting("720x1280@7in", "groot", "contrast", "ar")), 3, 60)
    assert not found.wrong
