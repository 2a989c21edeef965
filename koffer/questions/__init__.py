"""The questionnaire "Wat gaat moeilijker?": data, and the way through it. Nothing is kept."""

from koffer.questions.here import offered, usable
from koffer.questions.load import read_questions
from koffer.questions.records import (
    ANSWERS_PER_PAGE,
    MOST_RESULTS,
    AdviceCard,
    Answer,
    Question,
    Questionnaire,
    Unsure,
)
from koffer.questions.rules import depth
from koffer.questions.walk import Outcome, Result, Walk, answer, back, results, start
from koffer.questions.wording import is_for_someone, worded

__all__ = [
    "ANSWERS_PER_PAGE",
    "MOST_RESULTS",
    "AdviceCard",
    "Answer",
    "Outcome",
    "Question",
    "Questionnaire",
    "Result",
    "Unsure",
    "Walk",
    "answer",
    "back",
    "depth",
    "is_for_someone",
    "offered",
    "read_questions",
    "results",
    "start",
    "usable",
    "worded",
]
