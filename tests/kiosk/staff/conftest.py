"""A volunteer at a suitcase that counts in memory."""

from collections.abc import Iterator

import pytest

from kiosk.screen import World
from tests.kiosk.staff.driver import Volunteer


@pytest.fixture
def staff(world: World) -> Iterator[Volunteer]:
    volunteer = Volunteer(world)
    yield volunteer
    volunteer.store.close()
