"""The device sleeps when nothing is heard, wakes for a finger, and may come and go."""

import array
import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from kiosk.devices.chimes import Chimes
from kiosk.speech import Fault, Passage, Progress, SpeakingReader, open_reader
from kiosk.speech.device import REST_S, RETRY_S, SoundDevice
from kiosk.speech.mixer import MixerPlayer
from kiosk.speech.rendering import Rendering
from koffer.reading import EMPTY_LEXICON
from tests.kiosk.speech.listening import PATIENCE_S

SECOND = Rendering(array.array("h", [4000] * 22050).tobytes(), 22050, ())
MINUTE = Rendering(60 * SECOND.pcm, 22050, ())
REMOVED = pygame.event.Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=0)
ADDED = pygame.event.Event(pygame.AUDIODEVICEADDED, which=0, iscapture=0)


class Clock:
    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def device(disk_sound: Path, clock: Clock) -> Iterator[SoundDevice]:
    device = SoundDevice(clock)
    yield device
    device.close()


def until(reached: Callable[[], bool]) -> None:
    give_up_s = time.monotonic() + PATIENCE_S
    while not reached():
        assert time.monotonic() < give_up_s
        os.sched_yield()


def rests(device: SoundDevice) -> bool:
    """Closed, and no thread of SDL is left that wakes the processor."""
    until(lambda: pygame.mixer.get_init() is None)
    return not device.is_open and not audio_threads()


def audio_threads() -> list[str]:
    names = []
    for path in Path("/proc/self/task").glob("*/comm"):
        with contextlib.suppress(OSError):  # one that ended meanwhile
            names.append(path.read_text())
    return [name for name in names if name.startswith("SDLAudio")]


def test_it_rests_after_some_silence(device: SoundDevice, clock: Clock) -> None:
    assert device.step(clock.now_s) is None
    assert device.open()
    assert audio_threads()
    assert device.step(clock.now_s + 4) == pytest.approx(REST_S - 4)
    assert device.step(clock.now_s + REST_S) is None
    assert rests(device)
    assert device.step(clock.now_s + 100) is None


def test_it_does_not_rest_while_it_is_heard(device: SoundDevice, clock: Clock) -> None:
    player = MixerPlayer(device)
    player.play(MINUTE, 0.0, clock.now_s)
    assert device.step(clock.now_s + 60) == REST_S
    player.stop()
    until(lambda: not pygame.mixer.get_busy())
    assert device.step(clock.now_s + 60 + REST_S) is None
    assert rests(device)


def test_a_finger_wakes_it_and_nothing_is_cut_off(
    device: SoundDevice, clock: Clock, disk_sound: Path
) -> None:
    player = MixerPlayer(device)
    player.play(SECOND, 0.0, clock.now_s)
    player.stop()
    device.step(clock.now_s + REST_S)
    player.wake()  # also while it is being closed
    player.set_volume("hard")
    player.play(SECOND, 0.0, clock.now_s)
    until(lambda: SECOND.pcm in disk_sound.read_bytes())


def test_a_small_sound_wakes_it_too(device: SoundDevice, clock: Clock, disk_sound: Path) -> None:
    chimes = Chimes(device)
    for _ in range(2):
        chimes.play("bewaard")
        until(lambda: any(disk_sound.read_bytes()) if disk_sound.exists() else False)
        until(lambda: not pygame.mixer.get_busy())
        device.step(clock.now_s + REST_S)
        assert rests(device)
        disk_sound.unlink()


def test_without_a_device_it_is_tried_again_after_a_while(
    clock: Clock, disk_sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonesuch")
    device = SoundDevice(clock)
    assert not device.open()
    assert device.fault == Fault.NO_SOUND_DEVICE
    assert device.step(clock.now_s) is None
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    assert not device.open()
    clock.now_s += RETRY_S
    assert device.open()
    assert device.fault is None
    device.close()


def test_the_log_tells_once_that_there_is_none_and_not_at_every_touch(
    clock: Clock,
    disk_sound: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonesuch")
    device = SoundDevice(clock)
    for _ in range(3):
        device.open()
        clock.now_s += RETRY_S
    assert len(caplog.records) == 1
    device.close()


def test_a_device_that_hangs_holds_up_no_screen_and_is_there_when_it_answers(
    device: SoundDevice, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    init = pygame.mixer.init
    monkeypatch.setattr(pygame.mixer, "init", lambda *a, **k: (answers.wait(), init(*a, **k)))
    monkeypatch.setattr("kiosk.speech.device.LONGEST_S", 0.01)
    assert not device.open()
    assert device.fault == Fault.NO_SOUND_DEVICE
    answers.set()
    until(lambda: device.is_open)
    assert device.fault is None


def test_a_plug_that_is_pulled_ends_the_reading_and_says_so(
    device: SoundDevice, clock: Clock, tmp_path: Path
) -> None:
    reader = open_reader(tmp_path / "cache", EMPTY_LEXICON, device=device)
    heard_s = _hear(reader, clock.now_s)
    device.removed(REMOVED)
    assert reader.poll(heard_s) == Progress(done=True, fault=Fault.NO_SOUND_DEVICE)
    assert not reader.available
    device.added(ADDED)
    reader.wake()
    until(lambda: reader.available)
    _hear(reader, heard_s)
    reader.stop()
    reader._voice.close()


def _hear(reader: SpeakingReader, now_s: float) -> float:
    reader.start([Passage(1, "Een bel. Twee bellen.", "nl")], None, 140)
    until(lambda: reader.poll(now_s).sentence is not None)
    return now_s


def test_a_device_that_nobody_used_may_go(device: SoundDevice, clock: Clock) -> None:
    assert device.open()
    device.removed(pygame.event.Event(pygame.AUDIODEVICEREMOVED, which=0, iscapture=0))
    device.removed(pygame.event.Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=1))
    assert device.is_open
