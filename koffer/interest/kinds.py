"""What may be counted. Anything that is not in this list cannot be written."""

import re
from typing import NamedTuple


class Key(NamedTuple):
    """One counter: which sitting, what was done, with what."""

    sitting: str
    kind: str
    item: str


_HOUR = r"h([01]\d|2[0-3])"
_SLUG = r"[a-z0-9][a-z0-9-]{0,59}"

# The item is the hour only for visits and talks; nothing else carries a time.
KINDS: dict[str, str] = {
    "visit": _HOUR,
    "talk": _HOUR,
    "opened": _SLUG,
    "heard": _SLUG,
    "kept": _SLUG,
    "qr": _SLUG,
    "slip": _SLUG,
    "lifted": _SLUG,
    "film": _SLUG,
    "answer": _SLUG,
    "result": _SLUG,
    "language": r"[a-z]{2,3}",
    "text": r"normaal|groot",
    "theme": r"dag|avond|contrast",
    "keypad": r"used",
    "feedback": r"blij|gewoon|niet-blij",
}
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in KINDS.items()}
HOURS = tuple(f"h{hour:02}" for hour in range(24))
ENTRY_KINDS = ("opened", "heard", "kept", "qr", "slip", "lifted", "film")


def is_known(kind: str, item: str) -> bool:
    """Whether such a counter may exist."""
    pattern = _PATTERNS.get(kind)
    return bool(pattern and pattern.fullmatch(item))
