"""How long after a touch the first sound leaves the machine, against what nothing can beat."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from kiosk.speech import Passage, SpeakingReader, open_reader
from kiosk.speech.ahead import prepare, utterances
from kiosk.speech.device import BUFFER, RATE_HZ, SoundDevice
from kiosk.speech.engine import Engine
from kiosk.speech.makers import NeuralMaker
from kiosk.speech.memory import ClockPlayer
from kiosk.speech.shelf import FOLDER, Prepared, Shelf
from kiosk.speech.utterance import Utterance
from kiosk.speech.whole import speak_whole
from koffer.home import media_folder
from koffer.reading import load_lexicon
from tests.bench.speech.measuring import Ear, Spread, lead_ms, show

pytestmark = pytest.mark.bench
LEXICON = load_lexicon(media_folder() / "lexicon")
TRIES = 40
TEXT = "Een steun met wielen, remmen en een tas. Wordt u moe? Dan gaat u er even op zitten."


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Ear]:
    """The mixer of the kiosk on the disk driver, at the pace of a loudspeaker."""
    path = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", str(round(BUFFER / RATE_HZ * 1000)))
    pygame.mixer.quit()
    device = SoundDevice()
    device.open()
    ear = Ear(path)
    yield ear
    ear.close()
    device.close()
    pygame.mixer.quit()


def timed(ear: Ear, begin: Callable[[], None], look: Callable[[], None], lead: float) -> float:
    ear.wait_for_write()
    begin()
    return ear.first_sound_ms(look) - lead


def readings(ear: Ear, reader: SpeakingReader, texts: list[str], lead: float) -> Spread:
    def one(text: str) -> float:
        def begin() -> None:
            reader.start([Passage(1, text, "nl")], None, 140)
            look()

        def look() -> None:
            reader.poll(time.monotonic())

        return timed(ear, begin, look, lead)

    return Spread(tuple(one(text) for text in texts))


def test_from_touch_to_sound(ear: Ear, tmp_path: Path) -> None:
    rendered = speak_whole(TEXT, "nl", 140, LEXICON, tmp_path / "work")
    assert rendered is not None
    lead = lead_ms(rendered.pcm)
    click = pygame.mixer.Sound(buffer=b"\x00\x40" * 4096)
    floor = Spread(
        tuple(timed(ear, lambda: pygame.mixer.Channel(0).play(click) and None, lambda: None, 0.0)
              for _ in range(TRIES))
    )  # fmt: skip
    engine = Engine()
    reader = open_reader(tmp_path / "cache", LEXICON, engine=engine)
    fresh = [TEXT.replace("tas.", f"tas {number}.") for number in range(TRIES)]  # begins alike
    live = readings(ear, reader, fresh, lead)
    cached = readings(ear, reader, fresh, lead)
    stocked = _with_shelf(tmp_path)
    ahead = readings(ear, stocked, [TEXT] * TRIES, lead)
    stocked.close()  # only now: with it the device closes, and the ear hears nothing more
    reader.close()
    rows = [("the audio buffer alone (floor)", floor), ("cached, live (WAV)", cached),
            ("cached, made ahead (Ogg)", ahead), ("not made yet", live)]  # fmt: skip
    show(
        f"Touch to first sound, ms, {TRIES} tries; in buffers of {BUFFER / RATE_HZ * 1000:.0f} ms",
        [
            (name, f"{one.median:.1f} / {one.worst:.1f}", f"{one.median / floor.median:.2f} x")
            for name, one in rows
        ],
    )
    assert cached.median < floor.median + 15
    assert ahead.median < floor.median + 25


def _with_shelf(folder: Path) -> SpeakingReader:
    shelf = Shelf(folder / "other" / FOLDER)
    prepared = Prepared(shelf, LEXICON)
    wanted = utterances([Passage(1, TEXT, "nl")], [140], LEXICON)

    class Known(NeuralMaker):
        def name(self, utterance: Utterance) -> str | None:
            return prepared.own_name(utterance)

    own = open_reader(folder / "cache", LEXICON, player=ClockPlayer())
    assert prepare(wanted, [Known({"nl": own._voice}, prepared)], shelf).failed == []
    own.close()
    return open_reader(folder / "other", LEXICON)


def test_from_a_device_that_rests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the touch to `play()`, cached: what closing the device costs, with and without warning.

    A finger rests on a key for about 80 ms; it wakes the device when it lands.
    """
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.quit()
    device = SoundDevice()
    reader = open_reader(tmp_path, LEXICON, device=device)
    _started_ms(reader)
    rows = []
    for name, rests, finger_s in (
        ("device open", False, 0.08),
        ("at rest, woken by the finger", True, 0.08),
        ("at rest, not woken before", True, 0.0),
    ):
        tries = []
        for _ in range(TRIES):
            reader.stop()
            if rests:
                device.step(time.monotonic() + 60)
                time.sleep(0.1)  # until it is closed
            if finger_s:
                reader.wake()
            time.sleep(finger_s)
            tries.append(_started_ms(reader))
        rows.append((name, Spread(tuple(tries))))
    reader.close()
    show(
        f"Touch to play(), cached, ms, {TRIES} tries (median / worst)",
        [(name, f"{one.median:.2f} / {one.worst:.2f}", "") for name, one in rows],
    )
    assert rows[1][1].median < rows[0][1].median + 5


def _started_ms(reader: SpeakingReader) -> float:
    began_s = time.perf_counter()
    reader.start([Passage(1, TEXT, "nl")], None, 140)
    while reader.poll(time.monotonic()).sentence is None:
        assert time.perf_counter() < began_s + 10
    return (time.perf_counter() - began_s) * 1000


def test_live_first_sound_against_the_command_line(tmp_path: Path) -> None:
    program = shutil.which("espeak-ng")
    if program is None:
        pytest.skip("espeak-ng is not installed; apt-get install espeak-ng")
    engine = Engine()
    reader = open_reader(tmp_path / "cache", LEXICON, engine=engine)
    ours, theirs = [], []
    for number in range(TRIES):
        text = f"{number} is {TEXT}"
        began_s = time.perf_counter()
        reader.start([Passage(1, text, "nl")], None, 140)
        while reader.poll(time.monotonic()).sentence is None:
            engine.wait(0.01)
        ours.append((time.perf_counter() - began_s) * 1000)
        theirs.append(_command_ms(program, text))
    reader.close()
    live, line = Spread(tuple(ours)), Spread(tuple(theirs))
    show(
        f"Live first sound, ms, {TRIES} tries (ours counts from the touch to play)",
        [
            ("espeak-ng --stdout, first samples", f"{line.median:.1f} / {line.worst:.1f}", ""),
            ("ours, first sentence", f"{live.median:.1f} / {live.worst:.1f}",
             f"{live.median / line.median:.2f} x"),
        ],
    )  # fmt: skip


def _command_ms(program: str, text: str) -> float:
    began_s = time.perf_counter()
    with subprocess.Popen(
        [program, "-v", "nl", "-s", "140", "--stdout", text], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.read(44 + 1024)  # the header and the first samples
        taken_ms = (time.perf_counter() - began_s) * 1000
        process.stdout.read()
    return taken_ms
