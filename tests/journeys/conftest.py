"""The hub of the admin's own tests, here for a suitcase that is touched."""

from tests.admin.conftest import hub, make_hub

__all__ = ["hub", "make_hub"]
