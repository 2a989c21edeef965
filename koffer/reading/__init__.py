"""Turns written text into sentences that a voice can say, word for word traceable to the screen.

Pure: no sound, no clock. Only `load_lexicon` touches the disk.
"""

from koffer.reading.lexicon import EMPTY_LEXICON, Entries, Lexicon, LexiconError, load_lexicon
from koffer.reading.normaliser import LANGUAGES, NORMALISER_VERSION, read
from koffer.reading.sentence import Sentence, Span

__all__ = [
    "EMPTY_LEXICON",
    "LANGUAGES",
    "NORMALISER_VERSION",
    "Entries",
    "Lexicon",
    "LexiconError",
    "Sentence",
    "Span",
    "load_lexicon",
    "read",
]
