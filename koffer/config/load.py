"""Read koffer.toml."""

from pathlib import Path

from koffer.config.schema import Config
from koffer.language import installed
from koffer.mistakes import MistakesError
from koffer.tomlfile import read_toml, record


def load_config(path: Path) -> Config:
    """The settings in ``path``, or the defaults when there is no such file.

    Raises:
        MistakesError: the file is there and something in it is wrong.
    """
    if not path.exists():
        return Config()
    file = read_toml(path)
    config = record(file, Config)
    if config and config.kiosk.language not in (known := installed()):
        text = f"'{config.kiosk.language}' is geen taal van de koffer; er is: {', '.join(known)}"
        file.wrong("kiosk.language", text)
    if config is None or file.mistakes:
        raise MistakesError(file.mistakes)
    return config
