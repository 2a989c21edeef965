"""The formulas. wl is syllables per 100 words, zl is words per sentence.

* Flesch-Douma, 206.8 - 0.77 wl - 0.93 zl: W.H. Douma, De leesbaarheid van landbouwbladen,
  Landbouwhogeschool Wageningen, Bulletin 17, 1960. His table: 60-70 normal, 70-80 fairly easy,
  80-90 easy, 90-100 very easy.
* Brouwer's Leesindex A, 195 - 2/3 wl - 2 zl: R.H.M. Brouwer, Onderzoek naar de
  leesmoeilijkheden van Nederlands proza, Pedagogische Studiën 40, 1963. 80-100 is very easy.
* Flesch Reading Ease, 206.835 - 0.846 wl - 1.015 zl: R. Flesch, A new readability yardstick,
  Journal of Applied Psychology 32, 1948. 60-70 is plain English, 70-80 fairly easy.

Both Dutch formulas were read in later reviews (docs/inhoudscontrole.md), not in the originals.
"""

import re
from collections.abc import Callable, Mapping

from koffer.plainlanguage.records import Score
from koffer.plainlanguage.sentences import sentences
from koffer.plainlanguage.syllables import syllables
from koffer.plainlanguage.words import PlainWords

# Dutch: accessibility.md 21. English: "plain English" begins at 60 on Flesch's own scale.
GOOD_SCORE: Mapping[str, float] = {"nl": 70.0, "en": 60.0}
Formula = Callable[[float, float], float]


def flesch_douma(word_length: float, sentence_length: float) -> float:
    return 206.8 - 0.77 * word_length - 0.93 * sentence_length


def brouwer(word_length: float, sentence_length: float) -> float:
    return 195 - 2 / 3 * word_length - 2 * sentence_length


def flesch(word_length: float, sentence_length: float) -> float:
    return 206.835 - 0.846 * word_length - 1.015 * sentence_length


FORMULAS: Mapping[str, Mapping[str, Formula]] = {
    "nl": {"Flesch-Douma": flesch_douma, "Brouwer": brouwer},
    "en": {"Flesch": flesch},
}
_HAS_LETTER = re.compile(r"[^\W\d_]")


def score(passage: str, lang: str, words: PlainWords) -> Score:
    """The score of ``passage``; no formulas for a language that has none, or without words.

    Figures are left out, as Flesch (1949, The Art of Readable Writing) advises for texts with
    telephone numbers and amounts.
    """
    parts = sentences(passage, words.abbreviations)
    counted = [word for part in parts for word in part.text.split() if _HAS_LETTER.search(word)]
    if not counted:
        return Score(0, len(parts), 0.0, 0.0, ())
    sounds = sum(syllables(word, lang, words.syllables) for word in counted)
    word_length, sentence_length = 100 * sounds / len(counted), len(counted) / len(parts)
    found = tuple(
        (name, round(formula(word_length, sentence_length), 1))
        for name, formula in FORMULAS.get(lang, {}).items()
    )
    return Score(len(counted), len(parts), word_length, sentence_length, found)
