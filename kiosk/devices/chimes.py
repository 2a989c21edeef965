"""Our small sounds through the mixer, on a channel of their own."""

import pygame

from kiosk.sounds import LOUDEST, TONES, samples
from kiosk.speech.device import SoundDevice
from kiosk.speech.voices import Step, amplitude

CHANNEL = 7


class Chimes:
    """Plays the tones of ``kiosk.sounds``, as loud beside the voice whatever its volume is.

    A tone is made when it is first played, some 2 ms, so that no start waits for all of them.
    """

    def __init__(self, device: SoundDevice) -> None:
        self._device = device
        self._tones: dict[str, bytes] = {}
        self._volume = amplitude("gewoon")

    def play(self, name: str) -> None:
        if name in TONES:
            self._device.soon(lambda: self._play(name))

    def set_volume(self, step: Step) -> None:
        self._volume = amplitude(step)

    def _play(self, name: str) -> None:
        """On the thread of the device; a sound belongs to the mixer that it was made for."""
        if name not in self._tones:
            self._tones[name] = samples(TONES[name], LOUDEST).tobytes()
        channel = pygame.mixer.Channel(CHANNEL)
        channel.play(pygame.mixer.Sound(buffer=self._tones[name]))
        channel.set_volume(self._volume)
