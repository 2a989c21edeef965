"""The configuration as a command of the kiosk reads it."""

import sys
from typing import NoReturn

from koffer.config import Config, load_config
from koffer.home import home_from_environment
from koffer.mistakes import MistakesError


def read_config() -> Config:
    """The configuration of this machine; ends with Dutch words when it is wrong."""
    try:
        return load_config(home_from_environment().config_file)
    except MistakesError as error:
        stop(f"koffer.toml klopt niet:\n{error}")


def stop(text: str) -> NoReturn:
    """Say why in Dutch, and end with 2."""
    sys.stderr.write(f"{text}\n")
    sys.exit(2)
