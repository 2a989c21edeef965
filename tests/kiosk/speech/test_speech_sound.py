"""What is really heard: the samples that SDL's disk driver writes."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from kiosk.speech.device import VOICE_CHANNEL, SoundDevice
from kiosk.speech.mixer import MixerPlayer
from kiosk.speech.rendering import Rendering, word_starts
from kiosk.speech.voices import SPEAKERS, STEPS, Step, amplitude
from kiosk.speech.whole import speak_whole
from koffer.reading import EMPTY_LEXICON, Lexicon, read
from tests.kiosk.speech.listening import PATIENCE_S

Samples = np.ndarray[tuple[int], np.dtype[np.int16]]
LANGUAGE_TEXTS = {
    "nl": "Een rollator helpt u bij het lopen. U kunt er ook op zitten, als u moe bent.",
    "en": "A rollator helps you to walk. You can also sit down on it when you are tired.",
    "tr": "Bu araç yürümenize yardım eder. Yorulunca üzerine oturabilirsiniz.",
    "ar": "هذه الأداة تساعدك على المشي. يمكنك الجلوس عليها عندما تتعب.",
}


def rendered(text: str, folder: Path, lang: str = "nl") -> Rendering:
    whole = speak_whole(text, lang, 140, EMPTY_LEXICON, folder)
    assert whole is not None
    return Rendering(whole.pcm, whole.rate_hz, ())


def samples(pcm: bytes) -> Samples:
    return np.frombuffer(pcm[: len(pcm) // 2 * 2], "<i2")


def until(reached: Callable[[], bool]) -> None:
    """Let the sound thread work; it needs some hundredths of a second."""
    give_up_s = time.monotonic() + PATIENCE_S
    while not reached():
        assert time.monotonic() < give_up_s
        os.sched_yield()


@pytest.fixture
def player(disk_sound: Path) -> Iterator[MixerPlayer]:
    device = SoundDevice()
    assert device.open()
    player = MixerPlayer(device)
    yield player
    player.close()


def busy() -> bool:
    return pygame.mixer.Channel(VOICE_CHANNEL).get_busy()


def level_dbfs(sound: Samples) -> float:
    """Level of the speech itself: frames of 20 ms more than 45 dB under the loudest are pauses."""
    frames = sound[: len(sound) // 441 * 441].reshape(-1, 441) / 32768.0
    power = (frames**2).mean(axis=1)
    return float(10 * np.log10(power[power > power.max() * 10**-4.5].mean()))


def test_the_samples_heard_are_the_samples_rendered(
    player: MixerPlayer, disk_sound: Path, tmp_path: Path
) -> None:
    rendering = rendered("Een bel.", tmp_path / "cache")
    player.set_volume("hard")
    player.play(rendering, 0.0, 100.0)
    assert not player.is_done(100.0 + rendering.duration_s / 2)
    until(lambda: player.is_done(200.0) and not busy())
    until(lambda: rendering.pcm.rstrip(b"\0") in disk_sound.read_bytes())


def test_starting_at_a_word_leaves_out_what_came_before(
    player: MixerPlayer, disk_sound: Path, tmp_path: Path
) -> None:
    rendering = rendered("Een bel.", tmp_path / "cache")
    player.set_volume("hard")
    player.play(rendering, 0.4, 100.0)
    assert player.position_s(100.0) == 0.4
    after_fade = round(0.45 * rendering.rate_hz) * 2
    until(lambda: rendering.pcm[after_fade:].rstrip(b"\0") in disk_sound.read_bytes())
    assert rendering.pcm[4000:8000] not in disk_sound.read_bytes()


def test_stop_cuts_the_sound_off(player: MixerPlayer, disk_sound: Path, tmp_path: Path) -> None:
    # Long enough for a machine that is late.
    rendering = rendered(
        6 * "Een rollator helpt u bij het lopen, in huis en op straat. ", tmp_path / "c"
    )
    player.set_volume("hard")
    player.play(rendering, 0.0, 100.0)
    until(lambda: rendering.pcm[1000:8000] in disk_sound.read_bytes())
    player.stop()
    size = disk_sound.stat().st_size
    until(lambda: disk_sound.stat().st_size > size + 20_000)
    heard = disk_sound.read_bytes()
    assert not samples(heard[size + 4 * 1024 :]).any()
    assert np.count_nonzero(samples(heard)) < 0.8 * np.count_nonzero(samples(rendering.pcm))


def test_pausing_loses_no_sample(player: MixerPlayer, disk_sound: Path, tmp_path: Path) -> None:
    rendering = rendered("Een bel.", tmp_path / "cache")
    player.set_volume("hard")
    player.play(rendering, 0.0, 100.0)
    until(lambda: rendering.pcm[1000:4000] in disk_sound.read_bytes())
    player.pause(100.1)
    size = disk_sound.stat().st_size
    until(lambda: disk_sound.stat().st_size > size + 20_000)
    position_s = player.position_s(100.1)
    assert player.position_s(150.0) == position_s
    player.resume(150.0)
    assert player.position_s(150.2) == pytest.approx(position_s + 0.2)
    sound = samples(rendering.pcm)
    until(lambda: np.array_equal(_sounding(disk_sound), sound[sound != 0]))


def _sounding(path: Path) -> Samples:
    heard = samples(path.read_bytes())
    sounding: Samples = heard[heard != 0]
    return sounding


def level_heard(player: MixerPlayer, step: Step, rendering: Rendering, path: Path) -> float:
    player.set_volume(step)
    before = path.stat().st_size // 2 * 2
    player.play(rendering, 0.0, 100.0)
    until(lambda: not busy())
    after = path.stat().st_size
    until(lambda: path.stat().st_size > after + 4096)
    return level_dbfs(samples(path.read_bytes()[before:]))


def test_the_volume_steps_are_as_designed(
    player: MixerPlayer, disk_sound: Path, tmp_path: Path
) -> None:
    rendering = rendered("Een bel.", tmp_path / "cache")
    levels = {step: level_heard(player, step, rendering, disk_sound) for step in STEPS}
    assert levels["hard"] - levels["zacht"] >= 18
    assert levels["hard"] - levels["gewoon"] == pytest.approx(3.5, abs=0.3)


@pytest.mark.parametrize("lang", SPEAKERS)
def test_every_voice_has_the_same_level_and_does_not_clip(lang: str, tmp_path: Path) -> None:
    sound = samples(rendered(LANGUAGE_TEXTS[lang], tmp_path, lang).pcm)
    gewoon = level_dbfs(sound) + 20 * np.log10(amplitude("gewoon"))
    assert gewoon == pytest.approx(-21.0, abs=1.0)
    assert (np.abs(sound.astype(int)) >= 32767).mean() < 0.0001


def test_word_times_are_where_the_sound_begins(tmp_path: Path) -> None:
    text = "Aan, een, mijn, oma, noot, lijn."
    whole = speak_whole(text, "nl", 140, EMPTY_LEXICON, tmp_path)
    assert whole is not None
    sound = samples(whole.pcm).astype(float)
    energy = np.sqrt((sound[: len(sound) // 110 * 110].reshape(-1, 110) ** 2).mean(axis=1))
    loud = energy > 200  # pauses between these words are silent
    for word in whole.words:
        frame = round(word.start_s * whole.rate_hz / 110)
        assert not loud[max(0, frame - 8) : max(0, frame - 2)].any() or word.start_s < 0.05
        assert loud[frame : frame + 10].any(), word  # heard within 50 ms


def test_numbers_and_accents_keep_their_place(tmp_path: Path, lexicon: Lexicon) -> None:
    (sentence,) = read("Één café kost € 1.250,50 of 3,5 uur, 's ochtends.", "nl", lexicon)
    whole = speak_whole(
        "Één café kost € 1.250,50 of 3,5 uur, 's ochtends.", "nl", 140, lexicon, tmp_path
    )
    assert whole is not None
    starts = [word.start_s for word in whole.words]
    assert starts == sorted(starts)
    assert len({word.start_s for word in whole.words if word.spoken}) == 8
    assert [word.spoken for word in whole.words][-1] == "sochtends."
    assert len(word_starts(sentence, Rendering(whole.pcm, whole.rate_hz, ()))) == len(
        sentence.spans
    )
