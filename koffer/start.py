"""The ``koffer`` program. What stands in the suitcase starts without the command line's library.

Finding a command by the metadata of all that is installed takes 0.06 s, click included: as long
as the kiosk needs for its own modules.
"""

import gc
import sys
from importlib import import_module

AT_ONCE = {"kiosk": "kiosk.start"}
"""A word that is a whole command by itself, and the module whose ``start`` it is."""


def main() -> None:
    """Run the command that was typed."""
    quick = AT_ONCE.get(" ".join(sys.argv[1:]))
    if quick:
        _start(quick)
    else:
        import_module("koffer.cli").main(prog_name="koffer")


def _start(module: str) -> None:
    gc.disable()  # nothing of a start becomes rubbish; the kiosk enables it when it stands there
    try:
        import_module(module).start()
    except KeyboardInterrupt:
        sys.exit(1)  # Ctrl+C in a terminal, as the command line's library answers it
