"""A hub in every mode, on a real SQLite file, and on PostgreSQL when one is given."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import create_engine, make_url, text

from admin.app import create_app
from koffer.config import Config
from koffer.config.schema import Admin, Mode
from koffer.home import Home
from tests.admin.driver import DrivenHub, TravelClock

POSTGRES = os.environ.get("KOFFER_TEST_POSTGRES", "")
MakeHub = Callable[..., DrivenHub]


@pytest.fixture
def make_hub(tmp_path: Path) -> Iterator[MakeHub]:
    """Builds hubs and closes them; ``database_url`` empty is a file in the home folder."""
    made: list[DrivenHub] = []

    def make(mode: Mode = "fleet", database_url: str = "") -> DrivenHub:
        config = replace(Config(), mode=mode, admin=Admin(database_url=database_url))
        clock = TravelClock()
        app = create_app(config, Home(tmp_path / "home"), now=clock)
        # Real argon2, but cheap: hundreds of sign-ins would take a minute.
        app.extensions["security"].pwd_context.update(argon2__time_cost=1, argon2__memory_cost=64)
        made.append(DrivenHub(app, clock))
        return made[-1]

    yield make
    for one in made:
        one.hub.database.close()


@pytest.fixture
def hub(make_hub: MakeHub) -> DrivenHub:
    """A hub on a server, with nothing in it."""
    return make_hub()


@pytest.fixture
def demo(make_hub: MakeHub) -> DrivenHub:
    """The demo: its own suitcase is let in and small numbers are shown."""
    return make_hub("demo")


@pytest.fixture(params=["sqlite", "postgres"])
def stored_hub(request: pytest.FixtureRequest, make_hub: MakeHub) -> Iterator[DrivenHub]:
    """A hub on a server, once on each kind of database."""
    if request.param == "sqlite":
        yield make_hub()
        return
    if not POSTGRES:
        pytest.skip("KOFFER_TEST_POSTGRES is not set")
    with _own_schema() as url:
        one = make_hub("fleet", url)
        yield one
        one.hub.database.close()


@contextmanager
def _own_schema() -> Iterator[str]:
    """The address of a schema in the test database that is gone afterwards."""
    url, name = make_url(POSTGRES), f"koffer_{secrets.token_hex(6)}"
    engine = create_engine(url.set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    own = url.update_query_dict({"options": f"-csearch_path={name}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture
def cases() -> Iterator[ExitStack]:
    """Switches suitcases off at the end."""
    with ExitStack() as stack:
        yield stack
