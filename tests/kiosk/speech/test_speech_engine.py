"""The supervised engine with its real child process."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.speech.child import COMMAND, Child
from kiosk.speech.engine import DEADLINE_S, RETRY_START_S, Engine, Outcome
from kiosk.speech.faults import DUTCH, Fault
from kiosk.speech.rendering import load_rendering
from kiosk.speech.wire import Order
from tests.kiosk.speech.listening import outcome_of

DIES_OF_ANY_ORDER = """print('{"name": ""}', flush=True); input()"""


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine()
    yield engine
    engine.close()


def order(folder: Path, name: str = "a", **changes: object) -> Order:
    given: dict[str, object] = {
        "name": name, "folder": str(folder), "spoken": "Een bel.", "voice": "nl+f2",
        "rate": 140, "gain": 1.0, "max_bytes": 10**7,
    }  # fmt: skip
    return Order(**(given | changes))  # type: ignore[arg-type]


def warm(engine: Engine, folder: Path) -> None:
    engine.submit(order(folder, "warm"))
    assert outcome_of(engine).fault is None


def break_during(engine: Engine, what: Order) -> None:
    """Let the worker die with this order in hand: stopped first, so that it cannot finish."""
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGSTOP)
    engine.submit(what)
    assert engine.poll(0.0) == []
    os.kill(engine.pid, signal.SIGKILL)


def test_renders_in_order_with_word_times(engine: Engine, tmp_path: Path) -> None:
    engine.submit(order(tmp_path, "a"))
    engine.submit(order(tmp_path, "b", spoken="Twee bellen."))
    engine.submit(order(tmp_path, "a"))
    assert [outcome_of(engine), outcome_of(engine)] == [Outcome("a", None), Outcome("b", None)]
    assert not engine.is_busy
    rendering = load_rendering(tmp_path / "a.wav")
    assert rendering is not None
    assert [place for place, _ in rendering.words] == [0, 4]
    assert 0.5 < rendering.duration_s < 2.0
    assert {path.suffix for path in tmp_path.iterdir()} == {".wav", ".json"}


def test_a_crashed_sentence_is_tried_again(engine: Engine, tmp_path: Path) -> None:
    warm(engine, tmp_path)
    break_during(engine, order(tmp_path))
    assert outcome_of(engine) == Outcome("a", None)


def test_three_crashes_set_a_sentence_aside(tmp_path: Path) -> None:
    engine = Engine((sys.executable, "-c", DIES_OF_ANY_ORDER))
    engine.submit(order(tmp_path))
    assert outcome_of(engine) == Outcome("a", Fault.ENGINE_CRASHED)
    engine.submit(order(tmp_path))
    assert outcome_of(engine) == Outcome("a", Fault.SENTENCE_SET_ASIDE)
    assert engine.fault is None
    engine.close()


def test_a_hang_is_given_up_at_its_deadline(engine: Engine, tmp_path: Path) -> None:
    warm(engine, tmp_path)
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGSTOP)
    engine.submit(order(tmp_path))
    assert engine.poll(0.0) == []
    assert engine.poll(DEADLINE_S) == []
    assert engine.poll(DEADLINE_S + 1) == [Outcome("a", Fault.ENGINE_HUNG)]
    engine.submit(order(tmp_path, "b"))
    assert outcome_of(engine, DEADLINE_S + 1) == Outcome("b", None)


def test_three_hangs_set_a_sentence_aside(engine: Engine, tmp_path: Path) -> None:
    now_s = 0.0
    for count in range(3):
        engine.submit(order(tmp_path, f"warm{count}"))
        assert outcome_of(engine, now_s).fault is None
        assert engine.pid is not None
        os.kill(engine.pid, signal.SIGSTOP)
        engine.submit(order(tmp_path))
        engine.poll(now_s)
        now_s += DEADLINE_S + 1
        assert engine.poll(now_s) == [Outcome("a", Fault.ENGINE_HUNG)]
    engine.submit(order(tmp_path))
    assert engine.poll(now_s) == [Outcome("a", Fault.SENTENCE_SET_ASIDE)]
    engine.submit(order(tmp_path, "b"))
    assert outcome_of(engine, now_s) == Outcome("b", None)


def test_a_voice_that_is_not_there_is_a_fault(engine: Engine, tmp_path: Path) -> None:
    engine.submit(order(tmp_path, voice="xx"))
    assert outcome_of(engine) == Outcome("a", Fault.SENTENCE_FAILED)
    engine.submit(order(tmp_path))
    assert outcome_of(engine) == Outcome("a", None)


def test_a_folder_that_cannot_be_written_is_a_fault(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    engine.submit(order(tmp_path / "file"))
    assert outcome_of(engine) == Outcome("a", Fault.CACHE_UNWRITABLE)


def test_what_was_not_begun_can_be_forgotten(engine: Engine, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        engine.submit(order(tmp_path, name))
    engine.forget()
    assert not engine.is_busy


def test_a_program_that_is_not_there_is_tried_again_later(tmp_path: Path) -> None:
    engine = Engine((str(tmp_path / "nothing"),))
    engine.submit(order(tmp_path))
    assert engine.poll(0.0) == [Outcome("a", Fault.VOICE_MISSING)]
    engine._command = Engine()._command  # it was installed meanwhile
    engine.submit(order(tmp_path))
    assert engine.poll(RETRY_START_S - 1) == [Outcome("a", Fault.VOICE_MISSING)]
    engine.submit(order(tmp_path))
    assert outcome_of(engine, RETRY_START_S + 1) == Outcome("a", None)
    assert not engine.fault
    engine.close()


def test_the_folder_keeps_to_its_limit(engine: Engine, tmp_path: Path) -> None:
    for count in range(4):
        engine.submit(order(tmp_path, str(count), max_bytes=100_000))
        assert outcome_of(engine).fault is None
    sounds = sorted(path.stem for path in tmp_path.glob("*.wav"))
    assert sounds == sorted(path.stem for path in tmp_path.glob("*.json"))
    assert "3" in sounds
    assert "0" not in sounds
    assert sum(path.stat().st_size for path in tmp_path.glob("*.wav")) <= 100_000


def test_every_fault_has_words() -> None:
    assert set(DUTCH) == set(Fault)


def test_a_worker_whose_kiosk_has_ended_ends_without_a_word() -> None:
    worker = subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert worker.stdin
    assert worker.stdout
    worker.stdout.close()
    worker.stdin.close()
    assert worker.stderr
    told = worker.stderr.read()
    worker.stderr.close()
    assert (worker.wait(), told) == (0, b"")


def test_ctrl_c_in_a_terminal_is_for_the_kiosk_alone() -> None:
    """A terminal sends it to the whole group; the worker ended with a traceback."""
    worker = Child((sys.executable, "-c", "input()"))
    try:
        assert os.getpgid(worker.pid) != os.getpgid(0)
    finally:
        worker.kill()
        worker.bury()
