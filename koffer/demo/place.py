"""Where the demo keeps its state and leaves its results, and on which port it listens."""

import socket
from collections.abc import Mapping
from pathlib import Path

import msgspec

from koffer.config import load_config

LOOPBACK = "127.0.0.1"


class Place(msgspec.Struct, frozen=True):
    """``env`` is for both parts; ``folder`` gets the results."""

    folder: Path
    home: Path
    port: int
    env: Mapping[str, str]

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def sound_file(self) -> Path:
        return self.folder / "geluid.wav"


def has_screen(env: Mapping[str, str]) -> bool:
    """Whether a window can be opened here."""
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def prepare(folder: Path, env: Mapping[str, str]) -> Place:
    """Make the folders. A KOFFER_HOME of one's own is used as it is, settings included."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.png"), *folder.glob("*.html"), *folder.glob("geluid.*")]:
        old.unlink()
    given = env.get("KOFFER_HOME")
    home = Path(given).expanduser().absolute() if given else folder / "staat"
    home.mkdir(parents=True, exist_ok=True)
    port = _port(home)
    return Place(folder, home, port, {**env, "KOFFER_HOME": str(home)})


def _port(home: Path) -> int:
    """The configured port; without a configuration of its own the demo takes one that is free.

    The system gives it: with a usual one, two demos that start together take the same.
    """
    file = home / "koffer.toml"
    if file.exists() and "# demo" not in file.read_text(encoding="utf-8"):
        return load_config(file).admin.port
    port = _any_free()
    text = f'# demo: deze regels schrijft de demo zelf\n[sync]\nurl = "http://{LOOPBACK}:{port}"\n'
    file.write_text(f"{text}\n[admin]\nport = {port}\n", encoding="utf-8")
    return port


def _any_free() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
