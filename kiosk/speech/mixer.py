"""The player of a real kiosk: one channel of pygame's mixer."""

import io
import wave

import pygame

from kiosk.speech.clock import SoundClock
from kiosk.speech.device import BUFFER, RATE_HZ, VOICE_CHANNEL, SoundDevice
from kiosk.speech.faults import Fault
from kiosk.speech.rendering import Rendering
from kiosk.speech.voices import Step, amplitude

LATENCY_S = BUFFER / RATE_HZ  # sound is heard up to one buffer after it is played
TAIL_S = 0.25  # how long a channel may stay busy past its sound before it counts as done
_CUT_IN_MS = 5  # starting in the middle of a wave would click


class MixerPlayer:
    """Plays through one channel of pygame's mixer, whatever format that was opened in."""

    def __init__(self, device: SoundDevice) -> None:
        self._device = device
        self._clock = SoundClock(0.0)
        self._end_s = 0.0
        self._volume = amplitude("gewoon")

    @property
    def fault(self) -> Fault | None:
        return self._device.fault

    @property
    def _channel(self) -> pygame.mixer.Channel | None:
        return pygame.mixer.Channel(VOICE_CHANNEL) if self._device.is_open else None

    def wake(self) -> None:
        self._device.wake()

    def play(self, rendering: Rendering, from_s: float, now_s: float) -> None:
        """Waits for a device that is being opened, a few hundredths of a second at the most."""
        self._clock, self._end_s = SoundClock(now_s, from_s, LATENCY_S), rendering.duration_s
        if not self._device.open() or (channel := self._channel) is None:
            return
        first = round(from_s * rendering.rate_hz)
        sound = pygame.mixer.Sound(file=io.BytesIO(_wav(rendering, first)))
        channel.play(sound, fade_ms=_CUT_IN_MS if first else 0)
        channel.set_volume(self._volume)  # play() puts it back to full

    def position_s(self, now_s: float) -> float:
        return self._clock.position_s(now_s)

    def seconds_to(self, position_s: float, now_s: float) -> float:
        return self._clock.seconds_to(position_s, now_s)

    def is_done(self, now_s: float) -> bool:
        """By the clock; a channel that is a little late is waited for."""
        past_s = self._clock.position_s(now_s) - self._end_s
        channel = self._channel
        return past_s >= 0 and (past_s >= TAIL_S or channel is None or not channel.get_busy())

    def pause(self, now_s: float) -> None:
        if channel := self._channel:
            channel.pause()
        self._clock.pause(now_s)

    def resume(self, now_s: float) -> None:
        if channel := self._channel:
            channel.unpause()
        self._clock.resume(now_s)

    def stop(self) -> None:
        if channel := self._channel:
            channel.stop()

    def set_volume(self, step: Step) -> None:
        self._volume = amplitude(step)
        if channel := self._channel:
            channel.set_volume(self._volume)

    def close(self) -> None:
        """Silence, and the device is closed."""
        self.stop()
        self._device.close()


def _wav(rendering: Rendering, first: int) -> bytes:
    """A WAV file from sample `first` on: unlike a bare buffer, the mixer converts its rate."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams((1, 2, rendering.rate_hz, 0, "NONE", ""))
        file.writeframes(rendering.pcm[2 * first :])
    return content.getvalue()
