"""What reading aloud needs only once: prepared while nobody waits for it."""

from threading import Thread

from kiosk.speech.cache import engine_version
from kiosk.speech.ogg import is_installed
from koffer.reading import LANGUAGES, Lexicon, read

REST_S = 1.0  # after the start, in which the first visitor may touch


class Warming:
    """Makes the rules of one language a turn (5 to 10 ms); nobody has to wait for more."""

    def __init__(self, lexicon: Lexicon, now: float, *, is_prepared: bool = False) -> None:
        """``now`` in monotonic seconds, as for ``step``. ``is_prepared``: speech was made ahead,
        for which there is a decoder to load: 0.2 s, on a thread of its own.
        """
        self._lexicon, self._from = lexicon, now + REST_S
        self._left = list(LANGUAGES)
        self._decoder: Thread | None = None
        if is_prepared:
            self._decoder = Thread(target=is_installed, name="decoder", daemon=True)

    def step(self, now: float) -> float | None:
        """Seconds until it wants to be called again; None when all is ready."""
        if now < self._from:
            return self._from - now
        if not self._left:
            return None
        if self._decoder:
            self._decoder.start()
            self._decoder = None
        engine_version()
        read("", self._left.pop(0), self._lexicon)
        return 0.0 if self._left else None
