"""A backup holds everything, also of databases in use, and can be put back.

tests/admin/test_clones.py goes on from there: what a suitcase and a hub do that were put back.
"""

import os
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.interest import InterestStore, open_store
from koffer.home import Home
from koffer.interest import keys_for
from tests.project.files import ROOT


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "koffer.toml").write_text('mode = "suitcase"\n')
    (tmp_path / "kiosk" / "speech").mkdir(parents=True)
    (tmp_path / "kiosk" / "speech" / "made-again.wav").write_bytes(b"RIFF")
    (tmp_path / "admin").mkdir()
    return tmp_path


@pytest.fixture
def in_use(home: Path) -> Iterator[sqlite3.Connection]:
    """A hub whose last change is still in its WAL."""
    with closing(sqlite3.connect(home / "admin" / "hub.db")) as live:
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("CREATE TABLE hub (id INTEGER, incarnation TEXT)")
        live.execute("CREATE TABLE counts (value INTEGER)")
        live.execute("INSERT INTO hub VALUES (1, 'abc')")
        live.execute("INSERT INTO counts VALUES (7)")
        live.commit()
        yield live


@pytest.fixture
def suitcase(home: Path) -> Iterator[InterestStore]:
    """A kiosk that has counted two visits, and is on."""
    store = open_store(Home(home).interest_db, now=lambda: datetime(2026, 11, 21))  # noqa: DTZ001
    store.begin_sitting("2026-11-21", "Markt", "", "confirmed", keys_for(["rollator"], ["nl"]))
    for _ in range(2):
        store.count("kept", "rollator")
        store.end_visit()
    yield store
    store.close()


def run(what: str, home: Path, *given: str, **more: str) -> str:
    environment = os.environ | {"KOFFER_HOME": str(home), "DATABASE_URL": ""} | more
    command = [sys.executable, str(ROOT / "systemd" / what), *given]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def backup(home: Path, **more: str) -> Path:
    return Path(run("backup", home, **more).removeprefix("De reservekopie staat in "))


def kept_in(copy: Path, elsewhere: Path) -> int:
    """How often the rollator was kept, says the suitcase of this copy."""
    run("restore", elsewhere, str(copy))
    with closing(sqlite3.connect(Home(elsewhere).interest_db)) as back:
        found = back.execute("SELECT sum(value) FROM counters WHERE kind = 'kept'")
        return int(found.fetchone()[0])


def test_it_holds_what_is_kept_and_nothing_that_is_made_again(
    home: Path, in_use: sqlite3.Connection
) -> None:
    first = backup(home)
    assert backup(home) == first
    with tarfile.open(first) as archive:
        assert sorted(archive.getnames()) == ["admin/hub.db", "koffer.toml"]


