"""What is spoken ahead: made once, kept whole, resumed, bounded, and heard without an engine."""

from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from kiosk.speech import Fault, Passage, ogg, open_reader
from kiosk.speech.ahead import prepare, utterances
from kiosk.speech.makers import NeuralMaker, OwnMaker
from kiosk.speech.memory import ClockPlayer, MemoryVoice
from kiosk.speech.preparing import voice
from kiosk.speech.rendering import Rendering
from kiosk.speech.shelf import FOLDER, Prepared, Shelf, ShelfVoice
from kiosk.speech.utterance import Utterance
from kiosk.speech.whole import speak_whole
from koffer.reading import EMPTY_LEXICON

pytestmark = pytest.mark.skipif(not ogg.is_installed(), reason="soundfile is not installed")
PASSAGES = [Passage(1, "Een bel. Twee bellen.", "nl"), Passage(2, "Een bel.", "nl")]
CARD = ShelfVoice("joe 1", "piper-tts 1", "CC0-1.0", "https://example.org")


class Maker:
    """Says everything but what is in `faults`, and counts."""

    def __init__(self, prepared: Prepared, faults: dict[str, Fault] | None = None) -> None:
        self.prepared, self.faults = prepared, faults or {}
        self.asked: list[str] = []

    def name(self, utterance: Utterance) -> str | None:
        return self.prepared.own_name(utterance)

    def make(self, utterance: Utterance) -> Rendering | Fault:
        self.asked.append(utterance.spoken)
        fault = self.faults.get(utterance.spoken)
        return fault or Rendering(bytes(44100), 22050, ((0, 0),))


def wanted(*rates: int) -> tuple[Utterance, ...]:
    return utterances(PASSAGES, rates or (140,), EMPTY_LEXICON)


def shelf_with_maker(folder: Path, faults: dict[str, Fault] | None = None) -> tuple[Shelf, Maker]:
    shelf = Shelf(folder)
    return shelf, Maker(Prepared(shelf, EMPTY_LEXICON), faults)


def test_each_sentence_is_wanted_once_and_the_first_rate_comes_first() -> None:
    assert [(one.spoken, one.rate) for one in wanted(140, 115)] == [
        ("Een bel.", 140), ("Twee bellen.", 140), ("Een bel.", 115), ("Twee bellen.", 115),
    ]  # fmt: skip


def test_what_is_there_is_not_made_again(tmp_path: Path) -> None:
    shelf, maker = shelf_with_maker(tmp_path)
    steps: list[tuple[int, int]] = []
    first = prepare(wanted(), [maker], shelf, lambda done, total: steps.append((done, total)))
    assert (first.made, first.there, first.failed, first.full) == (2, 0, [], False)
    assert steps == [(0, 2), (1, 2), (2, 2)]
    again = prepare(wanted(115, 140), [maker], shelf)
    assert (again.made, again.there) == (2, 2)
    assert shelf.count()[0] == 4
    assert again.size == shelf.count()[1]


