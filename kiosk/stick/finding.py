"""Where a stick is, once the system has mounted it."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from koffer.config.schema import Kiosk

# /media/<user>/<label> and /run/media/<user>/<label>: where udisks and our own rule mount.
PLACES = Kiosk().sticks


def sticks(
    places: Iterable[str] = PLACES, is_mount: Callable[[Path], bool] = Path.is_mount
) -> list[Path]:
    """Every mounted stick, in the order of ``places``; never raises.

    A folder that is left of a stick that was pulled out is no mount: what is written there would
    stay on the memory card of the suitcase.
    """
    return [path for place in places for path in _matching(place) if _is_there(path, is_mount)]


def _matching(place: str) -> Iterator[Path]:
    root, *parts = Path(place).parts or ("",)
    if root != "/" or not parts:
        return
    with contextlib.suppress(OSError):
        yield from sorted(Path(root).glob("/".join(parts)))


def _is_there(path: Path, is_mount: Callable[[Path], bool]) -> bool:
    try:
        return is_mount(path)
    except OSError:
        # A stick that falters can neither be read nor written.
        return False
