"""What the pure part asks of the world; the runner performs it through ports."""

from dataclasses import dataclass

from kiosk.speech import Step
from kiosk.staff.desk import Order


@dataclass(frozen=True)
class Count:
    """Count once more; it is on disk before the next touch is handled."""

    kind: str
    item: str


@dataclass(frozen=True)
class VisitBegan:
    """Somebody woke the screen."""


@dataclass(frozen=True)
class VisitEnded:
    """Everything of the visitor is gone from the state."""


@dataclass(frozen=True)
class Read:
    """Read the screen aloud; when ``resume`` from the sentence where it stopped, or with
    ``same_word`` from the very word, as after a change of speed."""

    resume: bool
    same_word: bool = False


@dataclass(frozen=True)
class Silence:
    """Stop speaking; keep the place."""


@dataclass(frozen=True)
class Say:
    """Say a short message now, such as a notice."""

    text: str


@dataclass(frozen=True)
class Sound:
    """One of our own small sounds: tik, bewaard, waarschuwing."""

    name: str


@dataclass(frozen=True)
class Volume:
    """Set the loudness: zacht, gewoon, hard."""

    step: Step


@dataclass(frozen=True)
class Inspect:
    """Ask the machine how it is, for the volunteer."""


@dataclass(frozen=True)
class ForDesk:
    """Something the volunteer arranges."""

    order: Order


Effect = Count | VisitBegan | VisitEnded | Read | Silence | Say | Sound | Volume | Inspect | ForDesk
