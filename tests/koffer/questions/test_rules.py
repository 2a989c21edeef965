"""Each rule broken once, in a folder that is otherwise right."""

from datetime import date
from pathlib import Path

import pytest

from koffer.catalogue import read_catalogue
from koffer.questions import Questionnaire, answer, read_questions, start
from tests.koffer.check.folder import QUESTION, make, spoil


@pytest.fixture
def media(tmp_path: Path) -> Path:
    return make(tmp_path)


def read(media: Path) -> tuple[Questionnaire, list[str]]:
    catalogue, _ = read_catalogue(media, date(2026, 1, 15))
    asked, wrong = read_questions(media / "questions", catalogue)
    return asked, [str(one).split("questions/")[1] for one in wrong]


def test_the_folder_is_right(media: Path) -> None:
    assert read(media)[1] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('results = ["bus"]', "", "q0.toml:13: fout: het antwoord 'Een bus' leidt nergens heen"),
        ('results = ["bus"]', 'next = "q9"', "q0.toml:13: fout: de vraag 'q9' is er niet"),
        ('results = ["bus"]', 'advice = "x"', "q0.toml:13: fout: de kaart 'x' is er niet"),
        ('results = ["bus"]', 'results = ["bsu"]', "19: fout: 'bsu' is er niet. Bedoelt u 'bus'?"),
        ('results = ["bus"]', 'results = ["bus", "bus"]', "staat hier twee keer"),
        ('results = ["bus"]', 'results = ["bus", "pot", "a", "b"]', "q0.toml:19: fout"),
        ('"room/keuken"', '"room/hemel"', "18: fout: de tekening 'room/hemel' is er niet"),
        ('"room/keuken"', '"scene/hemel"', "de tekening 'scene/hemel' is er niet"),
        ('nl = "Een bus"\n', "", "q0.toml:13: fout: 'answer.bus.nl' ontbreekt"),
        ('nl = "Een bus"', 'nll = "Een bus"', "'nll' is hier niet bekend. Bedoelt u 'nl'?"),
        ("number = 0", 'number = 0\nunsure_next = "q8"', "de vraag 'q8' is er niet"),
    ],
)
def test_a_broken_rule(media: Path, old: str, new: str, said: str) -> None:
    spoil(media / "questions/q0.toml", old, new)
    assert any(said in text for text in read(media)[1]), read(media)[1]


def test_the_largest_first_is_a_warning(media: Path) -> None:
    spoil(media / "catalogue/bus/entry.toml", "effort = 1", "effort = 3")
    spoil(media / "questions/q0.toml", 'results = ["bus"]', 'results = ["bus", "pot"]')
    assert any("let op: zet het kleinste" in text for text in read(media)[1])


def test_a_question_nobody_comes_to(media: Path) -> None:
    (media / "questions/q1.toml").write_text(QUESTION)
    assert "q1.toml:1: fout: geen enkel antwoord leidt naar deze vraag" in read(media)[1]


def test_a_first_question_that_is_not_there(media: Path) -> None:
    spoil(media / "questions/questionnaire.toml", '"q0"', '"q5"')
    assert any("de eerste vraag 'q5' is er niet" in text for text in read(media)[1])


def test_a_circle_is_too_many_questions(media: Path) -> None:
    spoil(media / "questions/q0.toml", 'results = ["bus"]', 'results = ["bus"]\nnext = "q0"')
    assert any("vragen achter elkaar; hoogstens 3" in text for text in read(media)[1])


def test_two_answers_at_once_ask_both_questions(media: Path) -> None:
    """No question of ours asks it (design 06), but the data may."""
    first = QUESTION.replace("number = 0", "number = 0\nmost_answers = 2")
    first = first.replace('results = ["pot"]', 'next = "q1"').replace(
        'results = ["bus"]', 'next = "q2"'
    )
    for name, text in (("q0", first), ("q1", QUESTION), ("q2", QUESTION)):
        (media / f"questions/{name}.toml").write_text(text)
    asked, wrong = read(media)
    assert wrong == []
    walk = answer(asked, start(asked), "pot", "bus")
    assert (walk.now, walk.waiting) == ("q1", ("q2",))
    assert answer(asked, answer(asked, walk, "pot"), "bus").done


def test_an_empty_folder(tmp_path: Path) -> None:
    catalogue, _ = read_catalogue(tmp_path, date(2026, 1, 15))
    asked, wrong = read_questions(tmp_path / "questions", catalogue)
    assert asked.questions == {}
    assert wrong
