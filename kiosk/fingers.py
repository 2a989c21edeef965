"""Which of several fingers on the glass is the one that counts. Pure, with injected time.

It is the first, until it leaves. SDL makes mouse events of it too, but goes on waiting for a finger
whose leaving it never heard of (a cable that was loose for a moment), and then the glass is dead.
So we follow the fingers ourselves: one that lies there for long, or is of a glass that was plugged
in again, gives way to the next.
"""

import msgspec

STUCK_S = 15.0  # longer than anybody holds a key
RESTING_S = 1.0  # a hand that lies on the glass and on no key
# What SDL calls a touch that it made of a mouse or of a laptop's pad.
OF_MOUSE = (-1, 0xFFFFFFFF)


class Finger(msgspec.Struct, frozen=True):
    """``glass`` and ``number`` are SDL's, of the touch device and of the finger on it."""

    glass: int
    number: int


class Fingers(msgspec.Struct, frozen=True):
    """The finger that counts, and since when."""

    first: Finger | None = None
    since_s: float = 0.0

    def down(self, finger: Finger, now: float, *, holds_key: bool) -> "Fingers":
        """Compare ``first`` before and after: another one means that the old one is let go."""
        if finger.glass in OF_MOUSE or not self._gives_way(finger, now, holds_key=holds_key):
            return self
        return Fingers(finger, now)

    def up(self, finger: Finger) -> "Fingers":
        return Fingers() if finger == self.first else self

    def _gives_way(self, finger: Finger, now: float, *, holds_key: bool) -> bool:
        if self.first is None or finger == self.first or finger.glass != self.first.glass:
            return True
        return now - self.since_s >= (STUCK_S if holds_key else RESTING_S)
