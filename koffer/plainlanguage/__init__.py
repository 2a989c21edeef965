"""Says how easy a text reads, and what would make it easier. Advice, never a lock.

Pure: no clock, no screen. Only `read_plain_words` touches the disk.
"""

from koffer.plainlanguage.advise import advise
from koffer.plainlanguage.records import Advice, Kind, Place, Score
from koffer.plainlanguage.score import GOOD_SCORE, score
from koffer.plainlanguage.sentences import MOST_WORDS, sentences
from koffer.plainlanguage.syllables import syllables
from koffer.plainlanguage.words import EMPTY_WORDS, PlainWords, read_plain_words

__all__ = [
    "EMPTY_WORDS",
    "GOOD_SCORE",
    "MOST_WORDS",
    "Advice",
    "Kind",
    "Place",
    "PlainWords",
    "Score",
    "advise",
    "read_plain_words",
    "score",
    "sentences",
    "syllables",
]
