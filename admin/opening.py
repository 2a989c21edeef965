"""What every command of the hub begins with, and how its faults are told."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.exc import OperationalError

from koffer.config import Config, load_config
from koffer.home import Home, home_from_environment
from koffer.mistakes import MistakesError


@contextmanager
def in_words() -> Iterator[None]:
    """Faults of the machine become one Dutch sentence instead of a traceback."""
    try:
        yield
    except OperationalError as error:
        raise click.ClickException(f"De database is niet te bereiken: {error.orig}") from error
    except OSError as error:
        raise click.ClickException(f"{error.filename or ''}: {error.strerror}") from error


def setting() -> tuple[Config, Home]:
    home = home_from_environment()
    try:
        return load_config(home.config_file), home
    except MistakesError as error:
        raise click.ClickException(str(error)) from error
