"""A visitor with ears: the samples that leave the machine agree with what is lit, within 50 ms.

SDL's disk driver writes what a loudspeaker would get. With injected time the driver runs faster;
once, with KOFFER_TEST_PACE=1 as .ci/run sets it, everything runs as it would for a visitor.
KOFFER_TEST_KILLS=100 kills the engine so often.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import pygame
import pytest

from kiosk.speech import Passage, Progress, SpeakingReader, open_reader
from kiosk.speech.device import BUFFER, RATE_HZ
from kiosk.speech.engine import Engine
from kiosk.speech.whole import Whole, speak_whole
from koffer.home import media_folder
from koffer.reading import load_lexicon
from tests.kiosk.speech.listening import PATIENCE_S, Listener, patient

LEXICON = load_lexicon(media_folder() / "lexicon")
AGREE_S = 0.05
PAUSES = "Aan, een, mijn, oma, noot, lijn."  # silence before each word
CARD = "Een rollator kost 50 tot 450 euro. U koopt of huurt hem meestal zelf."
SHORT = "Aan, een, mijn."
HELD = 4096 // 2  # samples that are still on their way into the file
TRIES = 10  # a machine that is busy with something else tells nothing
KILLS = int(os.environ.get("KOFFER_TEST_KILLS", "20"))
Samples = np.ndarray[tuple[int], np.dtype[np.int16]]


@pytest.fixture
def heard(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch) -> Iterator[Path]:
    """The file of the loudspeaker; the parameter is its delay in ms, 22 is real."""
    path = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", str(getattr(request, "param", 4)))
    pygame.mixer.quit()
    yield path
    pygame.mixer.quit()


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture
def reader(heard: Path, engine: Engine, tmp_path: Path) -> Iterator[SpeakingReader]:
    reader = open_reader(tmp_path / "cache", LEXICON, engine=engine)
    reader.set_volume("hard")  # then samples are heard as they were rendered
    yield reader
    reader.close()


def rendered(text: str, folder: Path) -> Whole:
    whole = speak_whole(text, "nl", 140, LEXICON, folder)
    assert whole is not None
    return whole


def until(reached: Callable[[], bool]) -> None:
    give_up_s = time.monotonic() + PATIENCE_S
    while not reached():
        assert time.monotonic() < give_up_s
        os.sched_yield()


def samples(path: Path) -> Samples:
    content = path.read_bytes()
    return np.frombuffer(content[: len(content) // 2 * 2], "<i2")


def onsets_s(sound: Samples) -> list[float]:
    """Where sound begins after at least 40 ms of silence."""
    frames = sound[: len(sound) // 110 * 110].reshape(-1, 110).astype(float)
    loud = np.flatnonzero(np.sqrt((frames**2).mean(axis=1)) > 200)
    starts = [loud[0], *(after for before, after in pairwise(loud) if after - before > 8)]
    return [float(start) * 110 / RATE_HZ for start in starts]


def words_lit(listener: Listener) -> dict[int, float]:
    """When each word was first lit, by the listener's clock, until all is read."""
    lit: dict[int, float] = {}

    def done(progress: Progress) -> bool:
        if progress.word:
            lit.setdefault(progress.word.word, listener.now_s)
        return progress.done

    listener.until(done)
    return lit


def test_each_word_is_lit_when_it_is_heard(
    reader: SpeakingReader, engine: Engine, heard: Path, tmp_path: Path
) -> None:
    listener = Listener(reader, patient(engine))
    reader.start([Passage(1, PAUSES, "nl")], None, 140)
    lit = words_lit(listener)
    until(lambda: not pygame.mixer.Channel(0).get_busy())
    pcm = rendered(PAUSES, tmp_path / "cache").pcm
    until(lambda: pcm.rstrip(b"\0") in heard.read_bytes())
    first = heard.read_bytes().index(pcm.rstrip(b"\0")) // 2
    begins = onsets_s(samples(heard)[first:])
    assert len(begins) == len(lit) == 6
    for word, begin in enumerate(begins):
        assert abs((lit[word] - lit[0]) - begin) < AGREE_S, word


def test_every_sample_is_heard_in_order(
    reader: SpeakingReader, engine: Engine, heard: Path, tmp_path: Path
) -> None:
    """Two sentences, each complete; at this pace the listener's clock waits for the channel."""
    for sentence in CARD.split(". "):
        listener = Listener(reader, patient(engine))
        reader.start([Passage(1, sentence, "nl")], None, 140)
        listener.until_sound()
        until(lambda: not pygame.mixer.Channel(0).get_busy())
        pcm = rendered(sentence, tmp_path / "cache").pcm.rstrip(b"\0")
        until(lambda pcm=pcm: pcm in heard.read_bytes())


