"""What the pure part asks of the world; the runner performs it through ports."""

import msgspec

from kiosk.speech import Step
from kiosk.staff.desk import Order


class Count(msgspec.Struct, frozen=True):
    """Count once more; it is on disk before the next touch is handled."""

    kind: str
    item: str


class VisitBegan(msgspec.Struct, frozen=True):
    """Somebody who woke the screen is a visitor."""


class VisitEnded(msgspec.Struct, frozen=True):
    """Everything of the visitor is gone from the state."""


class Read(msgspec.Struct, frozen=True):
    """Read the screen aloud; when ``resume`` from the sentence where it stopped, or with
    ``same_word`` from the very word, as after a change of speed. When it goes ``further``,
    what the screen before began with is not said again."""

    resume: bool
    same_word: bool = False
    further: bool = False


class Silence(msgspec.Struct, frozen=True):
    """Stop speaking; keep the place."""


class Say(msgspec.Struct, frozen=True):
    """Say a short message now, such as a notice."""

    text: str


class Sound(msgspec.Struct, frozen=True):
    """One of our own small sounds: tik, bewaard, waarschuwing."""

    name: str


class Volume(msgspec.Struct, frozen=True):
    """Set the loudness: zacht, gewoon, hard."""

    step: Step


class Inspect(msgspec.Struct, frozen=True):
    """Ask the machine how it is, for the volunteer."""


class ForDesk(msgspec.Struct, frozen=True):
    """Something the volunteer arranges."""

    order: Order


Effect = Count | VisitBegan | VisitEnded | Read | Silence | Say | Sound | Volume | Inspect | ForDesk
