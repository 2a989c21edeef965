"""The face of a key: an icon and words, beside or below each other, whichever fits."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from kiosk.display import Display, Icon
from kiosk.geometry import Rect
from kiosk.letters import lift
from kiosk.parts.faceplan import Face, Hand, Plan, chosen, readable
from kiosk.screen import Scene
from kiosk.wrap import Style, break_lines, set_text

# In a tight key words stand a little higher: tails reach further from their line than heads.
TIGHT_MM, LIFT_EM = 2.0, 0.06


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
    return chosen(_hand(scene, face), rect, face).upright


def _hand(scene: Scene, face: Face) -> Hand:
    ink = scene.theme[face.look.ink]
    note = replace(scene.style(face.look.ink), leading=1.1)
    return Hand(scene.f, ink, _style(scene, face, ink), note, scene.measure)


def _style(scene: Scene, face: Face, ink: str) -> Style:
    kind = "title" if face.note else "normal"
    style = face.style or replace(scene.style(bold=True, kind=kind), leading=1.15)
    return replace(style, color=ink)


@lru_cache(512)
def _written(hand: Hand, rect: Rect, face: Face) -> Display:
    hand = readable(hand, rect, face)
    plan = chosen(hand, rect, face)
    return _upright(hand, rect, face, plan) if plan.upright else _beside(hand, rect, face, plan)


def _upright(hand: Hand, rect: Rect, face: Face, plan: Plan) -> Display:
    gap = 0.4 * hand.f if face.icon else 0.0
    size = max(0.0, plan.icon)
    top = rect.y + (rect.h - size - gap - plan.text_h) / 2
    box = Rect(rect.x + (rect.w - plan.room) / 2, top + size + gap, plan.room, plan.text_h)
    words = _words(hand, box, face, plan, "center")
    if not face.icon:
        return words
    place = Rect(rect.x + (rect.w - size) / 2, top, size, size)
    return (Icon(place, face.icon, hand.ink), *words)


def _beside(hand: Hand, rect: Rect, face: Face, plan: Plan) -> Display:
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


def _words(hand: Hand, box: Rect, face: Face, plan: Plan, align: str) -> Display:
    box = replace(box, y=box.y - lift(plan.label) * hand.style.em)
    label = set_text(plan.label, box, hand.style, hand.measure, align=align, spoken=face.spoken)
    if not face.note:
        return (label,)
    below = replace(box, y=label.rect.bottom)
    return label, set_text(face.note, below, hand.note, hand.measure, align=align)
