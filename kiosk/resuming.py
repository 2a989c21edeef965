"""Where to go on in a screen that was being read, also when it looks a little different now."""

from collections.abc import Sequence

import msgspec

from kiosk.speech import Passage, Place

MOST_GONE = 2


class Cut(msgspec.Struct, frozen=True):
    """What was being said, the sentence in which that stopped, and the word where it is known."""

    passages: tuple[Passage, ...]
    sentence: Place
    word: Place | None


def place_in(passages: Sequence[Passage], cut: Cut, *, same_word: bool) -> Place | None:
    """The place where it was cut off; None where this is another document."""
    if not _is_same(passages, cut.passages):
        return None
    place = cut.word if same_word and cut.word else cut.sentence
    at = next((n for n, one in enumerate(cut.passages) if one.key == place.passage), 0)
    keys = [one.key for one in passages if one.text == cut.passages[at].text]
    if not keys:
        return _after(passages, {one.text for one in cut.passages[:at]})
    return place if place.passage in keys else Place(keys[0], place.word)


def _after(passages: Sequence[Passage], heard: set[str]) -> Place:
    """What comes after all that was heard."""
    last = max((n for n, one in enumerate(passages) if one.text in heard), default=-1)
    return Place(passages[min(last + 1, len(passages) - 1)].key, 0)


def _is_same(passages: Sequence[Passage], said: Sequence[Passage]) -> bool:
    """All of it is there, but for a key that is called otherwise once it is chosen, and a line
    that says how many are.

    More may be there: cards that turn by themselves leave out what was said before.
    """
    gone = {one.text for one in said} - {one.text for one in passages}
    return bool(passages) and len(gone) <= (MOST_GONE if len(said) > 2 * MOST_GONE else 0)
