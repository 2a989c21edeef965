"""How far a sound has come, by the clock: a mixer channel does not know."""


class SoundClock:
    """Seconds of sound since it began at `from_s`; stands still while paused.

    `now_s` is always the same steady clock; the result never lies before `from_s`.
    """

    def __init__(self, now_s: float, from_s: float = 0.0, latency_s: float = 0.0) -> None:
        self._from_s = from_s
        self._zero_s = now_s + latency_s - from_s
        self._paused_at_s: float | None = None

    def position_s(self, now_s: float) -> float:
        at = now_s if self._paused_at_s is None else self._paused_at_s
        return max(self._from_s, at - self._zero_s)

    def seconds_to(self, position_s: float, now_s: float) -> float:
        """From now until the sound is there, if it is not paused; negative when it is past."""
        at = now_s if self._paused_at_s is None else self._paused_at_s
        return position_s - (at - self._zero_s)

    def pause(self, now_s: float) -> None:
        if self._paused_at_s is None:
            self._paused_at_s = now_s

    def resume(self, now_s: float) -> None:
        if self._paused_at_s is not None:
            self._zero_s += now_s - self._paused_at_s
            self._paused_at_s = None
