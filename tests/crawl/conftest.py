"""The crawl drives the kiosk as the tests of the kiosk do."""

from tests.kiosk.conftest import kiosk, world

__all__ = ["kiosk", "world"]
