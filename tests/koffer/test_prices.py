"""Amounts in words, as they are shown and read aloud."""

from datetime import date

import pytest

from koffer.catalogue.prices import in_words
from koffer.catalogue.records import Price
from koffer.home import media_folder
from koffer.reading import load_lexicon, read


def price(low: int, high: int) -> Price:
    return Price(low, high, 2025, date(2025, 12, 31))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", "3.000 tot 10.000 euro"),
        ("en", "3,000 to 10,000 euros"),
        ("tr", "3.000 ile 10.000 euro arası"),
        ("ar", "من 3000 إلى 10000 يورو"),
    ],
)
def test_thousands_are_set_apart_and_said_as_one_number(lang: str, words: str) -> None:
    assert in_words(price(3000, 10000), lang) == words
    (sentence,) = read(words, lang, load_lexicon(media_folder() / "lexicon"))
    assert "3000" in sentence.spoken
    assert "10000" in sentence.spoken


def test_small_amounts_and_one_amount() -> None:
    assert in_words(price(15, 80), "nl") == "15 tot 80 euro"
    assert in_words(price(80, 80), "nl") == "80 euro"
