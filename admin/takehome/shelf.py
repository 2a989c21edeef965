"""The catalogue of today; read again when the day changes, because prices grow old."""

import logging
from datetime import date
from pathlib import Path
from threading import Lock

from koffer.catalogue import Catalogue, read_catalogue


class Shelf:
    """Holds one catalogue. A page must not fail for one bad file, so mistakes are only logged."""

    def __init__(self, media: Path, contact: str, log: logging.Logger) -> None:
        self.media = media
        self._contact = contact
        self._log = log
        self._lock = Lock()
        self._held: tuple[date, Catalogue] | None = None

    def on(self, today: date) -> Catalogue:
        """The catalogue with the prices of ``today``."""
        with self._lock:
            if self._held is None or self._held[0] != today:
                self._held = (today, self._read(today))
            return self._held[1]

    def _read(self, today: date) -> Catalogue:
        catalogue, mistakes = read_catalogue(self.media, today, self._contact)
        wrong = [mistake for mistake in mistakes if not mistake.warning]
        if wrong:
            self._log.warning("The catalogue has %d mistakes; see koffer check", len(wrong))
        return catalogue
