"""A suitcase that is touched, and the hub of the admin's own tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.screen import World
from koffer.home import Home
from tests.admin.conftest import hub, make_hub
from tests.admin.driver import DrivenHub
from tests.admin.suitcase import on_the_air
from tests.journeys.suitcase import Suitcase
from tests.kiosk.conftest import make_world

__all__ = ["hub", "make_hub"]


@pytest.fixture(scope="session")
def world() -> World:
    return make_world()


@pytest.fixture
def suitcase(world: World, hub: DrivenHub, tmp_path: Path) -> Iterator[Suitcase]:
    """At the begin, without a stick, and known to nobody."""
    with on_the_air(hub) as url:
        made = Suitcase(world, Home(tmp_path / "suitcase"), url, hub)
        yield made
        made.switch_off()
