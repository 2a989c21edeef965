"""On a market nobody is asked what need not be heard there."""

import msgspec

from koffer.questions import Question, Questionnaire


def for_market(asked: Questionnaire) -> Questionnaire:
    """The questionnaire without delicate questions, and without the answers that lead there."""
    hidden = {name for name, one in asked.questions.items() if one.delicate}
    kept = {n: _without(q, hidden) for n, q in asked.questions.items() if n not in hidden}
    return msgspec.structs.replace(asked, questions=kept)


def _without(question: Question, hidden: set[str]) -> Question:
    answers = {name: one for name, one in question.answers.items() if one.next not in hidden}
    unsure = "" if question.unsure_next in hidden else question.unsure_next
    return msgspec.structs.replace(question, answers=answers, unsure_next=unsure)
