"""The first screen is shown before the kiosk is ready, and must be the one it shows then."""

from kiosk.run import first_look
from tests.kiosk.driver import Driver


def test_the_first_look_is_what_the_kiosk_shows(world) -> None:
    assert first_look(world) == Driver(world).glass.display
