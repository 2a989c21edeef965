"""The command `koffer voice`."""

import os
import time
from collections import Counter
from pathlib import Path

import click

from kiosk.settings import read_config
from kiosk.speech.ahead import MAX_BYTES, Result
from kiosk.speech.commands import WrongError, read_lexicon
from kiosk.speech.faults import DUTCH
from kiosk.speech.ogg import is_installed
from kiosk.speech.progress import inputs, read_ahead, write_ahead
from kiosk.speech.shelf import FOLDER, VOICES, Shelf
from kiosk.speech.worker import NICENESS
from kiosk.staff.records import Ahead
from koffer.home import Home, home_from_environment, media_folder
from koffer.mistakes import MistakesError

_MB = 1024 * 1024
_TELL_S = 2.0  # between lines of progress
_FAILURES = 5  # sentences that are named


@click.group(help="Maak het voorlezen klaar, of kijk welke stemmen er zijn.")
def voice() -> None:
    """What was spoken ahead, and with which voices."""


@voice.command(name="prepare", help="Spreek alle teksten van de koffer alvast in.")
@click.option("--all-speeds", is_flag=True, help="Ook langzamer en sneller.")
@click.option("--if-needed", is_flag=True, help="Alleen als er iets veranderd is.")
@click.option("--most-mb", default=MAX_BYTES // _MB, show_default=True, help="Hoogstens zoveel MB.")
def prepare_all(all_speeds: bool, if_needed: bool, most_mb: int) -> None:
    """Fill the shelf for the screens of this machine; what is there is not made again."""
    from kiosk.speech.stocking import Machine, stock  # noqa: PLC0415

    if not is_installed():
        raise WrongError("Het pakket 'soundfile' ontbreekt. Het scherm leest wel gewoon voor.")
    os.nice(NICENESS)
    home = home_from_environment()
    progress = _Progress(home.speech_cache, _inputs(home, all_speeds, most_mb))
    if if_needed and progress.was_whole:
        click.echo("Alles is al ingesproken.")
        return
    shelf = Shelf(home.speech_cache / FOLDER)
    machine = Machine(read_config(), home.root, media_folder(), read_lexicon())
    try:
        result = stock(
            machine, shelf, progress, _warn, all_speeds=all_speeds, max_bytes=most_mb * _MB
        )
    except OSError as error:
        raise WrongError(f"'{error.filename}' is niet te schrijven: {error.strerror}.") from error
    except (MistakesError, ValueError) as error:
        raise WrongError(f"De teksten kloppen niet:\n{error}") from error
    _report(result)


@voice.command(name="list", help="Toon welke stemmen er zijn en wat er al is ingesproken.")
def list_voices() -> None:
    """The neural voices on the shelf with their licence, and its size."""
    shelf = Shelf(home_from_environment().speech_cache / FOLDER)
    for lang, card in shelf.voices.items():
        click.echo(f"{lang}: {card.voice.split()[0]}, licentie {card.licence}. {card.source}")
    if not shelf.voices:
        click.echo("Alleen de gewone stem (espeak).")
    count, size = shelf.count()
    click.echo(f"{count} zinnen ingesproken, {size / _MB:.0f} MB.")


def _inputs(home: Home, *choices: object) -> str:
    own = (home.config_file, home.root / "lexicon", home.root / VOICES)
    return inputs((media_folder(), *own), *choices)


class _Progress:
    """Tells now and then, here and to staff; a restart shows that it goes on where it was."""

    def __init__(self, cache_folder: Path, made_from: str) -> None:
        self._folder, self._made_from = cache_folder, made_from
        self._next_s = 0.0

    @property
    def was_whole(self) -> bool:
        """Whether the same was made before, to the end."""
        ahead = read_ahead(self._folder)
        return ahead is not None and ahead.is_whole and ahead.made_from == self._made_from

    def __call__(self, done: int, total: int) -> None:
        now_s = time.monotonic()
        if now_s >= self._next_s or done == total:
            click.echo(f"Ingesproken: {done} van {total} zinnen.")
            write_ahead(self._folder, Ahead(done, total, self._made_from))
            self._next_s = now_s + _TELL_S


def _warn(text: str) -> None:
    click.echo(f"Let op: {text}", err=True)


def _report(result: Result) -> None:
    click.echo(
        f"Klaar: {result.made} zinnen gemaakt, {result.there} waren er al, "
        f"{result.size / _MB:.0f} MB."
    )
    if result.full:
        _warn("De ruimte is op. De andere zinnen maakt het scherm als ze nodig zijn.")
    for fault, count in Counter(fault for _, fault in result.failed).items():
        _warn(f"{count} zinnen lukten niet: {DUTCH[fault]}")
    for utterance, _ in result.failed[:_FAILURES]:
        click.echo(f"  {utterance.spoken}", err=True)
    if result.failed:
        raise click.exceptions.Exit(1)
