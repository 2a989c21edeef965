"""The player of a real kiosk: one channel of pygame's mixer."""

import io
import logging
import wave

import pygame

from kiosk.speech.clock import SoundClock
from kiosk.speech.faults import Fault
from kiosk.speech.player import Player, SilentPlayer
from kiosk.speech.rendering import Rendering
from kiosk.speech.voices import Step, amplitude

RATE_HZ = 22050
BUFFER = 512  # samples
LATENCY_S = BUFFER / RATE_HZ  # sound is heard up to one buffer after it is played
TAIL_S = 0.25  # how long a channel may stay busy past its sound before it counts as done
CHANNEL = 0  # reserved for the voice; other sounds take other channels
_CUT_IN_MS = 5  # starting in the middle of a wave would click
_log = logging.getLogger(__name__)


def open_player() -> Player:
    """The mixer when there is a sound device, else a silent player."""
    try:
        if pygame.mixer.get_init() is None:
            pygame.mixer.init(RATE_HZ, -16, 1, BUFFER, allowedchanges=0)
        pygame.mixer.set_reserved(CHANNEL + 1)
        return MixerPlayer(pygame.mixer.Channel(CHANNEL))
    except pygame.error as error:
        _log.warning("no sound device: %s", error)
        return SilentPlayer()


class MixerPlayer:
    """Plays through one channel of pygame's mixer, whatever format that was opened in."""

    fault: Fault | None = None

    def __init__(self, channel: pygame.mixer.Channel) -> None:
        self._channel = channel
        self._clock = SoundClock(0.0)
        self._end_s = 0.0
        self._volume = amplitude("gewoon")

    def play(self, rendering: Rendering, from_s: float, now_s: float) -> None:
        first = round(from_s * rendering.rate_hz)
        sound = pygame.mixer.Sound(file=io.BytesIO(_wav(rendering, first)))
        self._channel.play(sound, fade_ms=_CUT_IN_MS if first else 0)
        self._channel.set_volume(self._volume)  # play() puts it back to full
        self._clock = SoundClock(now_s, from_s, LATENCY_S)
        self._end_s = rendering.duration_s

    def position_s(self, now_s: float) -> float:
        return self._clock.position_s(now_s)

    def seconds_to(self, position_s: float, now_s: float) -> float:
        return self._clock.seconds_to(position_s, now_s)

    def is_done(self, now_s: float) -> bool:
        """By the clock; a channel that is a little late is waited for."""
        past_s = self._clock.position_s(now_s) - self._end_s
        return past_s >= 0 and (past_s >= TAIL_S or not self._channel.get_busy())

    def pause(self, now_s: float) -> None:
        self._channel.pause()
        self._clock.pause(now_s)

    def resume(self, now_s: float) -> None:
        self._channel.unpause()
        self._clock.resume(now_s)

    def stop(self) -> None:
        self._channel.stop()

    def set_volume(self, step: Step) -> None:
        self._volume = amplitude(step)
        self._channel.set_volume(self._volume)

    def close(self) -> None:
        """Silence; the mixer itself is left to whoever else uses it."""
        if pygame.mixer.get_init() is not None:
            self._channel.stop()


def _wav(rendering: Rendering, first: int) -> bytes:
    """A WAV file from sample `first` on: unlike a bare buffer, the mixer converts its rate."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams((1, 2, rendering.rate_hz, 0, "NONE", ""))
        file.writeframes(rendering.pcm[2 * first :])
    return content.getvalue()
