"""A visitor who has everything read: each card is heard from the loudspeaker, in order."""

import os
import time
from pathlib import Path

import numpy as np

from kiosk.actions import Go, SetRate, SetReadAll
from kiosk.screens.entry import EntryScreen
from kiosk.speech import open_reader
from kiosk.speech.engine import Engine
from koffer.catalogue import CARDS
from koffer.home import media_folder
from koffer.reading import load_lexicon
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver
from tests.kiosk.speech.listening import PATIENCE_S


def test_every_card_leaves_the_loudspeaker_and_then_it_is_silent(
    disk_sound: Path, tmp_path: Path
) -> None:
    engine = Engine()
    lexicon = load_lexicon(media_folder() / "lexicon")
    kiosk = Driver(make_world(), open_reader(tmp_path / "cache", lexicon, engine=engine)).wake()
    for action in (Go(EntryScreen("automaatje")), SetRate(165), SetReadAll(True)):
        kiosk.kiosk.act(action, kiosk.now)
    loud: dict[str, int] = {}
    give_up_s = time.monotonic() + 6 * PATIENCE_S
    while kiosk.kiosk.spoken.active:
        assert time.monotonic() < give_up_s
        card, said = kiosk.visit.screen.card, _sentence(kiosk)
        _step(kiosk, engine)
        if said[0] is not None and said != _sentence(kiosk):
            until_written(disk_sound, 4096)  # the sound thread is given its time
            loud[card] = _loud_samples(disk_sound)
    assert list(loud) == list(CARDS)
    assert np.all(np.diff([0, *loud.values()]) > 2000), loud
    until_written(disk_sound)
    after = _loud_samples(disk_sound)
    until_written(disk_sound)
    assert _loud_samples(disk_sound) == after
    kiosk.reader.close()


def _sentence(kiosk: Driver) -> tuple[int | None, int]:
    return kiosk.kiosk.spoken.passage, kiosk.kiosk.spoken.first


def _step(kiosk: Driver, engine: Engine) -> None:
    """Real time for the engine, time of our own for the kiosk."""
    if engine.is_busy:
        engine.wait(0.2)
    wait_s = kiosk.kiosk.next_wake_s(kiosk.now)
    kiosk.now += min(0.3, wait_s if wait_s is not None else 0.3)
    kiosk.kiosk.tick(kiosk.now)


def until_written(path: Path, more: int = 44100) -> None:
    """By default a second of sound more."""
    size, give_up_s = path.stat().st_size, time.monotonic() + PATIENCE_S
    while path.stat().st_size < size + more:
        assert time.monotonic() < give_up_s
        os.sched_yield()


def _loud_samples(path: Path) -> int:
    content = path.read_bytes()
    return int(np.count_nonzero(np.frombuffer(content[: len(content) // 2 * 2], "<i2")))
