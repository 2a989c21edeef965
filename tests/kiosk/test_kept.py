"""Content that is kept is never other than what the files say now."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.content import read_content
from kiosk.kept import SOURCES, kept_content
from koffer.home import media_folder

TODAY = date(2026, 1, 15)
LATER = date(2031, 1, 15)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of it, once: the questions refuse a part."""
    media = tmp_path_factory.mktemp("kept") / "media"
    for name in SOURCES:
        if (media_folder() / name).is_dir():
            shutil.copytree(media_folder() / name, media / name)
    kept_content(media.parent / "kept", media, TODAY, "")
    return media


@pytest.fixture
def media(first: Path) -> Path:
    return first


@pytest.fixture
def kept(first: Path, tmp_path: Path) -> Path:
    """A file that is right when the test begins."""
    return Path(shutil.copy(first.parent / "kept", tmp_path / "kept"))


def test_what_is_kept_is_what_was_read(media: Path, kept: Path) -> None:
    before = kept.read_bytes()
    assert kept_content(kept, media, TODAY, "") == read_content(media, TODAY, "")
    assert kept.read_bytes() == before


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other", "gone"])
def test_damage_costs_only_time(media: Path, kept: Path, damage: str) -> None:
    whole = kept.read_bytes()
    half = len(whole) // 2
    made = {
        "cut": whole[:half],
        "flipped": whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :],
        "empty": b"",
        "other": b"\0\0\0\0",
    }
    if damage == "gone":
        kept.unlink()
    else:
        kept.write_bytes(made[damage])
    assert kept_content(kept, media, TODAY, "") == read_content(media, TODAY, "")
    assert kept.read_bytes() == whole


def test_a_changed_text_is_read_although_its_size_and_time_are_the_same(
    first: Path, tmp_path: Path
) -> None:
    """In a folder of its own: the others want one in which nothing ever changed."""
    media, kept = Path(shutil.copytree(first, tmp_path / "media")), tmp_path / "kept"
    kept_content(kept, media, TODAY, "")
    path = next(iter(sorted((media / "catalogue").glob("*/nl.md"))))
    before, text = path.stat(), path.read_text(encoding="utf-8")
    title = text.splitlines()[0].removeprefix("# ")
    path.write_text(text.replace(title, title.swapcase(), 1), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    found = kept_content(kept, media, TODAY, "")
    assert found.catalogue.entries[path.parent.name].text("nl").title == title.swapcase()


def test_a_mistake_is_told_although_something_right_was_kept(media: Path, kept: Path) -> None:
    extra, whole = media / "questions" / "kapot.toml", kept.read_bytes()
    extra.write_text("geen toml", encoding="utf-8")
    try:
        assert kept_content(kept, media, TODAY, "").broken
    finally:
        extra.unlink()
    assert kept.read_bytes() == whole


def test_an_amount_goes_when_nobody_looked_lately(media: Path, kept: Path) -> None:
    assert kept_content(kept, media, LATER, "") == read_content(media, LATER, "")
    assert read_content(media, LATER, "") != read_content(media, TODAY, "")


def test_another_contact_is_put_in_the_texts(media: Path, kept: Path) -> None:
    found = kept_content(kept, media, TODAY, "Buurthuis De Brug")
    assert found == read_content(media, TODAY, "Buurthuis De Brug")


def test_where_nothing_can_be_kept_the_files_are_read(media: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert kept_content(blocked / "kept", media, TODAY, "").catalogue.entries
