"""A list to take home, coded in the address itself.

``HTTPS://HOST/M/12-47-3/NL-ROOSENDAAL``: upper case, because a QR code then uses its
alphanumeric mode (ISO/IEC 18004, 45 signs at 5.5 bits) and stays small. Unknown trailing
parts are ignored, so that an older page understands a newer suitcase.
"""

import re

import msgspec

PREFIX = "M"
MOST_ENTRIES = 6
_NUMBERS = re.compile(r"\d{1,4}(-\d{1,4})*")
_PLACE = re.compile(r"([A-Z]{2})(?:-([A-Z-]{1,40}))?")


class TakeHomeList(msgspec.Struct, frozen=True):
    """Entry numbers in the order of the list, and how the page may greet."""

    numbers: tuple[int, ...]
    language: str = "nl"
    municipality: str = ""


def address(base_url: str, wanted: TakeHomeList) -> str:
    """The address that shows this list."""
    path = "-".join(str(number) for number in wanted.numbers)
    parts = [base_url.rstrip("/"), PREFIX, path]
    if wanted.municipality:
        parts.append(f"{wanted.language}-{wanted.municipality}")
    elif wanted.language != "nl":
        parts.append(wanted.language)
    return "/".join(parts).upper()


def parse(path: str) -> TakeHomeList | None:
    """What follows ``/M/``; None when it names no entries. At most six numbers are read."""
    first, *rest = path.strip("/").upper().split("/")
    if not _NUMBERS.fullmatch(first):
        return None
    numbers = tuple(dict.fromkeys(int(part) for part in first.split("-")))[:MOST_ENTRIES]
    place = _PLACE.fullmatch(rest[0]) if rest else None
    if not place:
        return TakeHomeList(numbers)
    return TakeHomeList(numbers, place[1].lower(), (place[2] or "").lower())
