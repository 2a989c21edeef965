"""One configuration file, koffer.toml, with one typed schema."""

from koffer.config.load import load_config
from koffer.config.schema import Config

__all__ = ["Config", "load_config"]
