"""No test needs a screen, a sound device, a network or somebody's home folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# What somebody set for a suitcase of their own is not for these.
for name in ("KOFFER_MEDIA", "KOFFER_LOG", "KOFFER_PASSWORD", "DATABASE_URL", "ESPEAK_DATA_PATH"):
    os.environ.pop(name, None)
os.environ["KOFFER_HOME"] = str(Path(__file__).parent / "no-home")
# Where the network is behind a proxy, this machine itself is not.
os.environ["no_proxy"] = "*"
# The same examples on every machine, however slow; `make faults` thinks of others each time.
settings.register_profile(
    "koffer",
    deadline=None,
    derandomize=os.environ.get("KOFFER_FAULTS") != "full",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("koffer")


@pytest.fixture
def disk_sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Sound that is written to this file, some five times faster than it would be heard."""
    import pygame

    path = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", "4")
    pygame.mixer.quit()
    yield path
    pygame.mixer.quit()
