"""Where sentences lie that are made while somebody listens: in memory, and gone with the kiosk.

A file on the card has times: when it was made, read or changed. Its name follows from the words.
So together they would tell at which moment somebody heard what. What is made ahead tells nothing.
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.speech.cache import MAX_BYTES, SPARE_BYTES, spare_folder

_SENTENCE = re.compile(r"[0-9a-f]{64}\..*")


@contextlib.contextmanager
def live_folder(cache: Path) -> Iterator[tuple[Path, int]]:
    """The folder, and how many bytes it may hold. Where no other can be made it is ``cache``.

    Sentences that lie in ``cache`` of before are removed.
    """
    _forget(cache)
    try:
        made = spare_folder()
    except OSError:
        yield cache, MAX_BYTES
        return
    with made as folder:
        yield Path(folder), SPARE_BYTES


def _forget(cache: Path) -> None:
    with contextlib.suppress(OSError):
        for path in [one for one in cache.iterdir() if _SENTENCE.fullmatch(one.name)]:
            path.unlink()
