from hypothesis import given
from hypothesis import strategies as st

from koffer.plainlanguage import sentences
from koffer.plainlanguage.records import Place


def texts(passage: str, *abbreviations: str) -> list[str]:
    return [one.text for one in sentences(passage, abbreviations)]


def test_a_line_ends_a_sentence() -> None:
    assert texts("Een pot openen\nmet minder kracht") == ["Een pot openen", "met minder kracht"]


def test_a_question_and_its_answer_are_two() -> None:
    assert texts("Proberen? Vraag het hier.") == ["Proberen?", "Vraag het hier."]


def test_an_abbreviation_goes_on() -> None:
    assert texts("Dat is bijv. Piet. Hij helpt.", "bijv.") == ["Dat is bijv. Piet.", "Hij helpt."]


def test_an_initial_and_an_amount_go_on() -> None:
    assert texts("Vraag mevrouw A. Bakker.") == ["Vraag mevrouw A. Bakker."]
    assert texts("Het kost 12.50 euro.") == ["Het kost 12.50 euro."]


def test_a_telephone_number_after_a_colon_stays() -> None:
    assert texts("Bel Geldfit: 0800-8115.") == ["Bel Geldfit: 0800-8115."]


def test_the_place_is_where_it_stands() -> None:
    second = sentences("Eerst dit.\n  Nu? Ja.")[2]
    assert second.place == Place(2, 6, 9)


def test_words_hold_a_letter_or_a_figure() -> None:
    assert sentences("Dat kost € 5 - of meer.")[0].words == 5


@given(st.text())
def test_nothing_that_can_be_read_is_lost(passage: str) -> None:
    found = sentences(passage)
    letters = [sign for sign in passage if sign.isalnum()]
    assert [sign for one in found for sign in one.text if sign.isalnum()] == letters
    for one in found:
        line = passage.splitlines()[one.place.line - 1]
        assert line[one.place.start : one.place.end] == one.text
