import pytest

from koffer.plainlanguage import EMPTY_WORDS, score
from koffer.plainlanguage.score import brouwer, flesch, flesch_douma


def test_the_formulas_by_hand() -> None:
    assert flesch_douma(150, 10) == pytest.approx(206.8 - 115.5 - 9.3)
    assert brouwer(150, 10) == pytest.approx(195 - 100 - 20)
    assert flesch(150, 10) == pytest.approx(206.835 - 126.9 - 10.15)


def test_a_passage_by_hand() -> None:
    """Ten words, three sentences, twelve syllables."""
    found = score("Dit is een pot. U maakt hem open.\nVeel succes.", "nl", EMPTY_WORDS)
    assert (found.words, found.sentences) == (10, 3)
    assert found.word_length == pytest.approx(120.0)
    assert dict(found.formulas)["Brouwer"] == pytest.approx(195 - 80 - 20 / 3, abs=0.06)


def test_figures_do_not_count_as_words() -> None:
    with_figures = score("Bel 0800-8115 nu.", "nl", EMPTY_WORDS)
    assert with_figures.words == 2


def test_nothing_to_read_is_easy() -> None:
    assert score("", "nl", EMPTY_WORDS).lowest == 100.0
    assert score("112", "en", EMPTY_WORDS).lowest == 100.0


def test_a_language_without_a_formula_has_no_score() -> None:
    assert score("Bir kavanoz açmak.", "tr", EMPTY_WORDS).formulas == ()
