"""What the kiosk and its speech worker say to each other: one JSON object a line."""

import msgspec

from kiosk.speech.faults import Fault


class Order(msgspec.Struct, frozen=True):
    """Render `spoken` into `<folder>/<name>.wav` and `<folder>/<name>.json`.

    `voice` is an espeak voice ("nl+f2"), `rate` words a minute, `gain` the loudness with 1.0
    for espeak's own. Afterwards the folder is pruned to `max_bytes`.
    """

    name: str
    folder: str
    spoken: str
    voice: str
    rate: int
    gain: float
    max_bytes: int


class Reply(msgspec.Struct, frozen=True):
    """The worker is ready (`name` is ""), or is done with order `name`; `fault` None is success."""

    name: str
    fault: Fault | None = None
    detail: str = ""


class WordTimes(msgspec.Struct, frozen=True):
    """The JSON file beside each sound; `words` are (character from 0, sample) pairs."""

    samples: int
    rate_hz: int
    words: tuple[tuple[int, int], ...]
