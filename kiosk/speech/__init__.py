"""Reading aloud: `Reader` is what the kiosk uses, `open_reader` and `memory_reader` make one."""

from kiosk.speech.faults import DUTCH, Fault
from kiosk.speech.memory import memory_reader
from kiosk.speech.opening import open_reader
from kiosk.speech.reader import Progress, Reader, SpeakingReader
from kiosk.speech.script import Passage, Place
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
