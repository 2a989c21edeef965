"""One visitor's way through the questions. A value: forgetting it is dropping it."""

import msgspec

from koffer.questions.records import AdviceCard, Question, Questionnaire


class Step(msgspec.Struct, frozen=True):
    """What was chosen on one question; no answers is "Dat weet ik niet"."""

    question: str
    answers: tuple[str, ...]

    def counted(self) -> tuple[str, ...]:
        """What the counters call these answers (kind ``answer``)."""
        return tuple(f"{self.question}-{answer}" for answer in self.answers or ("weet-niet",))


class Walk(msgspec.Struct, frozen=True):
    """``now`` is the question on the screen, "" when all are answered; ``waiting`` come after."""

    now: str
    waiting: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    before: "Walk | None" = None

    @property
    def done(self) -> bool:
        return not self.now


class Result(msgspec.Struct, frozen=True):
    """An entry, and the question and answer ("" is unsure) by which it came."""

    slug: str
    question: str
    answer: str
    delicate: bool = False

    def because(self, asked: Questionnaire, lang: str) -> str:
        """``omdat u zei: op de trap``."""
        if not self.answer:
            return asked.unsure.because(lang)
        return asked.questions[self.question].answers[self.answer].because(lang)


class Outcome(msgspec.Struct, frozen=True):
    """What to show at the end. ``koffer`` asks for what lies in the suitcase today."""

    results: tuple[Result, ...]
    advice: tuple[AdviceCard, ...] = ()
    koffer: bool = False


def start(asked: Questionnaire) -> Walk:
    """On the first question."""
    return Walk(asked.first)


def answer(asked: Questionnaire, walk: Walk, *chosen: str) -> Walk:
    """One question further; nothing chosen is "Dat weet ik niet". Unchanged when all is done.

    Raises:
        ValueError: the question has no such answer, or not so many may be chosen.
    """
    if walk.done:
        return walk
    question = asked.questions[walk.now]
    unknown = [name for name in chosen if name not in question.answers]
    if unknown or len(chosen) > question.most_answers:
        raise ValueError(f"{walk.now} cannot be answered with {chosen}")
    coming = (*_next(question, chosen), *walk.waiting)
    now, waiting = (coming[0], coming[1:]) if coming else ("", ())
    return Walk(now, waiting, (*walk.steps, Step(walk.now, chosen)), walk)


def back(walk: Walk) -> Walk:
    """The question before, as if it had not been answered; the same at the beginning."""
    return walk.before or walk


def results(asked: Questionnaire, walk: Walk) -> Outcome:
    """What the answers so far lead to, in the order of the answers, each entry once."""
    found: dict[str, Result] = {}
    for result in (one for step in walk.steps for one in _results(asked, step)):
        found.setdefault(result.slug, result)
    picked = [
        asked.questions[step.question].answers[name] for step in walk.steps for name in step.answers
    ]
    cards = tuple(asked.advice[each.advice] for each in picked if each.advice)
    return Outcome(tuple(found.values()), cards, any(each.koffer for each in picked))


def _next(question: Question, chosen: tuple[str, ...]) -> list[str]:
    ways = [question.answers[name].next for name in chosen] or [question.unsure_next]
    return [way for way in ways if way]


def _results(asked: Questionnaire, step: Step) -> list[Result]:
    question = asked.questions[step.question]
    if not step.answers:
        slugs = () if question.unsure_next else asked.unsure.results
        return [Result(slug, step.question, "", question.delicate) for slug in slugs]
    return [
        Result(slug, step.question, name, question.delicate)
        for name in step.answers
        for slug in question.answers[name].results
    ]