def test_what_was_put_back_has_the_counts_and_no_incarnation(
    home: Path, in_use: sqlite3.Connection, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with tarfile.open(backup(home)) as archive:
        archive.extractall(elsewhere, filter="data")
    with closing(sqlite3.connect(elsewhere / "admin" / "hub.db")) as back:
        assert back.execute("SELECT value FROM counts").fetchall() == [(7,)]
        assert back.execute("SELECT * FROM hub").fetchall() == []
    assert in_use.execute("SELECT incarnation FROM hub").fetchall() == [("abc",)]


def test_only_two_weeks_are_kept_where_they_were_asked_for(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other disk"
    folder.mkdir()
    for day in range(1, 21):
        (folder / f"koffer-2020-01-{day:02}.tar.gz").touch()
    newest = backup(home, KOFFER_BACKUP=str(folder))
    kept = sorted(folder.iterdir())
    assert len(kept) == 14
    assert kept[-1] == newest


def test_a_failure_is_said_and_leaves_the_last_backup(home: Path) -> None:
    good = backup(home)
    (home / "broken.db").write_bytes(b"this is no database" * 100)
    with pytest.raises(subprocess.CalledProcessError) as failed:
        backup(home)
    assert "De reservekopie is niet gelukt" in failed.value.stderr
    with tarfile.open(good) as archive:
        assert archive.getnames() == ["koffer.toml"]


def test_a_suitcase_that_is_on_is_copied_too(
    home: Path, suitcase: InterestStore, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = backup(home)
    suitcase.count("kept", "rollator")
    assert suitcase.trouble is None
    assert kept_in(copy, tmp_path_factory.mktemp("elsewhere")) == 2


def test_a_visit_is_waited_for_so_that_the_copy_holds_no_order(
    home: Path, suitcase: InterestStore, tmp_path_factory: pytest.TempPathFactory
) -> None:
    suitcase.count("kept", "rollator")
    environment = os.environ | {"KOFFER_HOME": str(home), "DATABASE_URL": ""}
    command = [sys.executable, str(ROOT / "systemd" / "backup")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as waiting:
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(0.5)
        suitcase.end_visit()
        said, _ = waiting.communicate(timeout=60)
    copy = Path(said.strip().removeprefix("De reservekopie staat in "))
    assert kept_in(copy, tmp_path_factory.mktemp("elsewhere")) == 3


def test_nobody_else_may_read_a_copy(home: Path, in_use: sqlite3.Connection) -> None:
    assert backup(home).stat().st_mode & 0o077 == 0


def test_a_database_elsewhere_is_not_left_out_in_silence(home: Path) -> None:
    (home / "koffer.toml").write_text('[admin]\ndatabase_url = "sqlite:////srv/hub.db"\n')
    with pytest.raises(subprocess.CalledProcessError) as failed:
        backup(home)
    assert "de database staat niet in" in failed.value.stderr


def test_the_address_of_the_server_may_be_in_the_settings(home: Path) -> None:
    address = "postgresql+psycopg://nobody@/nothing?host=/nowhere"
    (home / "koffer.toml").write_text(f'[admin]\ndatabase_url = "{address}"\n')
    with pytest.raises(subprocess.CalledProcessError) as failed:
        backup(home)
    assert "pg_dump" in failed.value.stderr, "it was tried"


def test_nothing_is_put_back_under_a_koffer_that_is_on(
    home: Path, suitcase: InterestStore, in_use: sqlite3.Connection
) -> None:
    copy = backup(home)
    for _ in range(3):
        suitcase.count("kept", "rollator")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run("restore", home, str(copy))
    assert "is in gebruik; zet de koffer en het beheer uit" in failed.value.stderr
    suitcase.end_visit()
    in_use.execute("INSERT INTO counts VALUES (8)")
    in_use.commit()
    assert suitcase.trouble is None


def test_what_came_after_the_copy_is_gone_when_it_is_put_back(
    home: Path, in_use: sqlite3.Connection
) -> None:
    copy, live = backup(home), home / "admin" / "hub.db"
    in_use.execute("INSERT INTO counts VALUES (8)")
    in_use.commit()
    # As the plug leaves it: a WAL that belongs to the file of before.
    left = live.with_name("hub.db-wal").read_bytes()
    in_use.close()
    live.with_name("hub.db-wal").write_bytes(left)
    assert run("restore", home, str(copy)).startswith("Teruggezet: 2 bestanden")
    with closing(sqlite3.connect(live)) as back:
        assert back.execute("SELECT value FROM counts").fetchall() == [(7,)]
    assert sorted(path.name for path in home.iterdir()) == [
        "admin", "backup", "kiosk", "koffer.toml",
    ]  # fmt: skip


@pytest.mark.parametrize("cut", [0.1, 0.9])
def test_half_a_copy_changes_nothing(
    home: Path, in_use: sqlite3.Connection, tmp_path: Path, cut: float
) -> None:
    whole, half = backup(home).read_bytes(), tmp_path / "half.tar.gz"
    in_use.execute("INSERT INTO counts VALUES (8)")
    in_use.commit()
    in_use.close()
    half.write_bytes(whole[: int(len(whole) * cut)])
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run("restore", home, str(half))
    assert "Terugzetten is niet gelukt" in failed.value.stderr
    with closing(sqlite3.connect(home / "admin" / "hub.db")) as live:
        assert live.execute("SELECT sum(value) FROM counts").fetchall() == [(15,)]
    assert not (home / "restore.part").exists()


def test_a_copy_of_a_server_wants_a_server(home: Path, tmp_path: Path) -> None:
    dump, copy = tmp_path / "hub.sql", tmp_path / "copy.tar.gz"
    dump.write_text("SELECT 1;")
    with tarfile.open(copy, "w:gz") as archive:
        archive.add(dump, arcname="hub.sql")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run("restore", home, str(copy))
    assert "zet DATABASE_URL" in failed.value.stderr
