"""The questionnaire in a place where not everything is offered: nothing leads nowhere."""

from collections.abc import Callable, Container, Mapping

import msgspec

from koffer.questions.records import NOBODY, Answer, Question, Questionnaire

Offers = Callable[[str], bool]
"""Whether the entry of this slug is offered here."""


def offered(asked: Questionnaire, offers: Offers) -> Questionnaire:
    """Without the results that are not offered, and without answers that then lead nowhere."""
    questions = {name: _only(question, offers) for name, question in asked.questions.items()}
    while (fewer := _open(questions)) != questions:
        questions = fewer
    first = asked.first if asked.first in questions else ""
    unsure = msgspec.structs.replace(asked.unsure, results=_some(asked.unsure.results, offers))
    return msgspec.structs.replace(asked, first=first, questions=questions, unsure=unsure)


def usable(asked: Questionnaire, entries: Container[str]) -> Questionnaire:
    """Of a questionnaire that is broken: without what leads to what is not there.

    Where its first question is gone, it begins with the next one.
    """
    questions = {name: _advised(asked, one) for name, one in asked.questions.items()}
    whole = msgspec.structs.replace(asked, questions=questions)
    found = offered(whole, entries.__contains__)
    first = found.first or next(iter(found.questions), "")
    return msgspec.structs.replace(found, first="" if asked.unsure is NOBODY else first)


def _advised(asked: Questionnaire, question: Question) -> Question:
    answers = {
        name: msgspec.structs.replace(one, advice=one.advice if one.advice in asked.advice else "")
        for name, one in question.answers.items()
    }
    return msgspec.structs.replace(question, answers=answers)


def _some(slugs: tuple[str, ...], offers: Offers) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if offers(slug))


def _only(question: Question, offers: Offers) -> Question:
    answers = {
        name: msgspec.structs.replace(one, results=_some(one.results, offers))
        for name, one in question.answers.items()
    }
    return msgspec.structs.replace(question, answers=answers)


def _open(questions: Mapping[str, Question]) -> dict[str, Question]:
    """One round: answers without an end go, and then questions without answers."""
    found = {}
    for name, question in questions.items():
        answers = {key: _led(one, questions) for key, one in question.answers.items()}
        answers = {key: one for key, one in answers.items() if _ends(one)}
        unsure = question.unsure_next if question.unsure_next in questions else ""
        if answers:
            found[name] = msgspec.structs.replace(question, answers=answers, unsure_next=unsure)
    return found


def _led(answer: Answer, questions: Mapping[str, Question]) -> Answer:
    gone = bool(answer.next) and answer.next not in questions
    return msgspec.structs.replace(answer, next="") if gone else answer


def _ends(answer: Answer) -> bool:
    return bool(answer.results or answer.next or answer.advice or answer.koffer)
