"""The same questions for who looks for somebody else: other words, the same outcome."""

from typing import TypeVar

from msgspec.structs import asdict, replace

from koffer.questions.records import AdviceCard, Answer, Question, Questionnaire
from koffer.questions.walk import Walk

Reworded = TypeVar("Reworded", Question, Answer, AdviceCard)


def is_for_someone(asked: Questionnaire, walk: Walk) -> bool:
    """Whether an answer said that it is about somebody else."""
    return any(
        name in (known := asked.questions[step.question].answers) and known[name].someone
        for step in walk.steps
        for name in step.answers
    )


def worded(asked: Questionnaire, walk: Walk) -> Questionnaire:
    """In the words for somebody else, where the way so far is about somebody else."""
    if not is_for_someone(asked, walk):
        return asked
    questions = {name: _question(one) for name, one in asked.questions.items()}
    advice = {name: _in_other_words(card) for name, card in asked.advice.items()}
    return replace(asked, questions=questions, advice=advice)


def _question(question: Question) -> Question:
    answers = {name: _in_other_words(one) for name, one in question.answers.items()}
    return replace(_in_other_words(question), answers=answers)


def _in_other_words(thing: Reworded) -> Reworded:
    """Where there are no other words, these fit both."""
    return replace(thing, **asdict(thing.other)) if thing.other else thing
