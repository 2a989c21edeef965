"""The catalogue and the regions of today; read again when the day changes: prices grow old."""

import logging
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from koffer.catalogue import Catalogue, read_catalogue
from koffer.catalogue.contact import CONTACT
from koffer.regions import Region, asking_here, read_regions


class _Held(NamedTuple):
    day: date
    catalogue: Catalogue
    regions: Mapping[str, Region]


class Shelf:
    """Holds one reading. A page must not fail for one bad file, so mistakes are only logged."""

    def __init__(self, media: Path, contact: str, log: logging.Logger) -> None:
        """``contact`` is whom the texts tell people to ask where no municipality is known."""
        self.media = media
        self._contact = contact
        self._log = log
        self._lock = Lock()
        self._held: _Held | None = None

    def on(self, today: date, municipality: str = "") -> Catalogue:
        """The catalogue with the prices of ``today``, as it is in this municipality's texts."""
        held = self._of(today)
        return asking_here(held.catalogue, held.regions.get(municipality), self._contact)

    def regions(self, today: date) -> Mapping[str, Region]:
        """The municipalities, by id."""
        return self._of(today).regions

    def _of(self, today: date) -> _Held:
        with self._lock:
            if self._held is None or self._held.day != today:
                self._held = self._read(today)
            return self._held

    def _read(self, today: date) -> _Held:
        catalogue, mistakes = read_catalogue(self.media, today, CONTACT)
        regions, others = read_regions(self.media / "regions", catalogue)
        wrong = [mistake for mistake in (*mistakes, *others) if not mistake.warning]
        if wrong:
            self._log.warning("The catalogue has %d mistakes; see koffer check", len(wrong))
        return _Held(today, catalogue, regions)
