"""Keys that are typed: a keypad of four keys, or a reader of tags that types like a keyboard.

Both look the same to the machine. A reader types at least four signs within moments and ends
with Enter or Tab, sometimes with two; a person presses one key at a time, and none that types a
letter. So whatever comes within moments of a letter is of the reader: Shift for a capital, a
hyphen or a blank in a code, an Enter too many. Pure, with injected time.
"""

from typing import Literal

import msgspec
from msgspec.structs import replace

from koffer.tags import LEAST_SIGNS, MOST_SIGNS

# Also while a large picture is painted between two signs of one code.
TYPED_WITHIN_S = 0.2
ENDS = frozenset({"return", "enter", "tab"})
KeyName = Literal["previous", "next", "press", "repeat"]

# Names as pygame.key.name gives them.
KEYS: dict[str, KeyName] = {
    "left": "previous",
    "up": "previous",
    "[4]": "previous",
    "right": "next",
    "down": "next",
    "tab": "next",
    "[6]": "next",
    "return": "press",
    "enter": "press",
    "[5]": "press",
    "space": "repeat",
    "backspace": "repeat",
    "[0]": "repeat",
}


class Pressed(msgspec.Struct, frozen=True):
    """A key of the keypad."""

    key: KeyName


class Tag(msgspec.Struct, frozen=True):
    """A reader has read this code."""

    code: str


class Typing(msgspec.Struct, frozen=True):
    """The signs that came in quick succession, and when the last one did.

    ``of_reader``: the last key was not a person's.
    """

    signs: str = ""
    last_s: float = 0.0
    of_reader: bool = False


def typed(state: Typing, name: str, sign: str, now: float) -> tuple[Typing, Pressed | Tag | None]:
    """One key went down: ``name`` of the key, and the ``sign`` it types (may be empty)."""
    if now - state.last_s > TYPED_WITHIN_S:
        state = Typing()
    keypads = name.startswith("[") and not state.signs
    if sign.isascii() and sign.isalnum() and not keypads:
        return Typing((state.signs + sign.upper())[:MOST_SIGNS], now, of_reader=True), None
    if not state.of_reader:
        return Typing(last_s=now), Pressed(KEYS[name]) if name in KEYS else None
    if name not in ENDS:
        return replace(state, last_s=now), None
    whole = len(state.signs) >= LEAST_SIGNS
    return Typing(last_s=now, of_reader=True), Tag(state.signs) if whole else None
