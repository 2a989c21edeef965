"""How much: short in the normal suite, all of it with KOFFER_FAULTS=full."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.folder import quick_folder


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder


@pytest.fixture
def amount() -> Callable[[int, int], int]:
    """The first number in the normal suite, the second in full."""
    is_full = os.environ.get("KOFFER_FAULTS") == "full"
    return lambda short, full: full if is_full else short
