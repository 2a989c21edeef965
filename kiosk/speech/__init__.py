"""Reading aloud: `Reader` is what the kiosk uses, `open_reader` and `memory_reader` make one.

Names are loaded when they are asked for: the worker is part of this package, and each time it is
started again a visitor waits for its imports.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.speech.faults import DUTCH, Fault
    from kiosk.speech.memory import memory_reader
    from kiosk.speech.opening import open_reader
    from kiosk.speech.reader import Progress, Reader
    from kiosk.speech.script import Passage, Place
    from kiosk.speech.speaking import SpeakingReader
    from kiosk.speech.voices import RATE, RATES, STEPS, Step

__all__ = [
    "DUTCH",
    "RATE",
    "RATES",
    "STEPS",
    "Fault",
    "Passage",
    "Place",
    "Progress",
    "Reader",
    "SpeakingReader",
    "Step",
    "memory_reader",
    "open_reader",
]

_MODULES = {
    "faults": ("DUTCH", "Fault"),
    "memory": ("memory_reader",),
    "opening": ("open_reader",),
    "reader": ("Progress", "Reader"),
    "script": ("Passage", "Place"),
    "speaking": ("SpeakingReader",),
    "voices": ("RATE", "RATES", "STEPS", "Step"),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(importlib.import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