def test_after_stop_only_what_is_in_the_buffer_is_heard(
    reader: SpeakingReader, engine: Engine, heard: Path
) -> None:
    listener = Listener(reader, patient(engine))
    reader.start([Passage(1, CARD, "nl")], None, 140)
    listener.until_sound()
    until(lambda: np.count_nonzero(samples(heard)) > RATE_HZ // 10)
    reader.stop()
    stopped = len(samples(heard))
    until(lambda: len(samples(heard)) > stopped + RATE_HZ // 2)
    last = int(np.flatnonzero(samples(heard))[-1])
    assert last - stopped <= HELD + BUFFER


def test_dying_engines_never_lose_more_than_the_sentence(
    reader: SpeakingReader, engine: Engine
) -> None:
    """The short form of a hundred: killed while it works, between sentences, and while idle."""
    listener = Listener(reader, patient(engine))
    for kill in range(KILLS):
        texts = [f"Zin {kill} is er.", f"En nog een, {kill}."]
        reader.start([Passage(key, text, "nl") for key, text in enumerate(texts)], None, 140)
        if kill % 2:
            listener.until_sound()
        else:
            listener.poll()
        if engine.pid is not None:
            os.kill(engine.pid, signal.SIGKILL)
        listener.heard.clear()
        assert listener.until_done() == Progress(done=True), kill
        said = {one.sentence[0] for one in listener.heard if one.sentence}
        assert 1 in said, f"after kill {kill} the next sentence was lost too"


@dataclass
class Loudspeaker:
    """When how many samples had been written; the driver writes four buffers at a time."""

    path: Path
    written: list[tuple[float, int]] = field(default_factory=list)

    def look(self) -> bool:
        """True just after a write."""
        count = self.path.stat().st_size // 2
        if self.written and self.written[-1][1] == count:
            return False
        self.written.append((time.monotonic(), count))
        return True

    def at(self, sample: int) -> float:
        """When a sound card at its pace would play this one, counted from the first look.

        The driver only sleeps, so on a busy machine it lags; that is not the kiosk's doing.
        """
        first_s, first = self.written[0]
        return first_s + (sample - first) / RATE_HZ

    def count_at(self, at_s: float) -> float:
        """How many samples the driver had really written then, between two looks in proportion."""
        times, counts = zip(*self.written, strict=True)
        return float(np.interp(at_s, times, counts))


@pytest.mark.skipif("KOFFER_TEST_PACE" not in os.environ, reason="KOFFER_TEST_PACE is not set")
@pytest.mark.parametrize("heard", [22], indirect=True)
def test_at_the_pace_of_a_visitor(reader: SpeakingReader, heard: Path, tmp_path: Path) -> None:
    """Start, words and stop by the clock on the wall, with a warm cache as during a visit."""
    rendered(SHORT, tmp_path / "cache")
    for _ in range(TRIES - 1):
        with suppress(AssertionError, IndexError):
            _compare(*_visit(reader, heard))
            return
        reader.stop()
        until_silent(heard)
    _compare(*_visit(reader, heard))


def until_silent(heard: Path) -> None:
    end = len(samples(heard)) + HELD + BUFFER
    until(lambda: len(samples(heard)) > end)


def _visit(reader: SpeakingReader, heard: Path) -> tuple[Loudspeaker, float, list[float], float]:
    """Touch just after a write, note when each word is lit, and stop at the last one."""
    speaker = Loudspeaker(heard)
    speaker.look()
    until(speaker.look)
    del speaker.written[0]
    touched_s = time.monotonic()
    reader.start([Passage(1, SHORT, "nl")], None, 140)
    lit: dict[int, float] = {}
    while len(lit) < len(SHORT.split()):
        progress = reader.poll(time.monotonic())
        assert not progress.done
        if progress.word:
            lit.setdefault(progress.word.word, time.monotonic())
        speaker.look()
        time.sleep(0.001)
    stopped_s = time.monotonic()
    reader.stop()
    end = speaker.written[-1][1] + RATE_HZ // 4
    until(lambda: speaker.look() and speaker.written[-1][1] > end)
    return speaker, touched_s, list(lit.values()), stopped_s


def _compare(speaker: Loudspeaker, touched_s: float, lit: list[float], stopped_s: float) -> None:
    first = speaker.written[0][1]
    sound = samples(speaker.path)[first:]
    begins = [speaker.at(first + round(begin * RATE_HZ)) for begin in onsets_s(sound)]
    assert abs(begins[0] - touched_s) < AGREE_S
    for word, begin in enumerate(begins[: len(lit) - 1]):
        assert abs(lit[word] - begin) < AGREE_S, word
    last = first + int(np.flatnonzero(sound)[-1])
    assert (last - speaker.count_at(stopped_s)) / RATE_HZ < AGREE_S
