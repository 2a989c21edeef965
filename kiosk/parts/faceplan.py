"""How a key can be filled: which words, where the icon stands, and how large both are."""

import msgspec
from msgspec.structs import replace

from kiosk.geometry import Rect
from kiosk.wrap import Ruler, Style, block_height, break_lines, whole_words

LEAST_ICON_MM = 6.0
# A word in letters of the normal size is better than a large one in pieces.
LEAST_EM = 7.2


class Look(msgspec.Struct, frozen=True):
    """Token names of a key's colours."""

    face: str = "toets"
    ink: str = "op_toets"
    edge: str = "rand"
    shadow: str = "schaduw"


class Face(msgspec.Struct, frozen=True):
    """What stands on a key. ``upright`` puts the icon above the word where both would fit.

    ``short`` stands there where ``label`` finds no room; ``note`` is a second, lighter line;
    ``margin_mm`` stays free at each side of words below an icon, ``side_mm`` where they are beside.
    """

    label: str
    icon: str = ""
    icon_mm: float = 9.0
    upright: bool = False
    style: Style | None = None
    look: Look = Look()
    spoken: bool = True
    short: str = ""
    note: str = ""
    margin_mm: float = 0.6
    side_mm: float = 1.5

    @property
    def name(self) -> str:
        return f"{self.label} {self.note}".strip()


class Plan(msgspec.Struct, frozen=True):
    """One way to fill a key: the words, their room, and the size of the icon."""

    label: str
    upright: bool
    room: float
    icon: float
    text_h: float
    fits: bool


class Hand(msgspec.Struct, frozen=True):
    """How a face is written: all that it takes from the scene, so that it can be remembered."""

    f: float
    ink: str
    style: Style
    note: Style
    measure: Ruler


def chosen(hand: Hand, rect: Rect, face: Face) -> Plan:
    """The first way that breaks no word, or any that fits."""
    plans = _plans(hand, rect, face)
    whole = [plan for plan in plans if _unbroken(hand, plan)]
    best = [plan for plan in whole if plan.fits] or [plan for plan in plans if plan.fits]
    return (best or whole or plans)[0]


def _plans(hand: Hand, rect: Rect, face: Face) -> list[Plan]:
    return [
        _plan(hand, rect, face, label, upright)
        for label in (face.label, face.short)
        if label
        for upright in (face.upright, not face.upright)
    ]


def _unbroken(hand: Hand, plan: Plan) -> bool:
    return plan.room > 0 and whole_words(plan.label, plan.room, hand.style, hand.measure)


def readable(hand: Hand, rect: Rect, face: Face) -> Hand:
    """With smaller letters, but only where every way would break a word."""
    em, least = hand.style.em, LEAST_EM * hand.f
    while em > least - 0.01:
        smaller = replace(hand, style=replace(hand.style, em=em))
        if any(_unbroken(smaller, plan) for plan in _plans(smaller, rect, face)):
            return smaller
        em -= 0.25 * hand.f
    return hand


def _plan(hand: Hand, rect: Rect, face: Face, label: str, upright: bool) -> Plan:
    icon = min(face.icon_mm * hand.f, rect.h * 0.55) if face.icon else 0.0
    gap = (0.4 if upright else 2.4) * hand.f if icon else 0.0
    room = (
        rect.w - 2 * face.margin_mm * hand.f
        if upright
        else rect.w - icon - gap - 2 * face.side_mm * hand.f
    )
    text_h = block_height(len(break_lines(label, room, hand.style, hand.measure)), hand.style)
    if face.note:
        lines = break_lines(face.note, room, hand.note, hand.measure)
        text_h += block_height(len(lines), hand.note)
    if upright and icon:
        icon = min(icon, rect.h - text_h - gap - 1.0 * hand.f)
        return Plan(label, True, room, icon, text_h, icon >= LEAST_ICON_MM)
    return Plan(label, upright, room, icon, text_h, room > 0 and text_h <= rect.h - 0.6)
