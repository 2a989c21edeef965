"""Our small sounds through the mixer, on a channel of their own."""

import pygame

from kiosk.sounds import TONES, NoSounds, Sounds, samples

CHANNEL = 7


class Chimes:
    """Plays the tones of ``kiosk.sounds``; needs a mixer that is running."""

    def __init__(self) -> None:
        self._sounds = {
            name: pygame.mixer.Sound(buffer=samples(tone).tobytes()) for name, tone in TONES.items()
        }

    def play(self, name: str) -> None:
        if name in self._sounds:
            pygame.mixer.Channel(CHANNEL).play(self._sounds[name])


def chimes() -> Sounds:
    """The chimes, or silence on a machine without sound."""
    return Chimes() if pygame.mixer.get_init() else NoSounds()
