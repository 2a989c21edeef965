"""A stick that is full, cannot be written, or is pulled out: said in words, and nothing lost."""

import errno
import os
import resource
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.stick.words import Outcome, outcome_of
from koffer.stick import FOLDER, split
from tests.kiosk.stick.conftest import Office, Suitcase
from tests.kiosk.sync.conftest import KEYS

IN_A_SMALL_STICK = """
mount -t tmpfs -o size=$(getconf PAGESIZE) none "$1" && {then} exec "$2" -c '
import sys
from pathlib import Path
from tests.kiosk.stick.conftest import KEYS, Suitcase
suitcase = Suitcase(Path(sys.argv[1]))
suitcase.count(len(KEYS))
outcome = suitcase.stick.export()
whole = len(suitcase.requests())
drafts = len(list(suitcase.path.rglob("*.part")))
print(outcome.key, whole, drafts, len(suitcase.store.pending(10_000)))
' "$1"
"""


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_stick_that_is_full_at_any_byte(suitcase: Suitcase) -> None:
    suitcase.count(2)
    suitcase.stick.export()
    (older,) = suitcase.files()
    before, length = older.read_bytes(), older.stat().st_size
    suitcase.count(3)
    for size in range(length):
        with files_of_at_most(size):
            assert suitcase.stick.export() == Outcome("stick.full"), size
        assert [path.name for path in (suitcase.path / FOLDER).iterdir()] == [older.name]
        assert older.read_bytes() == before
    assert len(suitcase.store.pending(9)) == 3
    assert suitcase.stick.export().key == "stick.written"


def in_a_small_stick(folder: Path, then: str = "") -> list[str]:
    """The outcome, whole files, drafts and what is still owed, on a file system of one page."""
    script = textwrap.dedent(IN_A_SMALL_STICK).replace("{then}", then)
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"]
    if not shutil.which("unshare"):
        pytest.skip("there is no unshare")
    probe = ["unshare", "--mount", "--map-root-user", "mount", "-t", "tmpfs", "none", str(folder)]
    if subprocess.run(probe, capture_output=True, check=False).returncode != 0:
        pytest.skip("nothing may be mounted here")
    root = Path(__file__).resolve().parents[3]
    found = subprocess.run(
        [*command, str(folder), sys.executable],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout.split()


def test_a_file_system_that_is_full(tmp_path: Path) -> None:
    key, whole, drafts, owed = in_a_small_stick(tmp_path)
    assert (key, drafts, owed) == ("stick.full", "0", str(len(KEYS)))
    assert int(whole) == 1, "what fitted is whole, and of use"


def test_a_file_system_that_is_read_only(tmp_path: Path) -> None:
    then = 'mount -o remount,ro "$1" &&'
    assert in_a_small_stick(tmp_path, then) == ["stick.read-only", "0", "0", str(len(KEYS))]


def test_a_stick_that_is_gone(suitcase: Suitcase) -> None:
    suitcase.count()
    suitcase.sticks = [suitcase.path / "gone"]
    assert suitcase.stick.export().key == "stick.gone"
    assert suitcase.stick.import_().key == "stick.gone"
    assert not (suitcase.path / "gone").exists(), "nothing is left on the card of the suitcase"


def test_pulled_out_while_writing(suitcase: Suitcase, monkeypatch: pytest.MonkeyPatch) -> None:
    """At every call that reaches the stick; the fifth sync is of what was already written."""
    suitcase.count(len(KEYS))
    for name in ("replace", "fsync", "mkdir"):
        for nth in range(1, 5):
            shutil.rmtree(suitcase.path / FOLDER, ignore_errors=True)
            with monkeypatch.context() as patch:
                calls = fails_from(nth, patch, name)
                outcome = suitcase.stick.export()
                failed = len(calls) >= nth
            assert outcome.key == ("stick.gone" if failed else "stick.written"), (name, nth)
            for path in suitcase.files():
                split(path.read_bytes())
    assert len(suitcase.store.pending(10_000)) == len(KEYS)


def fails_from(nth: int, patch: pytest.MonkeyPatch, name: str) -> list[int]:
    """From that call on the stick is gone; the list grows with each call."""
    calls: list[int] = []
    owner: object = os if name == "fsync" else Path
    real: Callable[..., object] = getattr(owner, name)

    def act(*args: object, **named: object) -> object:
        calls.append(1)
        if len(calls) >= nth:
            raise OSError(errno.EIO, "Input/output error")
        return real(*args, **named)

    patch.setattr(owner, name, act)
    return calls


def test_the_folder_that_is_left_of_a_stick_is_no_stick(
    suitcase: Suitcase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unmounted half-way: what follows lands on our own card, and is not called written."""
    suitcase.count()
    suitcase.stick.export()
    real, seen = Path.stat, []

    def stat(path: Path, **named: bool) -> os.stat_result:
        found = real(path, **named)
        if path.name == FOLDER:
            seen.append(path)
            return os.stat_result((*found[:2], found.st_dev + 1, *found[3:]))
        return found

    monkeypatch.setattr(Path, "stat", stat)
    assert suitcase.stick.export().key == "stick.gone"
    assert seen


def test_a_file_system_that_cannot_sync_a_folder_will_do(
    suitcase: Suitcase, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def only_files(handle: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{handle}"):  # noqa: PTH112 - a link to an open folder
            raise OSError(errno.EINVAL, "Invalid argument")
        real(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    suitcase.count()
    assert suitcase.stick.export().key == "stick.written"


def test_an_answer_that_cannot_be_read(suitcase: Suitcase, office: Office) -> None:
    suitcase.count()
    suitcase.stick.export()
    (suitcase.path / FOLDER / "antwoord.koffer").mkdir()
    assert suitcase.stick.import_().key == "stick.no-answer"


def test_any_other_fault_has_words() -> None:
    assert outcome_of(OSError("no number")).key == "stick.broken"
    assert outcome_of(OSError(errno.ENOSPC, "full")).key == "stick.full"
