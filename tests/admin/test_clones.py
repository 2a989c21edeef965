"""A card that was copied, a card that was put back, a hub that was put back: nothing is lost.

The suitcases are the kiosk's own code, the hub is the real application, the copies are made by
systemd/backup and put back as the manual says.
"""

import os
import secrets
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import ProgrammingError

from admin.storage.tables import counters
from admin.storage.tables import hub as hub_table
from koffer.sync.pair import Pair
from tests.admin.conftest import POSTGRES, MakeHub
from tests.admin.driver import DrivenHub
from tests.admin.suitcase import Suitcase, on_the_air
from tests.project.files import ROOT

CLONE = "Twee koffers met één naam"


@pytest.fixture
def cases() -> Iterator[ExitStack]:
    """Switches suitcases off at the end."""
    with ExitStack() as stack:
        yield stack


def a_suitcase(hub: DrivenHub, card: Path, cases: ExitStack) -> Suitcase:
    pair = Pair(secrets.token_hex(8), secrets.token_urlsafe(32), "Koffer 7")
    hub.case(pair)
    card.mkdir()
    made = Suitcase(card, pair)
    cases.callback(made.switch_off)
    return made


def total(hub: DrivenHub, item: str = "rollator") -> int:
    return sum(row["value"] for row in hub.rows(counters) if row["item"] == item)


def test_a_copied_card_counts_for_both_and_staff_are_told(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    first = a_suitcase(stored_hub, tmp_path / "card", cases)
    first.counts("kept", "rollator", 5)
    with on_the_air(stored_hub) as url:
        assert first.syncs(url) == "ok"
        other = first.copied_to(tmp_path / "copy")
        cases.callback(other.switch_off)
        assert CLONE not in stored_hub.staff().get("/koffers").text
        for _ in range(3):
            first.counts("kept", "rollator", 2)
            other.counts("kept", "rollator", 3)
            assert first.syncs(url, 1) == other.syncs(url, 1) == "ok"
    assert total(stored_hub) == 5 + 3 * (2 + 3)
    stored_hub.assert_sums_agree()
    page = stored_hub.staff().get("/koffers").text
    assert CLONE in page
    assert "Is de geheugenkaart gekopieerd? Gebruik er maar één. De tellingen kloppen nog." in page


def test_a_card_that_is_put_back_loses_nothing_that_had_arrived(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    suitcase = a_suitcase(stored_hub, tmp_path / "card", cases)
    suitcase.counts("kept", "rollator", 5)
    suitcase.copied_to(tmp_path / "old").switch_off()
    with on_the_air(stored_hub) as url:
        suitcase.counts("kept", "rollator", 4)
        suitcase.syncs(url)
        again = suitcase.put_back(tmp_path / "old")
        cases.callback(again.switch_off)
        again.counts("kept", "rollator", 2)
        assert again.syncs(url) == "ok"
    assert total(stored_hub) == 5 + 4 + 2
    stored_hub.assert_sums_agree()
    assert CLONE not in stored_hub.staff().get("/koffers").text, "one time is no clone"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Empty for a file, or a database of its own that a dump can be put back into."""
    if request.param == "sqlite":
        yield ""
        return
    if not POSTGRES or not shutil.which("pg_dump") or not shutil.which("psql"):
        pytest.skip("KOFFER_TEST_POSTGRES is not set, or pg_dump is not there")
    name = f"koffer_{secrets.token_hex(6)}"
    try:
        _server(f"CREATE DATABASE {name}")
    except ProgrammingError as error:
        pytest.skip(f"this user may not make a database: {error.orig}")
    yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    _server(f"DROP DATABASE {name} WITH (FORCE)")


def _server(statement: str) -> None:
    engine = create_engine(make_url(POSTGRES), isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(statement))
    finally:
        engine.dispose()


def test_a_hub_put_back_from_yesterday_gets_everything_again(
    make_hub: MakeHub, database_url: str, tmp_path: Path, cases: ExitStack
) -> None:
    hub = make_hub("fleet", database_url)
    suitcase = a_suitcase(hub, tmp_path / "card", cases)
    suitcase.counts("kept", "rollator", 5)
    with on_the_air(hub) as url:
        suitcase.syncs(url)
    before = hub.rows(hub_table)
    copy = back_up(hub, database_url)
    suitcase.counts("kept", "rollator", 4)
    suitcase.counts("heard", "traplift", 3)
    with on_the_air(hub) as url:
        suitcase.syncs(url)
    assert (total(hub), total(hub, "traplift")) == (9, 3)

    hub.hub.database.close()
    put_back(copy, hub.hub.home.root, database_url)
    restored = make_hub("fleet", database_url)
    assert restored.rows(hub_table) != before
    assert (total(restored), total(restored, "traplift")) == (5, 0)
    with on_the_air(restored) as url:
        assert suitcase.syncs(url) == "ok"
        assert (total(restored), total(restored, "traplift")) == (9, 3)
        suitcase.counts("kept", "rollator", 1)
        suitcase.syncs(url)
    assert total(restored) == 10
    restored.assert_sums_agree()
    assert "Alles goed" in restored.staff().get("/koffers").text


def back_up(hub: DrivenHub, database_url: str) -> Path:
    home = hub.hub.home.root
    environment = os.environ | {"KOFFER_HOME": str(home), "DATABASE_URL": database_url}
    command = [sys.executable, str(ROOT / "systemd" / "backup")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip().removeprefix("De reservekopie staat in "))


def put_back(copy: Path, home: Path, database_url: str) -> None:
    """As docs/handleiding/beheerder.md says."""
    with tarfile.open(copy) as archive:
        archive.extractall(home, filter="data")
    for left in (*home.glob("admin/*.db-wal"), *home.glob("admin/*.db-shm")):
        left.unlink()
    if database_url:
        url = make_url(database_url)
        _server(f"DROP DATABASE {url.database} WITH (FORCE)")
        _server(f"CREATE DATABASE {url.database}")
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        words = ["psql", "--quiet", "--set=ON_ERROR_STOP=1", f"--dbname={plain}"]
        subprocess.run([*words, f"--file={home / 'hub.sql'}"], check=True, capture_output=True)