def test_an_interruption_loses_nothing_that_was_made(tmp_path: Path) -> None:
    shelf, maker = shelf_with_maker(tmp_path)

    def plug(done: int, _total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare(wanted(), [maker], shelf, plug)
    assert prepare(wanted(), [maker], shelf).there == 1


@pytest.mark.parametrize("suffix", [".ogg", ".json"])
def test_a_damaged_sentence_is_made_again(tmp_path: Path, suffix: str) -> None:
    shelf, maker = shelf_with_maker(tmp_path)
    prepare(wanted(), [maker], shelf)
    for path in tmp_path.glob(f"*{suffix}"):
        path.write_bytes(path.read_bytes()[:-20])
    assert prepare(wanted(), [maker], shelf).made == 2


def test_what_is_no_longer_wanted_goes(tmp_path: Path) -> None:
    shelf, maker = shelf_with_maker(tmp_path)
    prepare(wanted(), [maker], shelf)
    (tmp_path / "x.ogg.1.part").write_bytes(b"left by a pulled plug")
    prepare(wanted()[:1], [maker], shelf)
    names = {path.stem for path in tmp_path.iterdir()}
    assert names == {maker.name(wanted()[0])}


def test_a_full_shelf_keeps_what_was_wanted_first(tmp_path: Path) -> None:
    shelf, maker = shelf_with_maker(tmp_path)
    result = prepare(wanted(), [maker], shelf, max_bytes=1)
    assert (result.made, result.full) == (1, True)
    assert maker.asked == ["Een bel."]


def test_what_one_voice_cannot_say_the_next_one_does(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.tell_voices({"nl": CARD})
    prepared = Prepared(shelf, EMPTY_LEXICON)
    neural = MemoryVoice({"Een bel.": Fault.SENTENCE_FAILED})
    own = Maker(prepared, {"Twee bellen.": Fault.ENGINE_CRASHED})
    result = prepare(wanted(), [NeuralMaker({"nl": neural}, prepared), own], shelf)
    assert (result.made, own.asked) == (2, ["Een bel."])
    alone = Shelf(tmp_path / "alone")
    other = Maker(Prepared(alone, EMPTY_LEXICON), {"Een bel.": Fault.ENGINE_CRASHED})
    assert prepare(wanted(), [other], alone).failed == [(wanted()[0], Fault.ENGINE_CRASHED)]


def test_sentences_of_a_voice_that_is_elsewhere_stay(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.tell_voices({"nl": CARD})
    prepared = Prepared(Shelf(tmp_path), EMPTY_LEXICON)
    prepare(wanted(), [NeuralMaker({"nl": MemoryVoice()}, prepared)], shelf)
    own = Maker(prepared)
    result = prepare(wanted(), [NeuralMaker({}, prepared), own], shelf)
    assert (result.there, own.asked) == (2, [])


def test_the_kiosk_hears_it_without_an_engine(tmp_path: Path) -> None:
    """The neural sentence first, then our own; no process is even asked."""
    shelf, maker = shelf_with_maker(tmp_path / FOLDER)
    prepare(wanted(), [maker], shelf)
    reader = open_reader(tmp_path, EMPTY_LEXICON, player=ClockPlayer())
    for utterance in wanted():
        reader._voice.ask(utterance)
        answer = reader._voice.answer(utterance)
        assert isinstance(answer, Rendering)
        assert answer.duration_s == 1.0
    reader.close()


def test_the_ear_cannot_tell_it_from_the_live_voice(tmp_path: Path) -> None:
    """As many samples, nothing moved, and what was lost is 12 dB or more under the voice."""
    shelf = Shelf(tmp_path / FOLDER)
    with ExitStack() as stack:
        prepared = Prepared(shelf, EMPTY_LEXICON)
        own = OwnMaker(tmp_path / "work", EMPTY_LEXICON, prepared, stack)
        assert prepare(wanted(), [own], shelf).made == 2
    live = speak_whole(PASSAGES[0].text, "nl", 140, EMPTY_LEXICON, tmp_path / "live")
    ahead = speak_whole(PASSAGES[0].text, "nl", 140, EMPTY_LEXICON, tmp_path)
    assert live is not None
    assert ahead is not None
    assert live.words == ahead.words
    first, second = (np.frombuffer(one.pcm, "<i2").astype(float) for one in (live, ahead))
    assert len(first) == len(second)
    noise = first - second
    assert 10 * np.log10((first**2).mean() / (noise**2).mean()) > 12
    assert max(range(-20, 21), key=lambda by: float(first @ np.roll(second, by))) == 0


def test_without_the_package_the_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path))
    monkeypatch.setattr("kiosk.speech.preparing.is_installed", lambda: False)
    result = CliRunner().invoke(voice, ["prepare"])
    assert result.exit_code == 2
    assert "soundfile" in result.output
    result = CliRunner().invoke(voice, ["list"])
    assert "Alleen de gewone stem" in result.output
    assert "0 zinnen ingesproken, 0 MB." in result.output
