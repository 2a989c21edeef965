"""A lexicon, and the mixer on SDL's drivers that need no sound card."""

from collections.abc import Iterator

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
