"""What is being said at this moment."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Speaking:
    """``passage`` is a key of the narration; words are indexes in its ``text.split()``."""

    active: bool = False
    passage: int | None = None
    first: int = 0
    last: int = -1
    word: int | None = None


NOTHING = Speaking()
