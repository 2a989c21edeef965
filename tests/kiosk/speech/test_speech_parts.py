"""The pure parts: clock, timeline, script, and the cache on disk."""

import os
from pathlib import Path

import msgspec
import pytest

from kiosk.speech import Passage, Place
from kiosk.speech.cache import SPARE_BYTES, Cache, recipe
from kiosk.speech.clock import SoundClock
from kiosk.speech.pruning import prune
from kiosk.speech.rendering import Rendering, load_rendering, word_starts
from kiosk.speech.script import script
from kiosk.speech.timeline import timeline
from kiosk.speech.voices import SPEAKERS
from kiosk.speech.whole import speak_whole
from kiosk.speech.wire import WordTimes
from koffer.reading import EMPTY_LEXICON, Entries, Lexicon, read


def test_the_clock_stands_still_while_paused() -> None:
    clock = SoundClock(10.0, from_s=1.0, latency_s=0.02)
    assert clock.position_s(10.0) == 1.0
    assert clock.position_s(11.02) == pytest.approx(2.0)
    clock.pause(12.02)
    clock.pause(13.0)
    assert clock.position_s(20.0) == pytest.approx(3.0)
    clock.resume(22.02)
    clock.resume(23.0)
    assert clock.position_s(23.02) == pytest.approx(4.0)


def test_a_word_without_time_begins_with_the_next() -> None:
    (sentence,) = read("Een twee drie vier", "nl", EMPTY_LEXICON)
    marks = ((0, 0), (9, 200), (10, 250), (8, 300), (99, 350))
    rendering = Rendering(bytes(800), 100, marks)
    assert word_starts(sentence, rendering) == (0.0, 2.0, 2.0, 4.0)
    times = timeline(sentence, rendering)
    assert [times.word_at(position) for position in (0.0, 1.9, 2.0, 3.9, 4.0)] == [0, 0, 2, 2, 3]
    assert times.next_s(0.0) == 2.0
    assert times.next_s(4.0) == 4.0
    assert times.start_of(None) == 0.0
    assert times.start_of(2) == 2.0
    assert times.start_of(99) == 0.0


def test_the_script_begins_at_the_place() -> None:
    passages = [Passage(1, "Een. Twee drie. Vier.", "nl"), Passage(2, "Vijf.", "nl")]
    everything = list(script(passages, None, EMPTY_LEXICON))
    assert [(line.passage, line.sentence.first) for line in everything] == [
        (1, 0), (1, 1), (1, 3), (2, 0),
    ]  # fmt: skip
    assert list(script(passages, Place(1, 1), EMPTY_LEXICON)) == everything[1:]
    inside = list(script(passages, Place(1, 2), EMPTY_LEXICON))
    assert inside[0].from_word == 2
    assert inside[1:] == everything[2:]
    for gone in (Place(3, 0), Place(1, 99)):
        assert list(script(passages, gone, EMPTY_LEXICON)) == everything


def test_a_name_changes_with_all_that_changes_the_sound() -> None:
    nl, en = SPEAKERS["nl"], SPEAKERS["en"]
    base = recipe(EMPTY_LEXICON)
    other = recipe(Lexicon({"nl": Entries(words={"a": "b"})}))
    names = {
        base.name("a", nl, 140), base.name("b", nl, 140), base.name("a", en, 140),
        base.name("a", nl, 115), other.name("a", nl, 140),
    }  # fmt: skip
    assert len(names) == 5
    assert base.name("a", nl, 140) == recipe(Lexicon()).name("a", nl, 140)


def test_a_damaged_sentence_is_as_good_as_none(tmp_path: Path) -> None:
    assert speak_whole("Een bel.", "nl", 140, EMPTY_LEXICON, tmp_path)
    (sound,) = tmp_path.glob("*.wav")
    whole, times = sound.read_bytes(), sound.with_suffix(".json").read_bytes()
    assert load_rendering(sound) is not None
    for cut in (0, 20, 44, len(whole) - 2):
        sound.write_bytes(whole[:cut])
        assert load_rendering(sound) is None
    sound.write_bytes(whole)
    for wrong in (b"", b"{}", times[:-4], msgspec.json.encode(WordTimes(1, 22050, ()))):
        sound.with_suffix(".json").write_bytes(wrong)
        assert load_rendering(sound) is None
    sound.with_suffix(".json").unlink()
    assert Cache(tmp_path).find(sound.stem) is None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    for age, name in enumerate(("new", "middle", "old")):
        for suffix in (".wav", ".json"):
            path = tmp_path / (name + suffix)
            path.write_bytes(bytes(100))
            os.utime(path, (1e9 - age, 1e9 - age))
    (tmp_path / "x.1.part").write_bytes(b"left behind")
    os.utime(tmp_path / "x.1.part", (1e9, 1e9))
    (tmp_path / "y.2.part").write_bytes(b"being written")
    prune(tmp_path, 250)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "middle.json", "middle.wav", "new.json", "new.wav", "y.2.part",
    ]  # fmt: skip


def test_a_spare_folder_is_in_memory_where_there_is_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    cache = Cache(tmp_path / "gone")
    assert cache.use_spare()
    assert cache.folder.parent == tmp_path
    assert cache.max_bytes == SPARE_BYTES
    cache.close()


def test_a_spare_folder_goes_when_it_is_closed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.use_spare()
    spare = cache.folder
    cache.use_spare()
    assert cache.is_spare
    assert cache.folder == spare != tmp_path
    cache.close()
    assert not spare.exists()
