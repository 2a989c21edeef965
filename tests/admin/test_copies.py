"""A hub or a suitcase that was put back from a copy: all comes again, and nothing twice.

The copies are made by systemd/backup, also while suitcases send, and put back by systemd/restore.
"""

import itertools
import os
import secrets
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import ProgrammingError

from admin.storage.tables import hub as hub_table
from tests.admin.conftest import POSTGRES, MakeHub
from tests.admin.driver import DrivenHub, a_sitting
from tests.admin.suitcase import PATIENCE_S, a_suitcase, on_the_air, total
from tests.project.files import ROOT


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


def test_a_suitcase_put_back_from_yesterday_loses_nothing_that_had_arrived(
    stored_hub: DrivenHub, tmp_path: Path, cases: ExitStack
) -> None:
    home = tmp_path / "suitcase"
    suitcase = a_suitcase(stored_hub, home / "kiosk", cases)
    with on_the_air(stored_hub) as url:
        suitcase.counts("kept", "rollator", 5)
        suitcase.syncs(url)
        suitcase.counts("kept", "rollator", 3)
        suitcase.ends_visit()
        copy = run("backup", home, "").removeprefix("De reservekopie staat in ")
        suitcase.counts("kept", "rollator", 4)
        suitcase.syncs(url)
        suitcase.switch_off()
        run("restore", home, "", copy)
        again = suitcase.put_back(suitcase.card)
        cases.callback(again.switch_off)
        again.counts("kept", "rollator", 2)
        assert again.syncs(url) == "ok"
    assert total(stored_hub) == 5 + 3 + 4 + 2
    stored_hub.assert_sums_agree()


def test_a_hub_is_copied_while_suitcases_send(
    make_hub: MakeHub, database_url: str, tmp_path: Path, cases: ExitStack
) -> None:
    hub, sent = make_hub("fleet", database_url), threading.Event()
    suitcase = a_suitcase(hub, tmp_path / "card", cases)
    is_over = threading.Event()
    with on_the_air(hub) as url:

        def go_on() -> None:
            case, sitting = hub.case(), a_sitting()
            for count in itertools.count(1):
                case.counted(sitting, {("visit", "h10"): count, ("kept", "potopener"): count})
                sent.set()
                if is_over.is_set():
                    return

        sender = threading.Thread(target=go_on)
        sender.start()
        assert sent.wait(PATIENCE_S)
        suitcase.counts("kept", "rollator", 5)
        suitcase.syncs(url)
        copy = back_up(hub, database_url)
        is_over.set()
        sender.join()
    hub.hub.database.close()
    put_back(copy, hub.hub.home.root, database_url)
    restored = make_hub("fleet", database_url)
    assert total(restored, "potopener") == total(restored, "h10") > 0, "whole rounds only"
    restored.assert_sums_agree()
    with on_the_air(restored) as url:
        suitcase.counts("kept", "rollator", 1)
        suitcase.syncs(url)
    assert total(restored) == 6
    restored.assert_sums_agree()


def run(what: str, home: Path, database_url: str, *given: str) -> str:
    environment = os.environ | {"KOFFER_HOME": str(home), "DATABASE_URL": database_url}
    command = [sys.executable, str(ROOT / "systemd" / what), *given]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def back_up(hub: DrivenHub, database_url: str) -> Path:
    said = run("backup", hub.hub.home.root, database_url)
    return Path(said.removeprefix("De reservekopie staat in "))


def put_back(copy: Path, home: Path, database_url: str) -> None:
    """Twice, because the first time may be cut."""
    for _ in range(2):
        run("restore", home, database_url, str(copy))
