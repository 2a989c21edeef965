"""What a screen is made of: a flat tuple of frozen ops, in the order of painting.

One list serves drawing, touching, reading aloud, the keypad and the tests. Lengths are mm.
"""

from pathlib import Path
from typing import Any, Literal

import msgspec

from kiosk.geometry import Rect

Role = Literal["choice", "bar", "tab", "header", "key", "pin"]
Corners = tuple[float, float, float, float]


class Fill(msgspec.Struct, frozen=True, cache_hash=True):
    """A rounded rectangle; corners from the left top, clockwise. ``edge`` lies inside it."""

    rect: Rect
    color: str | None
    corners: Corners = (0.0, 0.0, 0.0, 0.0)
    edge: float = 0.0
    edge_color: str = ""


class Word(msgspec.Struct, frozen=True, cache_hash=True):
    """A word of a passage and where it stands; ``index`` counts ``text.split()``."""

    text: str
    rect: Rect
    index: int


class Text(msgspec.Struct, frozen=True, cache_hash=True):
    """A passage, set in words. ``spoken`` is False where another sign already says it.

    A ``sign`` keeps the least size in large letters, as the words of the bar do.
    """

    text: str
    words: tuple[Word, ...]
    em: float
    bold: bool
    color: str
    rect: Rect
    title: bool = False
    spoken: bool = True
    lit_word: int | None = None
    lit_color: str = ""
    alias: str = ""
    sign: bool = False


class Image(msgspec.Struct, frozen=True, cache_hash=True):
    """A picture of ours, covering the rectangle. ``crop`` is x, y, w, h in the SVG's units."""

    rect: Rect
    path: Path
    corners: Corners = (0.0, 0.0, 0.0, 0.0)
    crop: tuple[float, ...] | None = None


class Icon(msgspec.Struct, frozen=True, cache_hash=True):
    """An icon in one colour."""

    rect: Rect
    name: str
    color: str


class Qr(msgspec.Struct, frozen=True, cache_hash=True):
    """A QR code, always dark on white."""

    rect: Rect
    data: str


class Hit(msgspec.Struct, frozen=True, cache_hash=True):
    """A touch area; what lies inside it is its face. ``leads_to`` names a screen.

    ``onward`` is what "Lees alles voor" does by itself when the screen has been read.
    """

    rect: Rect
    action: Any
    label: str
    role: Role
    leads_to: str = ""
    onward: bool = False


Op = Fill | Text | Image | Icon | Qr | Hit
Display = tuple[Op, ...]


def round_corners(radius: float) -> Corners:
    return (radius, radius, radius, radius)


def hits(display: Display) -> tuple[Hit, ...]:
    return tuple(op for op in display if isinstance(op, Hit))


def onward_of(display: Display) -> Any:
    """The action of the key that leads on, or None at the end."""
    return next((hit.action for hit in hits(display) if hit.onward), None)


def texts(display: Display) -> tuple[Text, ...]:
    return tuple(op for op in display if isinstance(op, Text))
