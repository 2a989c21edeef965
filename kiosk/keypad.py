"""Keys that are typed: a keypad of four keys, or a reader of tags that types like a keyboard.

Both look the same to the machine. A reader types at least four signs within moments and ends
with Enter; a person presses one key at a time. Pure, with injected time.
"""

from typing import Literal

import msgspec
from msgspec.structs import replace

TYPED_WITHIN_S = 0.08
LEAST_SIGNS = 4
MOST_SIGNS = 64
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
    """The signs that came in quick succession, and when the last one did."""

    signs: str = ""
    last_s: float = 0.0


def typed(state: Typing, name: str, sign: str, now: float) -> tuple[Typing, Pressed | Tag | None]:
    """One key went down: ``name`` of the key, and the ``sign`` it types (may be empty)."""
    quick = now - state.last_s <= TYPED_WITHIN_S
    signs = state.signs if quick else ""
    if name in ("return", "enter") and len(signs) >= LEAST_SIGNS:
        return Typing(last_s=now), Tag(signs)
    if sign.isalnum() and len(signs) < MOST_SIGNS and not name.startswith("["):
        return Typing(signs + sign.upper(), now), None
    state = replace(state, signs="", last_s=now)
    return state, Pressed(KEYS[name]) if name in KEYS else None
