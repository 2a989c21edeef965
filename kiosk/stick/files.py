"""Files on the stick: each is there as a whole, or not at all."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from koffer.stick import FOLDER, SUFFIX

PREFIX = "telling-"
_DRAFT = ".part"
# Some file systems of sticks cannot sync a folder; the files themselves are synced all the same.
_CANNOT = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})


def round_file(suitcase: str, name: str) -> str:
    """How the file of a round is called."""
    return f"{PREFIX}{suitcase}-{name}{SUFFIX}"


def write_all(stick: Path, files: dict[str, bytes]) -> None:
    """Each of ``files`` is on the stick, not only in memory, when this returns.

    Raises: OSError; then those that were whole are whole, and there is no half one with its name.
    """
    folder = stick / FOLDER
    device = stick.stat().st_dev
    # Without parents: when the stick is gone, so is its folder.
    folder.mkdir(exist_ok=True)
    _sync_folder(stick)
    for name, data in files.items():
        _write(folder, name, data)
    _sync_folder(folder)
    if folder.stat().st_dev != device:
        # What is left of the folder of a stick that was pulled out is on our own memory card.
        raise OSError(errno.ENODEV, "the stick is gone")


def own_rounds(stick: Path, suitcase: str) -> Iterator[Path]:
    """The files of rounds that this suitcase wrote before."""
    yield from sorted((stick / FOLDER).glob(f"{PREFIX}{suitcase}-*{SUFFIX}"))


def answer_files(stick: Path) -> Iterator[Path]:
    """Every file that may be an answer: staff may put it in the folder or beside it.

    Raises: OSError when the stick cannot be read.
    """
    next(stick.iterdir(), None)  # a glob is silent about a stick that is gone
    for folder in (stick, stick / FOLDER):
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            # A Mac leaves a file of its own, "._name", beside each.
            if not path.name.startswith((PREFIX, ".")) and path.is_file():
                yield path


def tidy(stick: Path, paths: list[Path]) -> None:
    """Remove them. What cannot be removed stays: it does no harm."""
    for path in paths:
        _remove(path)
    if not paths:
        return
    with contextlib.suppress(OSError):
        _sync_folder(stick / FOLDER)


def _write(folder: Path, name: str, data: bytes) -> None:
    draft = folder / f"{name}{_DRAFT}"
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / name)
    except OSError:
        _remove(draft)
        raise


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(handle)
