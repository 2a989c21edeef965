"""Where state lives and where the starting content lies."""

import os
from pathlib import Path

import msgspec


class Home(msgspec.Struct, frozen=True):
    """The folder that holds everything this machine must not lose (KOFFER_HOME)."""

    root: Path

    @property
    def config_file(self) -> Path:
        return self.root / "koffer.toml"

    @property
    def tags_file(self) -> Path:
        """Which tag is on which thing."""
        return self.root / "tags.toml"

    @property
    def kiosk(self) -> Path:
        return self.root / "kiosk"

    @property
    def interest_db(self) -> Path:
        return self.kiosk / "interest.db"

    @property
    def content_cache(self) -> Path:
        """What was read of the content; it can be thrown away at any time."""
        return self.kiosk / "content.cache"

    @property
    def drawings_cache(self) -> Path:
        """The first drawings as they were rasterised; it can be thrown away at any time."""
        return self.kiosk / "drawings"

    @property
    def speech_cache(self) -> Path:
        return self.kiosk / "speech"

    @property
    def admin(self) -> Path:
        return self.root / "admin"

    @property
    def pair_file(self) -> Path:
        return self.root / "pair.json"


def home_from_environment() -> Home:
    """KOFFER_HOME, or the user's data folder when it is not set."""
    given = os.environ.get("KOFFER_HOME")
    if given:
        return Home(Path(given).expanduser().absolute())
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Home(Path(base) / "koffer")


def media_folder() -> Path:
    """KOFFER_MEDIA, or the media folder beside the packages."""
    given = os.environ.get("KOFFER_MEDIA")
    return Path(given).absolute() if given else Path(__file__).resolve().parent.parent / "media"
