"""At which sample each written word begins, from the phonemes that a neural voice reports.

The voice joins and splits words as speech does ("of the" is one, "25" is two), so counting spaces
is not enough: each word is also turned into phonemes alone, and the two rows are laid side by side.
"""

import difflib
from collections.abc import Callable, Sequence

import msgspec

_STRESS = "ˈˌ"
_NOT_SOUNDS = frozenset(" .,?!:;^$_-'ː" + _STRESS)


class Phone(msgspec.Struct, frozen=True):
    """A phoneme of the whole sentence and the sample at which it begins."""

    sign: str
    sample: int


def word_marks(
    spoken: str, alone: Callable[[str], Sequence[str]], whole: Sequence[Phone]
) -> tuple[tuple[int, int], ...]:
    """(character, sample) of each word of `spoken` that has a place of its own in `whole`.

    `alone` gives the phonemes of one word. A word that is swallowed gets no mark.
    """
    words = spoken.split()
    found = _completed(_matched([alone(word) for word in words], whole), len(words), whole)
    places = _places(spoken, words)
    return tuple((places[word], whole[first].sample) for word, (first, _) in sorted(found.items()))


def _matched(words: Sequence[Sequence[str]], whole: Sequence[Phone]) -> dict[int, tuple[int, int]]:
    """Of each recognised word the indexes in `whole` of its first and last phoneme."""
    expected = [(sign, word) for word, signs in enumerate(words) for sign in signs if _sounds(sign)]
    heard = [index for index, phone in enumerate(whole) if _sounds(phone.sign)]
    signs = [whole[index].sign for index in heard]
    matcher = difflib.SequenceMatcher(None, [sign for sign, _ in expected], signs, autojunk=False)
    found: dict[int, tuple[int, int]] = {}
    for first, second, length in matcher.get_matching_blocks():
        for step in range(length):
            word, index = expected[first + step][1], heard[second + step]
            begin = found[word][0] if word in found else _begin(whole, index)
            found[word] = (begin, index)
    return found


def _completed(
    found: dict[int, tuple[int, int]], count: int, whole: Sequence[Phone]
) -> dict[int, tuple[int, int]]:
    """A word that sounds otherwise in the sentence ("a") takes what stands free in its place."""
    before = -1
    for word in range(count):
        if word not in found:
            after = next((found[w][0] for w in range(word, count) if w in found), len(whole))
            free = next((at for at in range(before + 1, after) if _opens(whole, at)), None)
            if free is not None:
                found[word] = (free, free)
        before = found[word][1] if word in found else before
    return found


def _places(spoken: str, words: Sequence[str]) -> list[int]:
    places: list[int] = []
    end = 0
    for word in words:
        places.append(spoken.index(word, end))
        end = places[-1] + len(word)
    return places


def _begin(whole: Sequence[Phone], index: int) -> int:
    """The index of the stress mark before this phoneme, or its own."""
    while index > 0 and whole[index - 1].sign in _STRESS:
        index -= 1
    return index


def _opens(whole: Sequence[Phone], index: int) -> bool:
    return whole[index].sign not in " .,?!:;^$_" and (index == 0 or whole[index - 1].sign in " ^")


def _sounds(sign: str) -> bool:
    return sign not in _NOT_SOUNDS
