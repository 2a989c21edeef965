"""The face of a key: an icon and words, beside or below each other, whichever fits."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from kiosk.display import Display, Icon
from kiosk.geometry import Rect
from kiosk.screen import Scene
from kiosk.wrap import Ruler, Style, block_height, break_lines, set_text, whole_words

LEAST_ICON_MM = 6.0
# In a tight key words stand a little higher: tails reach further from their line than heads.
TIGHT_MM, LIFT_EM = 2.0, 0.06


class Look(msgspec.Struct, frozen=True):
    """Token names of a key's colours."""

    face: str = "toets"
    ink: str = "op_toets"
    edge: str = "rand"
    shadow: str = "schaduw"


class Face(msgspec.Struct, frozen=True):
    """What stands on a key. ``upright`` puts the icon above the word where both would fit.

    ``short`` stands there where ``label`` finds no room; ``note`` is a second, lighter line.
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

    @property
    def name(self) -> str:
        return f"{self.label} {self.note}".strip()


class _Plan(msgspec.Struct, frozen=True):
    """One way to fill a key: the words, their room, and the size of the icon."""

    label: str
    upright: bool
    room: float
    icon: float
    text_h: float
    fits: bool


class _Hand(msgspec.Struct, frozen=True):
    """How a face is written: all that it takes from the scene, so that it can be remembered."""

    f: float
    ink: str
    style: Style
    note: Style
    measure: Ruler


def face_ops(scene: Scene, rect: Rect, face: Face) -> Display:
    """Icon and words, centred together, in the first way that breaks no word."""
    return _written(_hand(scene, face), rect, face)


def alike(scene: Scene, rects: Sequence[Rect], faces: Sequence[Face]) -> tuple[Face, ...]:
    """Faces of keys that belong together: where one must stand upright, all do that can."""
    faces = tuple(faces)
    upright = tuple(replace(face, upright=True) for face in faces)
    one = any(_stands(scene, rect, face) for rect, face in zip(rects, faces, strict=False))
    every = all(_stands(scene, rect, face) for rect, face in zip(rects, upright, strict=False))
    return upright if one and every else faces


def _stands(scene: Scene, rect: Rect, face: Face) -> bool:
    return _chosen(_hand(scene, face), rect, face).upright


def _hand(scene: Scene, face: Face) -> _Hand:
    ink = scene.theme[face.look.ink]
    note = replace(scene.style(face.look.ink), leading=1.1)
    return _Hand(scene.f, ink, _style(scene, face, ink), note, scene.measure)


def _style(scene: Scene, face: Face, ink: str) -> Style:
    kind = "title" if face.note else "normal"
    style = face.style or replace(scene.style(bold=True, kind=kind), leading=1.15)
    return replace(style, color=ink)


@lru_cache(512)
def _written(hand: _Hand, rect: Rect, face: Face) -> Display:
    plan = _chosen(hand, rect, face)
    return _upright(hand, rect, face, plan) if plan.upright else _beside(hand, rect, face, plan)


def _chosen(hand: _Hand, rect: Rect, face: Face) -> _Plan:
    plans = [
        _plan(hand, rect, face, label, upright)
        for label in (face.label, face.short)
        if label
        for upright in (face.upright, not face.upright)
    ]
    whole = (p for p in plans if p.fits and whole_words(p.label, p.room, hand.style, hand.measure))
    return next(whole, None) or next((p for p in plans if p.fits), plans[0])


def _plan(hand: _Hand, rect: Rect, face: Face, label: str, upright: bool) -> _Plan:
    icon = min(face.icon_mm * hand.f, rect.h * 0.55) if face.icon else 0.0
    gap = (0.4 if upright else 2.4) * hand.f if icon else 0.0
    room = rect.w - 1.2 * hand.f if upright else rect.w - icon - gap - 3.0 * hand.f
    text_h = block_height(len(break_lines(label, room, hand.style, hand.measure)), hand.style)
    if face.note:
        lines = break_lines(face.note, room, hand.note, hand.measure)
        text_h += block_height(len(lines), hand.note)
    if upright and icon:
        icon = min(icon, rect.h - text_h - gap - 1.0 * hand.f)
        return _Plan(label, True, room, icon, text_h, icon >= LEAST_ICON_MM)
    return _Plan(label, upright, room, icon, text_h, room > 0 and text_h <= rect.h - 0.6)


def _upright(hand: _Hand, rect: Rect, face: Face, plan: _Plan) -> Display:
    gap = 0.4 * hand.f if face.icon else 0.0
    size = max(0.0, plan.icon)
    top = rect.y + (rect.h - size - gap - plan.text_h) / 2
    box = Rect(rect.x + (rect.w - plan.room) / 2, top + size + gap, plan.room, plan.text_h)
    words = _words(hand, box, face, plan, "center")
    if not face.icon:
        return words
    place = Rect(rect.x + (rect.w - size) / 2, top, size, size)
    return (Icon(place, face.icon, hand.ink), *words)


def _beside(hand: _Hand, rect: Rect, face: Face, plan: _Plan) -> Display:
    gap = 2.4 * hand.f if face.icon else 0.0
    lines = break_lines(plan.label, plan.room, hand.style, hand.measure)
    if face.note:
        lines += break_lines(face.note, plan.room, hand.note, hand.measure)
    wide = max((line.width for line in lines), default=0.0)
    x = rect.x + (rect.w - plan.icon - gap - wide) / 2
    top = rect.y + (rect.h - plan.text_h) / 2
    if rect.h - plan.text_h < TIGHT_MM * hand.f:
        top -= LIFT_EM * hand.style.em
    box = Rect(x + plan.icon + gap, top, wide + 0.01, plan.text_h)
    words = _words(hand, box, face, plan, "left" if face.icon else "center")
    if not face.icon:
        return words
    place = Rect(x, rect.y + (rect.h - plan.icon) / 2, plan.icon, plan.icon)
    return (Icon(place, face.icon, hand.ink), *words)


def _words(hand: _Hand, box: Rect, face: Face, plan: _Plan, align: str) -> Display:
    label = set_text(plan.label, box, hand.style, hand.measure, align=align, spoken=face.spoken)
    if not face.note:
        return (label,)
    below = replace(box, y=label.rect.bottom)
    return label, set_text(face.note, below, hand.note, hand.measure, align=align)
