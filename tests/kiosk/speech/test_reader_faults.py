"""A dead or hanging engine costs a sentence, never a wait."""

import os
import shlex
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from kiosk.speech import Fault, Passage, Progress, SpeakingReader, memory_reader, open_reader
from kiosk.speech.child import COMMAND
from kiosk.speech.engine import Engine
from koffer.reading import Lexicon
from tests.kiosk.speech.listening import Listener, patient

TEXT = Passage(1, "Een bel. Twee bellen.", "nl")
FRAGILE = """
import os, sys, kiosk.speech.worker as worker
answer = worker._answer
worker._answer = lambda engine, order: (
    os._exit(1) if "breekt" in order.spoken else answer(engine, order)
)
raise SystemExit(worker.main([]))
"""
BLINK_S = 10.0  # generous: a test machine may be busy, and a hang would last


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture
def reader(
    engine: Engine, tmp_path: Path, lexicon: Lexicon, dummy_sound: None
) -> Iterator[SpeakingReader]:
    reader = open_reader(tmp_path / "cache", lexicon, engine=engine)
    yield reader
    reader.close()


@pytest.fixture
def listener(reader: SpeakingReader, engine: Engine) -> Listener:
    return Listener(reader, patient(engine))


def test_a_hanging_engine_costs_one_sentence(listener: Listener, engine: Engine) -> None:
    listener.reader.start([Passage(1, "Hallo.", "nl")], None, 140)
    listener.until_sound()
    listener.reader.stop()
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGSTOP)
    listener.reader.start([Passage(2, "Een andere zin. Nog een.", "nl")], None, 140)
    began_s = time.monotonic()
    assert listener.poll() == Progress()
    listener.now_s += 5
    assert listener.poll().fault == Fault.ENGINE_HUNG
    assert time.monotonic() - began_s < BLINK_S
    assert listener.until_sound().sentence == (2, 3, 4)
    assert listener.until_done() == Progress(done=True, fault=Fault.ENGINE_HUNG)


def test_a_crash_costs_nothing_but_a_moment(listener: Listener, engine: Engine) -> None:
    listener.reader.start([Passage(3, "Zeg dit maar.", "nl")], None, 140)
    listener.poll()
    listener.wait()
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)
    assert listener.until_done() == Progress(done=True)
    assert listener.words() == [(3, 0), (3, 1), (3, 2)]


def test_kills_between_sentences_are_not_heard(listener: Listener, engine: Engine) -> None:
    for key in range(5):
        listener.reader.start([Passage(key, f"Zin nummer {key}.", "nl")], None, 140)
        listener.until_sound()
        assert engine.pid is not None
        os.kill(engine.pid, signal.SIGKILL)
        assert listener.until_done() == Progress(done=True)


def test_a_repeated_sentence_needs_no_engine(listener: Listener, engine: Engine) -> None:
    listener.reader.start([TEXT], None, 140)
    listener.until_done()
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGSTOP)
    listener.reader.start([TEXT], None, 140)
    assert listener.poll().sentence == (1, 0, 1)
    assert listener.until_done() == Progress(done=True)


def test_without_voice_data_every_reading_says_so(
    tmp_path: Path, lexicon: Lexicon, dummy_sound: None
) -> None:
    engine = Engine((*COMMAND, str(tmp_path / "no-voices")))
    reader = open_reader(tmp_path / "cache", lexicon, engine=engine)
    listener = Listener(reader, patient(engine))
    reader.start([TEXT], None, 140)
    assert listener.until_done() == Progress(done=True, fault=Fault.VOICE_MISSING)
    assert not reader.available
    reader.close()


def test_a_worker_that_always_crashes_is_given_up(
    tmp_path: Path, lexicon: Lexicon, dummy_sound: None
) -> None:
    engine = Engine((sys.executable, "-c", "raise SystemExit(1)"))
    reader = open_reader(tmp_path / "cache", lexicon, engine=engine)
    listener = Listener(reader, patient(engine))
    reader.start([TEXT], None, 140)
    assert listener.until_done() == Progress(done=True, fault=Fault.ENGINE_CRASHED)
    assert not reader.available
    reader.close()


