"""What reading aloud needs only once: prepared while nobody waits for it."""

from koffer.reading import LANGUAGES, Lexicon, read

REST_S = 1.0  # after the start, in which the first visitor may touch


class Warming:
    """Makes the rules of one language a turn (5 to 10 ms); nobody has to wait for more."""

    def __init__(self, lexicon: Lexicon, now: float) -> None:
        """``now`` in monotonic seconds, as for ``step``."""
        self._lexicon, self._from = lexicon, now + REST_S
        self._left = list(LANGUAGES)

    def step(self, now: float) -> float | None:
        """Seconds until it wants to be called again; None when all is ready."""
        if now < self._from:
            return self._from - now
        if not self._left:
            return None
        read("", self._left.pop(0), self._lexicon)
        return 0.0 if self._left else None
