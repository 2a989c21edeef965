"""The command `koffer speak`."""

import tempfile
import wave
from pathlib import Path

import click
import msgspec

from kiosk.speech.faults import DUTCH
from kiosk.speech.shelf import FOLDER
from kiosk.speech.voices import RATE
from kiosk.speech.whole import SpeechError, Whole, WholeWord, speak_whole
from koffer.home import home_from_environment, media_folder
from koffer.reading import LANGUAGES, Lexicon, LexiconError, load_lexicon

RATE_MIN, RATE_MAX = 80, 200  # words a minute; espeak ignores less, nobody follows more


class WrongError(click.ClickException):
    """A mistake of the person; shown in Dutch, exit code 2."""

    exit_code = 2

    def show(self, _file: object = None) -> None:
        click.echo(f"Fout: {self.message}", err=True)


class _Report(msgspec.Struct, frozen=True):
    """The JSON file beside the sound."""

    text: str
    lang: str
    rate: int
    duration_s: float
    words: tuple[WholeWord, ...]


@click.command(
    help="Maak van TEXT het geluid en de woordtijden, precies zoals het scherm voorleest."
)
@click.argument("text", default="")
@click.option("--lang", default="nl", show_default=True, help=f"Taal: {', '.join(LANGUAGES)}.")
@click.option("--rate", default=RATE, show_default=True, help="Woorden per minuut, 80 tot 200.")
@click.option("--out", default=None, type=click.Path(path_type=Path), help="Het WAV-bestand.")
def speak(text: str, lang: str, rate: int, out: Path | None) -> None:
    """Write OUT and, with .json instead of .wav, the words with their times."""
    path = _checked(text, lang, rate, out)
    try:
        with tempfile.TemporaryDirectory(prefix="koffer-speak-") as folder:
            ahead = home_from_environment().speech_cache / FOLDER
            whole = speak_whole(text, lang, rate, read_lexicon(), Path(folder), ahead)
    except SpeechError as error:
        raise WrongError(DUTCH[error.fault]) from error
    if whole is None:
        raise WrongError("In deze tekst staat niets om voor te lezen.")
    _write(path, whole, _Report(text, lang, rate, round(whole.duration_s, 4), whole.words))
    click.echo(f"{path}: {whole.duration_s:.1f} seconden, {len(whole.words)} woorden.")


def _checked(text: str, lang: str, rate: int, out: Path | None) -> Path:
    if not text.strip():
        raise WrongError("Er is geen tekst. Geef de tekst tussen aanhalingstekens.")
    if lang not in LANGUAGES:
        raise WrongError(f"De taal '{lang}' is niet bekend. Kies uit: {', '.join(LANGUAGES)}.")
    if not RATE_MIN <= rate <= RATE_MAX:
        raise WrongError(f"--rate moet tussen {RATE_MIN} en {RATE_MAX} liggen, niet {rate}.")
    if out is None:
        raise WrongError("Zeg met --out BESTAND.wav waar het geluid moet komen.")
    if out.suffix.lower() != ".wav":
        raise WrongError(f"De naam na --out moet op .wav eindigen, niet '{out.name}'.")
    return out


def read_lexicon() -> Lexicon:
    """Ours and what staff added; raises WrongError with every mistake."""
    try:
        return load_lexicon(media_folder() / "lexicon", home_from_environment().root / "lexicon")
    except LexiconError as error:
        raise WrongError(f"Het woordenboek klopt niet.\n{error}") from error


def _write(path: Path, whole: Whole, report: _Report) -> None:
    try:
        with path.open("wb") as file, wave.open(file, "wb") as sound:
            sound.setparams((1, 2, whole.rate_hz, 0, "NONE", ""))
            sound.writeframes(whole.pcm)
        path.with_suffix(".json").write_bytes(msgspec.json.format(msgspec.json.encode(report)))
    except OSError as error:
        raise WrongError(f"'{path}' is niet te schrijven: {error.strerror}.") from error
