"""What of the content is broken, for staff and the log.

It is told of all files, in the order of their names and while nobody is there: a line that came
when a visitor opened an entry would tell that somebody did.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.devices.raster import fault
from kiosk.failsafe import Step
from koffer.mistakes import Mistake

EACH_S = 0.1
_UNSHOWN = "logos"  # only a browser draws them
_log = logging.getLogger(__name__)


class BrokenFiles:
    """Begins with the mistakes that were found when the content was read."""

    def __init__(self, media: Path, mistakes: Sequence[Mistake]) -> None:
        self.found = False
        self._left = _drawings(media)
        for mistake in mistakes:
            self._tell(mistake)

    def while_(self, nobody_is_there: Callable[[], bool]) -> Step:
        """A step of the loop that looks at one drawing after the other, a millisecond each."""
        return lambda _: self._look() if nobody_is_there() else None

    def _look(self) -> float | None:
        path = next(self._left, None)
        if path is None:
            return None
        if why := fault(path):
            self._tell(Mistake(path, 0, f"deze tekening is niet te tonen ({why})"))
        return EACH_S

    def _tell(self, mistake: Mistake) -> None:
        self.found = True
        _log.warning("%s", mistake)


def _drawings(media: Path) -> Iterator[Path]:
    yield from (path for path in sorted(media.rglob("*.svg")) if _UNSHOWN not in path.parts)
