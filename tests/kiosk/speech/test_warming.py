"""The rules of reading are ready before a visitor asks, and never hold up the first touch."""

import threading

from kiosk.speech import ogg
from kiosk.speech.warming import REST_S, Warming
from koffer.reading import LANGUAGES, Lexicon, normaliser


def made() -> int:
    return normaliser._rules.cache_info().misses


def test_the_first_second_is_for_the_visitor() -> None:
    before = made()
    assert Warming(Lexicon(), 100.0).step(100.25) == REST_S - 0.25
    assert made() == before


def test_one_language_a_turn_and_then_none() -> None:
    warming, before = Warming(Lexicon(), 100.0), made()
    wishes = [warming.step(100.0 + REST_S) for _ in LANGUAGES]
    assert made() == before + len(LANGUAGES)
    assert wishes == [*[0.0] * (len(LANGUAGES) - 1), None]
    assert warming.step(200.0) is None


def test_the_decoder_is_loaded_after_the_first_second_and_holds_no_turn() -> None:
    ogg._soundfile.cache_clear()
    warming = Warming(Lexicon(), 100.0, is_prepared=True)
    warming.step(100.5)
    assert ogg._soundfile.cache_info().currsize == 0
    warming.step(100.0 + REST_S)
    for one in threading.enumerate():
        if one.name == "decoder":
            one.join()
    assert ogg._soundfile.cache_info().currsize == 1
