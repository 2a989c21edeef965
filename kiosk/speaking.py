"""What is being said at this moment."""

import msgspec


class Speaking(msgspec.Struct, frozen=True):
    """``passage`` is a key of the narration; words are indexes in its ``text.split()``."""

    active: bool = False
    passage: int | None = None
    first: int = 0
    last: int = -1
    word: int | None = None


NOTHING = Speaking()
