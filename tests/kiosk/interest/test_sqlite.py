"""What only the store on disk promises: what lies in the files, and what a fault leaves of it."""

import os
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from kiosk.interest import InterestStore
from kiosk.interest.database import connect
from kiosk.interest.sqlite import SqliteShelf
from tests.kiosk.interest.conftest import KEYS, TODAY, Bench

PAGE = 4096


class PlugPulledError(BaseException):
    """Ends everything, as a plug does."""


def names(bench: Bench) -> set[str]:
    return {file.name for file in bench.path.parent.iterdir()}


def total(store: InterestStore) -> int:
    return sum(one.value for one in store.pending(5000))


def filled(bench: Bench) -> int:
    """Three runs of counting, stopped; how much was counted."""
    for _ in range(3):
        store = bench.begun()
        for kind, item in KEYS:
            store.count(kind, item)
    bench.stop()
    return 3 * len(KEYS)


def spoil(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(os.urandom(PAGE))


def test_the_connection_is_set_for_a_plug_that_is_pulled(disk: Bench) -> None:
    disk.path.parent.mkdir()
    db = connect(disk.path)
    wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "temp_store": 2}
    found = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    db.close()
    assert found == wanted


def test_no_order_is_left_after_a_visit(disk: Bench) -> None:
    store = disk.begun()
    store.count("opened", "kookwekker")
    wal = disk.path.with_name("interest.db-wal")
    assert wal.stat().st_size > 0
    store.end_visit()
    assert wal.stat().st_size == 0
    assert names(disk) == {"interest.db", "interest.db-wal"}, "a -shm file holds an order"


def test_a_cut_during_a_visit_leaves_no_order_at_the_next_start(disk: Bench) -> None:
    store = disk.begun()
    store.count("opened", "kookwekker")
    copy = Bench(disk.path.parent.parent / "after" / "interest.db", on_disk=True)
    shutil.copytree(disk.path.parent, copy.path.parent)
    again = copy.start()
    assert again.messages() == []
    assert copy.path.with_name("interest.db-wal").stat().st_size == 0
    assert total(again) == 1
    copy.stop()


def test_late_keys_lie_where_they_would_have_lain(disk: Bench) -> None:
    late = [("opened", "aaa"), ("opened", "zzz"), ("heard", "mmm")]
    files = []
    for order in (late, late[::-1]):
        bench = Bench(disk.path.parent / str(len(files)) / "interest.db", on_disk=True)
        store = bench.begun()
        for key in order:
            store.count(*key)
            store.end_visit()
        bench.stop()
        files.append(bytearray(bench.path.read_bytes()))
    assert len(files[0]) == len(files[1])
    assert bytes(files[0][100:]) == bytes(files[1][100:])


def test_a_second_kiosk_cannot_use_the_file_and_says_so(disk: Bench) -> None:
    first = disk.begun()
    second = InterestStore(SqliteShelf(disk.path), disk.now, disk.new_id)
    second.begin_sitting(TODAY, "markt", "", "unsure", KEYS)
    second.count("opened", "kookwekker")
    assert second.trouble == "store.in-use"
    assert total(second) == 1
    first.close()
    second.count("opened", "kookwekker")
    assert second.trouble is None
    second.close()
    assert total(disk.start()) == 2


@pytest.mark.parametrize("page", range(1, 8))
def test_a_damaged_page_costs_that_page_only(disk: Bench, page: int) -> None:
    counted = filled(disk)
    spoil(disk.path, page)
    store = disk.begun()
    assert store.trouble is None
    assert store.messages() == ["store.rescued"]
    assert total(store) <= counted
    store.count("opened", "kookwekker")
    store.dismiss("store.rescued")
    assert disk.start().messages() == []
    assert names(disk) == {"interest.db", "interest.db-wal", "interest-damaged"}


def test_half_of_a_long_table_survives_a_page_in_its_middle(disk: Bench) -> None:
    counted = filled(disk)
    pages = disk.path.stat().st_size // PAGE
    saved = []
    for page in range(pages - 3, pages):
        copy = Bench(disk.path.parent / str(page) / "interest.db", on_disk=True)
        copy.path.parent.mkdir()
        shutil.copyfile(disk.path, copy.path)
        spoil(copy.path, page)
        saved.append(total(copy.start()))
        copy.stop()
    assert all(counted / 2 < one < counted for one in saved), (saved, counted)


@pytest.mark.parametrize("content", [b"", b"no database at all" * 400, b"\0" * 8192])
def test_a_file_that_is_no_database_is_put_aside(disk: Bench, content: bytes) -> None:
    disk.path.parent.mkdir()
    disk.path.write_bytes(content)
    store = disk.begun()
    store.count("opened", "kookwekker")
    assert store.trouble is None
    assert total(disk.start()) == 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE counters SET value = 'x000000001' WHERE place = 100",
        "UPDATE counters SET acknowledged = '' WHERE place = 100",
        "UPDATE counters SET epoch = CAST(x'ff00ff' AS TEXT) WHERE place = 100",
        "UPDATE counters SET sitting = 'nonsense' WHERE place = 100",
        "INSERT INTO sittings VALUES (9, 'nonsense', '', '', '', 'sure', 0, 0, '')",
    ],
)
def test_a_row_that_rotted_costs_that_row_only(disk: Bench, change: str) -> None:
    counted = filled(disk)
    with sqlite3.connect(disk.path) as connection:
        (rotten,) = connection.execute("SELECT count(*) FROM counters WHERE place = 100").fetchone()
        connection.execute(change)
    connection.close()
    store = disk.begun()
    assert rotten == 1
    assert total(store) in (counted - 1, counted)
    assert store.messages() == ["store.rescued"]


