import sqlite3
from contextlib import closing
from pathlib import Path

from koffer.check.stored import check_stored
from koffer.home import Home


def database(root: Path) -> Home:
    home = Home(root)
    home.kiosk.mkdir()
    with closing(sqlite3.connect(home.interest_db)) as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("CREATE TABLE counter (item TEXT, count INTEGER)")
        db.executemany("INSERT INTO counter VALUES (?, 0)", [(f"{n:0100}",) for n in range(500)])
        db.commit()
    return home


def test_no_file_is_fine(tmp_path: Path) -> None:
    assert list(check_stored(Home(tmp_path))) == []


def test_a_whole_file_is_fine_and_stays_as_it_is(tmp_path: Path) -> None:
    home = database(tmp_path)
    before = home.interest_db.read_bytes()
    assert list(check_stored(home)) == []
    assert home.interest_db.read_bytes() == before


def test_a_damaged_page_is_an_error(tmp_path: Path) -> None:
    home = database(tmp_path)
    data = bytearray(home.interest_db.read_bytes())
    data[8192:12288] = b"\xff" * 4096
    home.interest_db.write_bytes(data)
    (found,) = check_stored(home)
    assert "beschadigd" in found.mistake.text
    assert not found.mistake.warning


def test_no_database_at_all_is_an_error(tmp_path: Path) -> None:
    home = database(tmp_path)
    home.interest_db.write_bytes(b"dit is geen database" * 100)
    (found,) = check_stored(home)
    assert "beschadigd" in found.mistake.text
