"""A backup holds everything, also of a database in use, and a hub put back knows that it is one."""

import os
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

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


def backup(home: Path, **more: str) -> Path:
    environment = os.environ | {"KOFFER_HOME": str(home), "DATABASE_URL": ""} | more
    command = [sys.executable, str(ROOT / "systemd" / "backup")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip().removeprefix("De reservekopie staat in "))


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