def test_a_newer_file_is_read_as_far_as_it_can_be(disk: Bench) -> None:
    counted = filled(disk)
    with sqlite3.connect(disk.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    store = disk.start()
    assert total(store) == counted
    assert store.messages() == ["store.rescued"]


@contextmanager
def plug_pulled_at(nth: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """At the nth step that a rescue makes lasting."""
    steps = count(1)

    def pulled(real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **more: object) -> object:
            if next(steps) == nth:
                raise PlugPulledError
            return real(*args, **more)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", pulled(os.fsync))
        for name in ("replace", "rename", "unlink", "mkdir"):
            patch.setattr(Path, name, pulled(getattr(Path, name)))
        yield


def test_a_rescue_may_be_cut_short_at_every_step(
    disk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = filled(disk)
    with sqlite3.connect(disk.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    cuts = 0
    for nth in range(1, 40):
        copy = Bench(disk.path.parent / str(nth) / "interest.db", on_disk=True)
        shutil.copytree(disk.path.parent, copy.path.parent, ignore=lambda *_: map(str, range(40)))
        try:
            with plug_pulled_at(nth, monkeypatch):
                copy.start().sittings()
        except PlugPulledError:
            cuts += 1
        else:
            break
        store = copy.start()
        assert total(store) == counted, nth
        assert store.messages() == ["store.rescued"]
        copy.stop()
        shutil.rmtree(copy.path.parent)
    assert 10 < cuts < 39, cuts


def test_damage_found_while_counting_loses_nothing_of_this_run(disk: Bench) -> None:
    store = disk.begun()
    for kind, item in KEYS:
        store.count(kind, item)
    store.end_visit()
    disk.path.write_bytes(b"spoilt" * 2000)
    disk.path.with_name("interest.db-wal").write_bytes(b"")
    store._shelf.close()  # type: ignore[attr-defined]
    store.count("opened", "kookwekker")
    assert store.trouble is None
    assert total(store) == len(KEYS) + 1
    assert total(disk.start()) == len(KEYS) + 1


def shelf_db(store: InterestStore) -> sqlite3.Connection:
    db = store._shelf._db  # type: ignore[attr-defined]
    connection: sqlite3.Connection = db.conn
    return connection


def test_read_only_is_told_and_made_good(disk: Bench) -> None:
    store = disk.begun()
    shelf_db(store).execute("PRAGMA query_only = ON")
    store.count("opened", "kookwekker")
    store.end_visit()
    assert store.trouble == "store.read-only"
    assert store.messages() == ["store.read-only"]
    assert total(store) == 1, "what is only in memory is sent all the same"
    shelf_db(store).execute("PRAGMA query_only = OFF")
    store.count("opened", "kookwekker")
    assert store.trouble is None
    assert total(disk.start()) == 2


def test_a_full_disk_is_told_and_made_good(disk: Bench) -> None:
    store = disk.begun()
    (pages,) = shelf_db(store).execute("PRAGMA page_count").fetchone()
    shelf_db(store).execute(f"PRAGMA max_page_count = {pages}")
    store.begin_sitting("2026-11-24", "markt", "", "confirmed", KEYS)
    store.count("opened", "kookwekker")
    assert store.trouble == "store.full"
    assert [one.venue for one in store.sittings()] == ["bibliotheek", "markt"]
    shelf_db(store).execute("PRAGMA max_page_count = 100000")
    store.end_visit()
    assert store.trouble is None
    assert total(disk.start()) == 1


def test_a_disk_that_takes_no_more_bytes_is_told_and_made_good(disk: Bench) -> None:
    store = disk.begun()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
        for _ in range(3):
            store.count("opened", "kookwekker")
            store.end_visit()
        assert store.trouble in ("store.broken", "store.full")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    store.count("opened", "kookwekker")
    assert store.trouble is None
    assert total(disk.start()) == 4


def test_a_folder_that_cannot_be_made_leaves_the_counts_in_memory(disk: Bench) -> None:
    disk.path.parent.write_text("a file where the folder should be")
    store = disk.begun()
    store.count("opened", "kookwekker")
    assert store.trouble == "store.broken"
    assert total(store) == 1
    disk.path.parent.unlink()
    store.end_visit()
    assert store.trouble is None
    assert total(disk.start()) == 1


def test_what_is_lost_at_the_end_is_in_the_log(
    disk: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    disk.path.parent.write_text("a file where the folder should be")
    store = disk.begun()
    for _ in range(5):
        store.count("opened", "kookwekker")
        store.end_visit()
    store.close()
    assert [record.getMessage() for record in caplog.records] == [
        "Keeping counts: store.broken",
        "1 counters could not be kept (store.broken)",
    ]
