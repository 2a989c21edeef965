"""What making everything ahead costs, and what dying engines cost the screen."""

import os
import signal
import time
from pathlib import Path

import pytest

from kiosk.speech import Passage, ogg, open_reader
from kiosk.speech.engine import Engine
from kiosk.speech.memory import ClockPlayer
from kiosk.speech.shelf import Shelf
from kiosk.speech.stocking import Machine, stock
from koffer.config import Config
from koffer.home import media_folder
from koffer.reading import load_lexicon
from tests.bench.speech.measuring import Spread, show

pytestmark = pytest.mark.bench
LEXICON = load_lexicon(media_folder() / "lexicon")
KILLS = 100
FRAME_S = 1 / 60


def test_everything_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not ogg.is_installed():
        pytest.skip("soundfile is not installed")
    monkeypatch.setattr("kiosk.world.translations", lambda: {"nl": str})
    machine = Machine(Config(), tmp_path, media_folder(), LEXICON)
    shelf = Shelf(tmp_path / "ahead")
    rows = []
    for name in ("from nothing", "again, all there"):
        began_s = time.perf_counter()
        result = stock(
            machine, shelf, lambda _done, _total: None, print, all_speeds=False, max_bytes=2**30
        )
        rows.append((name, f"{time.perf_counter() - began_s:.1f} s", ""))
        assert not result.failed
    sounding_s = sum(_seconds(shelf, path.stem) for path in shelf.folder.glob("*.ogg"))
    raw = sounding_s * 44100
    show(
        f"All screens in Dutch at 140 words a minute: {result.total} sentences",
        [
            *rows,
            ("sound", f"{sounding_s / 60:.0f} min", ""),
            ("16-bit PCM", f"{raw / 1e6:.0f} MB", "1.00 x"),
            ("on the shelf", f"{result.size / 1e6:.1f} MB", f"{result.size / raw:.2f} x"),
        ],
    )


def _seconds(shelf: Shelf, name: str) -> float:
    rendering = shelf.find(name)
    assert rendering is not None
    return rendering.duration_s


def test_what_dying_engines_cost_the_screen(tmp_path: Path) -> None:
    """The longest that `poll` holds a frame while its worker is killed a hundred times."""
    engine = Engine()
    reader = open_reader(tmp_path / "cache", LEXICON, engine=engine, player=ClockPlayer())
    calm, _ = _polls(reader, engine, kill=False)
    killed, kills = _polls(reader, engine, kill=True)
    reader.close()
    show(
        f"A frame held up by reading aloud, ms (median / worst), {kills} kills",
        [
            ("no kills", f"{calm.median:.2f} / {calm.worst:.2f}", ""),
            ("kills", f"{killed.median:.2f} / {killed.worst:.2f}", "aim 50 ms"),
        ],
    )
    assert kills == KILLS
    assert killed.worst - calm.worst < 50  # what a busy machine costs anyhow is not theirs


def _polls(reader, engine: Engine, *, kill: bool) -> tuple[Spread, int]:  # type: ignore[no-untyped-def]
    taken: list[float] = []
    kills = frame = 0
    while kills < KILLS if kill else frame < 20 * KILLS:
        if frame % 6 == 0:
            reader.start([Passage(1, f"Zin {kill} nummer {frame}.", "nl")], None, 140)
        began_s = time.perf_counter()
        reader.poll(time.monotonic())
        taken.append((time.perf_counter() - began_s) * 1000)
        if kill and engine._ready and engine.pid and frame % 6 == 5:  # a start is left alone
            os.kill(engine.pid, signal.SIGKILL)
            kills += 1
        frame += 1
        time.sleep(max(0.0, FRAME_S - taken[-1] / 1000))
    return Spread(tuple(taken)), kills
