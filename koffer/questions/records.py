"""A questionnaire as it stands in media/questions."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

MOST_RESULTS = 3
ANSWERS_PER_PAGE = 4
Results = Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST_RESULTS)]
Text = Annotated[str, msgspec.Meta(min_length=1)]


def in_language(words: msgspec.Struct, part: str, lang: str) -> str:
    """The field ``<part><lang>``, or the Dutch one where that is empty or not there."""
    return str(getattr(words, f"{part}{lang}", "") or getattr(words, f"{part}nl"))


class Wording(msgspec.Struct, frozen=True):
    """Words in each language; a language without them shows the Dutch ones."""

    nl: Text
    en: Text
    tr: str = ""
    ar: str = ""

    def text(self, lang: str) -> str:
        return in_language(self, "", lang)


class AnswerWording(Wording, frozen=True, kw_only=True):
    """An answer, and why it leads to what it leads to."""

    because_nl: Text
    because_en: Text
    because_tr: str = ""
    because_ar: str = ""

    def because(self, lang: str) -> str:
        return in_language(self, "because_", lang)


class Answer(AnswerWording, frozen=True, kw_only=True):
    """One picture to choose. It leads to results, to a next question, to an advice card, or to
    what lies in the koffer. ``picture`` is ``entry/<slug>``, ``room/<room>`` or ``scene/<name>``.
    After an answer with ``someone`` the questions are asked in their ``other`` words.
    """

    picture: Text
    results: Results = ()
    next: str = ""
    advice: str = ""
    koffer: bool = False
    someone: bool = False
    other: AnswerWording | None = None


class Question(Wording, frozen=True, kw_only=True):
    """A delicate question is not for a market; a private one is never read aloud by itself."""

    number: int
    answers: Mapping[str, Answer] = {}
    delicate: bool = False
    private: bool = False
    most_answers: Annotated[int, msgspec.Meta(ge=1, le=2)] = 1
    unsure_next: str = ""
    other: Wording | None = None

    def pages(self) -> tuple[tuple[str, ...], ...]:
        """The ids of the answers, at most four to a page."""
        ids = tuple(self.answers)
        steps = range(0, len(ids), ANSWERS_PER_PAGE)
        return tuple(ids[at : at + ANSWERS_PER_PAGE] for at in steps)


class Unsure(AnswerWording, frozen=True, kw_only=True):
    """The answer that every question has: "Dat weet ik niet"."""

    results: Results


NOBODY = Unsure(nl="-", en="-", because_nl="-", because_en="-", results=())
"""Where the words of that answer could not be read."""


class CardWording(msgspec.Struct, frozen=True, kw_only=True):
    """The title of a card, and one sentence a line."""

    title_nl: Text
    title_en: Text
    nl: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    en: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    title_tr: str = ""
    title_ar: str = ""
    tr: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()

    def title(self, lang: str) -> str:
        return in_language(self, "title_", lang)

    def lines(self, lang: str) -> tuple[str, ...]:
        lines: tuple[str, ...] = getattr(self, lang, ()) or self.nl
        return lines


class AdviceCard(CardWording, frozen=True, kw_only=True):
    """Says what to do today; there is nothing to buy."""

    other: CardWording | None = None


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
