"""Our small sounds through the mixer, on a channel of their own."""

import pygame

from kiosk.sounds import TONES, NoSounds, Sounds, samples

CHANNEL = 7


class Chimes:
    """Plays the tones of ``kiosk.sounds``; needs a mixer that is running.

    A tone is made when it is first played, some 2 ms, so that no start waits for all of them.
    """

    def __init__(self) -> None:
        self._sounds: dict[str, pygame.mixer.Sound] = {}

    def play(self, name: str) -> None:
        if name not in TONES:
            return
        if name not in self._sounds:
            self._sounds[name] = pygame.mixer.Sound(buffer=samples(TONES[name]).tobytes())
        pygame.mixer.Channel(CHANNEL).play(self._sounds[name])


def chimes() -> Sounds:
    """The chimes, or silence on a machine without sound."""
    return Chimes() if pygame.mixer.get_init() else NoSounds()
