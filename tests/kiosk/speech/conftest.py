"""A lexicon, and the mixer on SDL's drivers that need no sound card."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from koffer.home import media_folder
from koffer.reading import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(media_folder() / "lexicon")


@pytest.fixture
def dummy_sound(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Sound that goes nowhere."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


@pytest.fixture
def disk_sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Sound that is written to this file, some five times faster than it would be heard."""
    path = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", "4")
    pygame.mixer.quit()
    yield path
    pygame.mixer.quit()
