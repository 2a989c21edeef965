"""The same questions for who looks for somebody else: other words, the same outcome."""

import msgspec

from koffer.questions.records import Answer, Question, Questionnaire
from koffer.questions.walk import Walk


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
    return msgspec.structs.replace(asked, questions=questions)


def _question(question: Question) -> Question:
    answers = {name: _answer(one) for name, one in question.answers.items()}
    words = msgspec.structs.asdict(question.other) if question.other else {}
    return msgspec.structs.replace(question, answers=answers, **words)


def _answer(answer: Answer) -> Answer:
    if answer.other is None:
        return answer
    return msgspec.structs.replace(answer, **msgspec.structs.asdict(answer.other))
