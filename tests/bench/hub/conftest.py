"""The hubs of the measurements are those of the tests."""

from tests.admin.conftest import make_hub, stored_hub

__all__ = ["make_hub", "stored_hub"]
