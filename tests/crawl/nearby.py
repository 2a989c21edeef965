"""What lies at, around and over a place on a display."""

from kiosk.display import Display, Fill, Hit, Text, Word
from kiosk.geometry import Rect

THIN_MM = 6.0


def covered(display: Display, index: int, rect: Rect) -> bool:
    """A notice is painted over it: a face that comes later in the display, and is no strip."""
    faces = (op for op in display[index + 1 :] if isinstance(op, Fill) and op.color)
    return any(face.rect.h > THIN_MM and meet(face.rect, rect) for face in faces)


def near(display: Display, *places: Rect) -> Display:
    """All that is painted at one of the places, in the same order."""
    painted = (op for op in display if not isinstance(op, Hit))
    return tuple(op for op in painted if any(meet(op.rect, place) for place in places))


def ground(display: Display, around: Rect, but: Text | None) -> tuple[object, ...]:
    """What ``around`` stands on and under: a colour where a face holds all of it, so that the place
    on the face is the same, and else the thing and the place.
    """
    return tuple(
        op.color if isinstance(op, Fill) and _holds(op, around) else (op, around)
        for op in near(display, around)
        if op is not but
    )


def _holds(face: Fill, rect: Rect) -> bool:
    inner = face.rect.inset(max(face.corners) / 2 + face.edge)
    return (
        inner.x <= rect.x
        and rect.right <= inner.right
        and inner.y <= rect.y
        and rect.bottom <= inner.bottom
    )


def line(word: Word, em: float) -> Rect:
    """Where the letters of a word may be: its line, and what sticks out of a tight one."""
    high = max(word.rect.h, 1.3 * em)
    side = max(0.2, 0.06 * em)  # the head of an f leans out
    return Rect(word.rect.x - side, word.rect.center[1] - high / 2, word.rect.w + 2 * side, high)


def own_line(display: Display, op: Text, word: Word) -> Rect:
    """Its line without what belongs to words above and below: their tails are not its ink."""
    around, own = line(word, op.em), word.rect
    others = (text for text in display if isinstance(text, Text) and text is not op)
    rects = [one.rect for text in others for one in text.words if meet(one.rect, around)]
    top = max((one.bottom for one in rects if one.y < own.y), default=around.y)
    low = min((one.y for one in rects if one.bottom > own.bottom), default=around.bottom)
    top, low = max(around.y, min(top, own.y)), min(around.bottom, max(low, own.bottom))
    return Rect(around.x, top, around.w, low - top)


def meet(one: Rect, other: Rect, by: float = 0.0) -> bool:
    """Whether they share more than ``by`` mm both ways."""
    return min(one.right, other.right) - max(one.x, other.x) > by and (
        min(one.bottom, other.bottom) - max(one.y, other.y) > by
    )
