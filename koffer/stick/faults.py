"""Why a file of a stick is refused. Each side has its own words for it."""

from typing import Literal

Fault = Literal[
    "strange",  # not one of our files
    "half",  # shorter than it says: written half-way
    "damaged",  # it says what it is, but it cannot be read
    "signature",  # changed, or not made by whom it says
    "newer",  # of a version that is not known here
    "too-large",
]


class StickError(Exception):
    """A file that is refused; nothing of it was used."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault
