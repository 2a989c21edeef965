"""Start the kiosk, and say in Dutch why it cannot be started."""

import kiosk.lean  # noqa: F401 - before anything loads the libraries whole

# isort: split
import logging
import signal
from pathlib import Path

from kiosk.run import default_log_level, run
from kiosk.settings import read_config, stop
from koffer.home import home_from_environment, media_folder
from koffer.inwords import of_file
from koffer.mistakes import MistakesError


def start(visit_folder: Path | None = None, script: str = "demo") -> None:
    """Until the window is closed. Ends the program with 2 when something is wrong."""
    logging.basicConfig(level=default_log_level(), format="%(levelname)s %(name)s: %(message)s")
    # Ctrl+C as a stop of the system: SDL, which is what the loop waits in, hears both.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    config, home = read_config(), home_from_environment()
    try:
        run(config, home, media_folder(), visit_folder=visit_folder, script=script)
    except (MistakesError, ValueError) as error:
        stop(f"De kiosk kan niet starten:\n{error}")
    except OSError as error:
        stop(f"De kiosk kan niet starten: {of_file(error)} ({error.filename})")
