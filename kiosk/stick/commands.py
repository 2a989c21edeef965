"""``koffer stick``: counts to a USB stick, and the answers of the hub back."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from koffer.home import Home, home_from_environment

if TYPE_CHECKING:
    from kiosk.stick.stick import Stick
    from kiosk.stick.words import Outcome

_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


@click.group()
def stick() -> None:
    """Breng tellingen zonder internet naar kantoor, met een USB-stick."""


@stick.command("export")
@click.argument("folder", type=_FOLDER)
def export_(folder: Path) -> None:
    """Zet in FOLDER alles wat kantoor nog niet heeft."""
    with _stick(folder) as made:
        _tell(made.export())


@stick.command("import")
@click.argument("folder", type=_FOLDER)
def import_(folder: Path) -> None:
    """Lees uit FOLDER wat kantoor antwoordde."""
    with _stick(folder) as made:
        _tell(made.import_())


@contextmanager
def _stick(folder: Path) -> Iterator["Stick"]:
    """On the store of this machine, which the kiosk must not be using."""
    from kiosk.interest import open_store, random_id
    from kiosk.stick.stick import Stick
    from kiosk.sync.exchange import Exchange
    from kiosk.sync.health import read_health
    from kiosk.sync.round import Machine
    from koffer.sync import Clock
    from koffer.sync.pair import load_or_create_pair

    home = _home()
    pair = load_or_create_pair(home.pair_file)
    store = open_store(home.interest_db, now=_now)
    try:
        if store.trouble == "store.in-use":
            _stop("De kiosk is aan. Zet hem eerst uit, of gebruik het scherm van de koffer.")
        clock = Clock(_now().isoformat(timespec="seconds"))
        machine = Machine(clock, read_health(home.root))
        exchange = Exchange(store, pair, random_id)
        yield Stick(store, exchange, pair, lambda: machine, _today, lambda: [folder])
    finally:
        store.close()


def _home() -> Home:
    home = home_from_environment()
    if not home.interest_db.exists():
        _stop("Op deze machine is nog niets geteld.")
    return home


def _tell(outcome: "Outcome") -> None:
    from kiosk.stick.words import words

    if not outcome.is_good:
        _stop(words(outcome))
    click.echo(words(outcome))


def _stop(text: str) -> NoReturn:
    click.echo(text, err=True)
    sys.exit(2)


def _now() -> datetime:
    return datetime.now().astimezone()


def _today() -> date:
    return _now().date()