def test_an_unwritable_cache_is_replaced_and_reported(
    tmp_path: Path, lexicon: Lexicon, dummy_sound: None
) -> None:
    (tmp_path / "file").write_text("in the way")
    engine = Engine()
    reader = open_reader(tmp_path / "file" / "cache", lexicon, engine=engine)
    listener = Listener(reader, patient(engine))
    reader.start([TEXT], None, 140)
    assert listener.until_done() == Progress(done=True)
    assert listener.words() == [(1, word) for word in range(4)]
    assert reader.warning == Fault.CACHE_UNWRITABLE
    assert reader.available
    reader.close()


def writing_at_most(blocks: int) -> tuple[str, ...]:
    """The worker on a card that is full: a file may have so many KiB."""
    return ("bash", "-c", f"ulimit -f {blocks}; exec {' '.join(map(shlex.quote, COMMAND))}")


def test_a_full_card_is_told_for_each_sentence_and_nothing_hangs(
    tmp_path: Path, lexicon: Lexicon, dummy_sound: None
) -> None:
    engine = Engine(writing_at_most(0))
    reader = open_reader(tmp_path / "cache", lexicon, engine=engine)
    listener = Listener(reader, patient(engine))
    for _ in range(2):
        reader.start([TEXT], None, 140)
        assert listener.until_done() == Progress(done=True, fault=Fault.CACHE_UNWRITABLE)
    assert reader.warning == Fault.CACHE_UNWRITABLE
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".wav"]
    reader.close()


def test_a_spare_folder_that_cannot_be_made_is_no_crash(
    tmp_path: Path, lexicon: Lexicon, dummy_sound: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    engine = Engine()
    reader = open_reader(tmp_path / "file" / "cache", lexicon, engine=engine)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setattr("kiosk.speech.cache.MEMORY", str(tmp_path / "nowhere"))
    listener = Listener(reader, patient(engine))
    reader.start([TEXT], None, 140)
    assert listener.until_done() == Progress(done=True, fault=Fault.CACHE_UNWRITABLE)
    reader.close()


def test_three_failures_on_one_sentence_set_it_aside(
    tmp_path: Path, lexicon: Lexicon, dummy_sound: None
) -> None:
    """It crashes the engine every time; the sentence after it is always heard."""
    engine = Engine((sys.executable, "-c", FRAGILE))
    reader = open_reader(tmp_path / "cache", lexicon, engine=engine)
    listener = Listener(reader, patient(engine))
    faults = []
    for _ in range(2):
        reader.start([Passage(1, "Dit breekt. Dit niet.", "nl")], None, 140)
        faults.append(listener.until_done().fault)
        assert {one.sentence for one in listener.heard if one.sentence} == {(1, 2, 3)}
    assert faults == [Fault.ENGINE_CRASHED, Fault.SENTENCE_SET_ASIDE]
    reader.close()


def test_without_sound_device_the_reader_is_silent(
    tmp_path: Path,
    lexicon: Lexicon,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonesuch")
    pygame.mixer.quit()
    reader = open_reader(tmp_path, lexicon)
    assert "no sound device" in caplog.text
    assert not reader.available
    reader.set_volume("hard")
    reader.start([TEXT], None, 140)
    assert reader.poll(0.0) == Progress(done=True, fault=Fault.NO_SOUND_DEVICE)
    assert reader.next_poll_s(0.0) is None
    assert reader.stop() is None
    reader.close()


def test_memory_reader_can_fail_alike(lexicon: Lexicon) -> None:
    listener = Listener(memory_reader(faults={"Een bel.": Fault.SENTENCE_SET_ASIDE}))
    listener.reader.start([TEXT], None, 140)
    listener.until_done()
    assert listener.words() == [(1, 2), (1, 3)]
    assert listener.heard[-1].fault == Fault.SENTENCE_SET_ASIDE
    assert not memory_reader(voice_fault=Fault.VOICE_MISSING).available
    assert not memory_reader(device_fault=Fault.NO_SOUND_DEVICE).available
