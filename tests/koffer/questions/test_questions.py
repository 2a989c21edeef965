"""The questionnaire that goes with the catalogue, and the way through it."""

from datetime import date

import pytest

from koffer.catalogue import Catalogue, read_catalogue
from koffer.home import media_folder
from koffer.interest.kinds import is_known
from koffer.questions import Questionnaire, Walk, answer, back, read_questions, results, start


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(media_folder(), date(2026, 1, 15))[0]


@pytest.fixture(scope="module")
def asked(catalogue: Catalogue) -> Questionnaire:
    found, wrong = read_questions(media_folder() / "questions", catalogue)
    assert wrong == []
    return found


def walks(asked: Questionnaire, walk: Walk) -> list[Walk]:
    """Every way to the end, one answer at a time and not knowing too."""
    if walk.done:
        return [walk]
    choices = [(name,) for name in asked.questions[walk.now].answers]
    nexts = [answer(asked, walk, *chosen) for chosen in [*choices, ()]]
    return [end for one in nexts for end in walks(asked, one)]


def test_thirteen_questions(asked: Questionnaire) -> None:
    assert list(asked.questions) == [f"q{number}" for number in range(13)]


def test_every_entry_is_reached(asked: Questionnaire, catalogue: Catalogue) -> None:
    assert asked.reached() == frozenset(catalogue.entries)


def test_no_way_ends_with_nothing(asked: Questionnaire) -> None:
    ends = walks(asked, start(asked))
    assert len(ends) > 100
    for end in ends:
        outcome = results(asked, end)
        assert outcome.results or outcome.advice or outcome.koffer, end.steps
        assert len(end.steps) <= 3


def test_three_results_for_an_answer_the_smallest_first(
    asked: Questionnaire, catalogue: Catalogue
) -> None:
    for question in asked.questions.values():
        for one in question.answers.values():
            assert len(one.results) <= 3
            efforts = [catalogue.entries[slug].facts.effort for slug in one.results]
            assert efforts == sorted(efforts)


def test_four_answers_a_page(asked: Questionnaire) -> None:
    assert [len(page) for page in asked.questions["q1"].pages()] == [4, 4, 3]
    assert asked.questions["q0"].pages() == (("mijzelf", "iemand", "rondkijken"),)


def test_the_delicate_questions(asked: Questionnaire) -> None:
    assert [n for n, one in asked.questions.items() if one.delicate] == ["q7", "q11"]
    assert [n for n, one in asked.questions.items() if one.private] == ["q11"]


def test_the_softest_question_names_no_illness(asked: Questionnaire) -> None:
    texts = [asked.questions["q7"].nl, *(one.nl for one in asked.questions["q7"].answers.values())]
    assert not any("dement" in text.lower() for text in texts)


def test_a_way_and_its_reasons(asked: Questionnaire) -> None:
    walk = start(asked)
    for name in ("mijzelf", "lopen", "trap"):
        walk = answer(asked, walk, name)
    found = results(asked, walk).results
    assert [one.slug for one in found] == ["trapleuning", "halve-traptrede", "traplift"]
    assert found[0].because(asked, "nl") == "omdat u zei: op de trap"
    assert found[0].because(asked, "en") == "because you said: on the stairs"


def test_for_someone_else_help_for_yourself_comes_first(asked: Questionnaire) -> None:
    walk = answer(asked, start(asked), "iemand")
    walk = answer(asked, answer(asked, walk, "handen"), "pot")
    assert [one.slug for one in results(asked, walk).results] == [
        "mantelzorgsteun",
        "potopener",
        "elektrische-potopener",
    ]


def test_not_knowing_leads_to_a_person(asked: Questionnaire) -> None:
    walk = answer(asked, answer(asked, start(asked)))
    assert walk.done
    found = results(asked, walk).results
    assert [one.slug for one in found] == ["woonscan", "ouderenadviseur"]
    assert found[0].because(asked, "nl") == "omdat u zei: dat weet ik niet"


def test_it_gets_worse_fast_sells_nothing(asked: Questionnaire) -> None:
    walk = answer(asked, answer(asked, start(asked), "mijzelf"), "zien")
    outcome = results(asked, answer(asked, walk, "snel"))
    assert outcome.results == ()
    assert "Bel dan vandaag nog uw huisarts." in outcome.advice[0].lines("nl")


def test_looking_around_shows_the_suitcase(asked: Questionnaire) -> None:
    outcome = results(asked, answer(asked, start(asked), "rondkijken"))
    assert outcome.koffer
    assert outcome.results == ()


def test_back_forgets_the_answer(asked: Questionnaire) -> None:
    first = start(asked)
    second = answer(asked, first, "mijzelf")
    assert back(second) == first
    assert back(first) == first
    assert back(answer(asked, second, "geld")) == second


def test_results_of_delicate_answers_are_delicate(asked: Questionnaire) -> None:
    walk = answer(asked, answer(asked, start(asked), "mijzelf"), "geld")
    assert all(one.delicate for one in results(asked, answer(asked, walk, "computer")).results)


def test_an_answer_that_is_not_there(asked: Questionnaire) -> None:
    with pytest.raises(ValueError, match="q0"):
        answer(asked, start(asked), "trap")
    with pytest.raises(ValueError, match="q0"):
        answer(asked, start(asked), "mijzelf", "iemand")


def test_after_the_end_nothing_changes(asked: Questionnaire) -> None:
    end = answer(asked, start(asked), "rondkijken")
    assert answer(asked, end, "mijzelf") == end


def test_the_counters_know_every_answer(asked: Questionnaire) -> None:
    for end in walks(asked, start(asked)):
        for step in end.steps:
            assert all(is_known("answer", key) for key in step.counted())


@pytest.mark.parametrize("lang", ["en", "tr", "ar"])
def test_every_question_is_asked_in_every_language(asked: Questionnaire, lang: str) -> None:
    for question in asked.questions.values():
        for words in (question, *question.answers.values()):
            assert words.text(lang) != words.text("nl")
    assert asked.unsure.because(lang) != asked.unsure.because("nl")
    for card in asked.advice.values():
        assert card.title(lang) != card.title("nl")
        assert len(card.lines(lang)) == len(card.lines("nl"))


def test_a_language_without_words_is_asked_in_dutch(asked: Questionnaire) -> None:
    assert asked.questions["q0"].text("pl") == asked.questions["q0"].nl
    assert asked.advice["snel-slechter"].lines("pl") == asked.advice["snel-slechter"].nl
