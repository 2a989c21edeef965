"""Libraries, loaded without parts of them that the kiosk never uses. Import this before all else.

What pygame has for its own pictures and for asking about the machine, and what msgspec takes from
a library for older Pythons, would be 0.02 s of every start: a tenth of it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*names: str) -> Iterator[None]:
    """In this block these modules cannot be imported, as if they were not installed.

    What is loaded already stays, and after the block everything can be imported again.
    """
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: not to be found
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with without("pygame.pkgdata", "pygame.system", "typing_extensions"):
    import msgspec  # noqa: F401
    import pygame  # noqa: F401
