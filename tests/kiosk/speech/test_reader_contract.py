"""What every reader does: the real one with its process and mixer, and the one in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.speech import Fault, Passage, Place, Progress, memory_reader, open_reader
from kiosk.speech.engine import Engine
from koffer.reading import Lexicon
from tests.kiosk.speech.listening import Listener, patient

TITLE = Passage(7, "De rollator", "nl")
TEXT = Passage(9, "Kost € 25,- of meer. Probeer hem nu!", "nl")


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture(params=["memory", "real"])
def listener(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    lexicon: Lexicon,
    engine: Engine,
    dummy_sound: None,
) -> Iterator[Listener]:
    if request.param == "memory":
        yield Listener(memory_reader(lexicon))
        return
    reader = open_reader(tmp_path / "cache", lexicon, engine=engine)
    yield Listener(reader, patient(engine))
    reader.stop()


def test_reads_everything_in_order_and_lights_each_word(listener: Listener) -> None:
    listener.reader.start([TITLE, TEXT], None, 140)
    assert listener.until_done() == Progress(done=True)
    assert listener.words() == [(7, 0), (7, 1), *((9, word) for word in (0, 2, 3, 4, 5, 6, 7))]
    sentences = list(dict.fromkeys(one.sentence for one in listener.heard if one.sentence))
    assert sentences == [(7, 0, 1), (9, 0, 4), (9, 5, 7)]


def test_is_idle_before_and_after(listener: Listener) -> None:
    reader = listener.reader
    assert reader.available
    assert listener.poll() == Progress()
    assert reader.next_poll_s(listener.now_s) is None
    assert reader.stop() is None
    reader.start([TITLE], None, 140)
    listener.until_done()
    assert reader.next_poll_s(listener.now_s) is None
    assert listener.poll().done
    assert reader.stop() is None
    assert listener.poll() == Progress()


def test_stop_gives_the_start_of_the_sentence_and_goes_on_there(listener: Listener) -> None:
    listener.reader.start([TITLE, TEXT], None, 140)
    listener.until(lambda progress: progress.word == Place(9, 6))
    place = listener.reader.stop()
    assert place == Place(9, 5)
    assert listener.poll() == Progress()
    assert listener.reader.next_poll_s(listener.now_s) is None
    listener.heard.clear()
    listener.reader.start([TITLE, TEXT], place, 140)
    listener.until_done()
    assert listener.words() == [(9, 5), (9, 6), (9, 7)]


def test_goes_on_at_the_same_word_at_another_speed(listener: Listener) -> None:
    listener.reader.start([TEXT], None, 140)
    word = listener.until(lambda progress: progress.word == Place(9, 3)).word
    listener.reader.stop()
    listener.heard.clear()
    listener.reader.start([TEXT], word, 115)
    assert listener.until_sound().word == Place(9, 3)
    listener.until_done()
    assert listener.words()[0] == (9, 3)


@pytest.mark.parametrize("place", [Place(1, 0), Place(9, 99)])
def test_a_place_that_is_gone_is_the_start(listener: Listener, place: Place) -> None:
    listener.reader.start([TEXT], place, 140)
    assert listener.until_sound().word == Place(9, 0)


def test_a_symbol_is_passed_to_the_word_that_sounds(listener: Listener) -> None:
    listener.reader.start([TEXT], Place(9, 1), 140)
    assert listener.until_sound().word == Place(9, 2)


def test_slower_takes_longer(listener: Listener) -> None:
    lasted = []
    for rate in (165, 115):
        listener.reader.start([TEXT], None, rate)
        listener.until_sound()
        began_s = listener.now_s
        listener.until_done()
        lasted.append(listener.now_s - began_s)
    assert lasted[1] > 1.2 * lasted[0]


def test_news_comes_when_it_was_promised(listener: Listener) -> None:
    listener.reader.start([TITLE], None, 140)
    first = listener.until_sound()
    pause_s = listener.reader.next_poll_s(listener.now_s)
    assert pause_s is not None
    listener.now_s += pause_s - 0.001
    assert listener.poll().word == first.word
    listener.now_s += 0.002
    assert listener.poll().word != first.word


def test_each_passage_has_its_language(listener: Listener) -> None:
    passages = [Passage(1, "Hallo", "nl"), Passage(2, "Hello there", "en")]
    listener.reader.start(passages, None, 140)
    listener.until_done()
    assert listener.words() == [(1, 0), (2, 0), (2, 1)]


def test_a_new_start_replaces_the_old(listener: Listener) -> None:
    listener.reader.start([TEXT], None, 140)
    listener.until_sound()
    listener.reader.start([TITLE], None, 140)
    listener.heard.clear()
    assert listener.until_done() == Progress(done=True)
    assert listener.words() == [(7, 0), (7, 1)]


@pytest.mark.parametrize("text", ["", "❤️"])
def test_nothing_to_say_is_done_at_once(listener: Listener, text: str) -> None:
    listener.reader.start([Passage(1, text, "nl")], None, 140)
    assert listener.poll() == Progress(done=True)


def test_an_unknown_language_is_a_fault(listener: Listener) -> None:
    listener.reader.start([Passage(1, "Bonjour", "fr")], None, 140)
    assert listener.poll() == Progress(done=True, fault=Fault.UNKNOWN_LANGUAGE)
    listener.reader.start([TITLE], None, 140)
    assert listener.until_sound().fault is None
    listener.reader.start([Passage(1, "Bonjour", "fr"), TITLE], None, 140)
    assert listener.until_done() == Progress(done=True, fault=Fault.UNKNOWN_LANGUAGE)
    assert listener.words()[-2:] == [(7, 0), (7, 1)]


@pytest.mark.parametrize("step", ["zacht", "gewoon", "hard"])
def test_volume_can_be_set_at_any_time(listener: Listener, step: str) -> None:
    listener.reader.set_volume(step)  # type: ignore[arg-type]
    listener.reader.start([TITLE], None, 140)
    listener.until_sound()
    listener.reader.set_volume(step)  # type: ignore[arg-type]
    assert listener.until_done().done
