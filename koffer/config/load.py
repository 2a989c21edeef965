"""Read koffer.toml."""

from pathlib import Path

from koffer.config.schema import Config
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
    if config is None or file.mistakes:
        raise MistakesError(file.mistakes)
    return config
