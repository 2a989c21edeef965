"""From a finger to a tap: forgiving, debounced, and only on release. Pure, with injected time.

Sources: docs/toegankelijkheid.md, points 2 to 5 (near misses, act on release, 0.6 s).
"""

from typing import Any

import msgspec
from msgspec.structs import replace

from kiosk.display import Display, Hit, hits

PRESS_MARGIN_MM = 1.5
RELEASE_MARGIN_MM = 2.0
DEAF_S = 0.6
PIN_DEAF_S = 0.2


class Touch(msgspec.Struct, frozen=True):
    """The finger that is down, and until when touches are ignored.

    After a key of the code only that key is deaf, and shorter: ``last`` until ``last_until``.
    """

    pressed: Hit | None = None
    down: bool = False
    deaf_until: float = 0.0
    last: Any = None
    last_until: float = 0.0


def hit_at(display: Display, x: float, y: float) -> Hit | None:
    """The smallest area under the finger, or the nearest one within 1.5 mm."""
    areas = hits(display)
    inside = [hit for hit in areas if hit.rect.holds(x, y)]
    if inside:
        return min(inside, key=lambda hit: hit.rect.w * hit.rect.h)
    near = [hit for hit in areas if hit.rect.distance(x, y) <= PRESS_MARGIN_MM]
    return min(near, key=lambda hit: hit.rect.distance(x, y), default=None)


def press(touch: Touch, display: Display, x: float, y: float, now: float) -> Touch:
    """A second finger and a touch that comes too soon are ignored."""
    if touch.down or now < touch.deaf_until:
        return replace(touch, down=True, pressed=None if not touch.down else touch.pressed)
    hit = hit_at(display, x, y)
    again = hit is not None and hit.action == touch.last and now < touch.last_until
    return replace(touch, down=True, pressed=None if again else hit)


def move(touch: Touch, x: float, y: float) -> Touch:
    """Sliding off cancels."""
    if touch.pressed and not touch.pressed.rect.holds(x, y, RELEASE_MARGIN_MM):
        return replace(touch, pressed=None)
    return touch


def release(touch: Touch, x: float, y: float, now: float) -> tuple[Touch, Hit | None]:
    """The tapped area, if the finger is still on it."""
    touch = move(touch, x, y)
    if touch.pressed is None:
        return replace(touch, down=False), None
    if touch.pressed.role == "pin":
        return Touch(None, False, now, touch.pressed.action, now + PIN_DEAF_S), touch.pressed
    return Touch(None, False, now + DEAF_S), touch.pressed


def deafen(touch: Touch, now: float) -> Touch:
    """After a change of screen: what was pressed is gone with it, also for a finger still down."""
    return replace(touch, pressed=None, deaf_until=now + DEAF_S)
