"""A fault of a screen in the log: where in the program, and never what it was about.

The words of an exception can hold the entry or the answer that somebody was looking at
(``KeyError: 'incontinentie'``), and the log adds the moment.
"""

import logging
import sys
import traceback
from pathlib import Path

PACKAGES = Path(__file__).resolve().parent.parent


def log_fault(log: logging.Logger, what: str) -> None:
    """``what`` went wrong, the kind of the exception that is handled now, and its lines of code,
    outermost first.
    """
    error = sys.exception()
    frames = traceback.extract_tb(error.__traceback__) if error else []
    places = [f"  {_short(one.filename)}:{one.lineno} {one.name}" for one in frames]
    log.error("%s", "\n".join([f"{what} ({type(error).__name__})", *places]))


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(PACKAGES)) if path.is_relative_to(PACKAGES) else path.name
