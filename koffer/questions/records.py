"""A questionnaire as it stands in media/questions."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

MOST_RESULTS = 3
ANSWERS_PER_PAGE = 4
Results = Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST_RESULTS)]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Wording(msgspec.Struct, frozen=True):
    """A question for who looks for somebody else."""

    nl: Text
    en: Text


class AnswerWording(msgspec.Struct, frozen=True):
    """An answer for who looks for somebody else."""

    nl: Text
    en: Text
    because_nl: Text
    because_en: Text


class Answer(msgspec.Struct, frozen=True):
    """One picture to choose. It leads to results, to a next question, to an advice card, or to
    what lies in the koffer. ``picture`` is ``entry/<slug>``, ``room/<room>`` or ``scene/<name>``.
    After an answer with ``someone`` the questions are asked in their ``other`` words.
    """

    nl: Text
    en: Text
    because_nl: Text
    because_en: Text
    picture: Text
    results: Results = ()
    next: str = ""
    advice: str = ""
    koffer: bool = False
    someone: bool = False
    other: AnswerWording | None = None

    def text(self, lang: str) -> str:
        return self.en if lang == "en" else self.nl

    def because(self, lang: str) -> str:
        return self.because_en if lang == "en" else self.because_nl


class Question(msgspec.Struct, frozen=True):
    """A delicate question is not for a market; a private one is never read aloud by itself."""

    number: int
    nl: Text
    en: Text
    answers: Mapping[str, Answer] = {}
    delicate: bool = False
    private: bool = False
    most_answers: Annotated[int, msgspec.Meta(ge=1, le=2)] = 1
    unsure_next: str = ""
    other: Wording | None = None

    def text(self, lang: str) -> str:
        return self.en if lang == "en" else self.nl

    def pages(self) -> tuple[tuple[str, ...], ...]:
        """The ids of the answers, at most four to a page."""
        ids = tuple(self.answers)
        steps = range(0, len(ids), ANSWERS_PER_PAGE)
        return tuple(ids[at : at + ANSWERS_PER_PAGE] for at in steps)


class Unsure(msgspec.Struct, frozen=True):
    """The answer that every question has: "Dat weet ik niet"."""

    nl: Text
    en: Text
    because_nl: Text
    because_en: Text
    results: Results

    def because(self, lang: str) -> str:
        return self.because_en if lang == "en" else self.because_nl


class AdviceCard(msgspec.Struct, frozen=True):
    """Says what to do today; there is nothing to buy. One sentence a line."""

    title_nl: Text
    title_en: Text
    nl: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    en: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]

    def title(self, lang: str) -> str:
        return self.title_en if lang == "en" else self.title_nl

    def lines(self, lang: str) -> tuple[str, ...]:
        return self.en if lang == "en" else self.nl


class Questionnaire(msgspec.Struct, frozen=True):
    """All questions by id, in the order of their numbers; ``first`` is "" when there are none."""

    first: str
    unsure: Unsure
    questions: Mapping[str, Question]
    advice: Mapping[str, AdviceCard]

    def reached(self) -> frozenset[str]:
        """Every entry that some answer leads to."""
        all_answers = (one for each in self.questions.values() for one in each.answers.values())
        return frozenset(slug for one in all_answers for slug in one.results) | frozenset(
            self.unsure.results
        )
