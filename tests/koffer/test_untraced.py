"""What is read leaves no time of reading."""

import os
from pathlib import Path

import pytest

from kiosk.devices.raster import drawing
from kiosk.speech.shelf import Shelf
from koffer.untraced import read_untraced

LONG_AGO_S = 1_000_000_000


def aged(path: Path) -> Path:
    """Read longer ago than written, so that a system that keeps the time would write it anew."""
    os.utime(path, (LONG_AGO_S, LONG_AGO_S + 1))
    return path


def test_a_file_does_not_tell_when_it_was_read(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"words")
    assert read_untraced(aged(path)) == b"words"
    assert path.stat().st_atime == LONG_AGO_S


def test_a_drawing_does_not_either(tmp_path):
    path = tmp_path / "picture.svg"
    path.write_text('<svg viewBox="0 0 4 3"><rect width="4" height="3" fill="#12363D"/></svg>')
    assert drawing(aged(path), 4, 3, None).get_at((1, 1)).a
    assert path.stat().st_atime == LONG_AGO_S


def test_nor_what_was_spoken_ahead(tmp_path):
    for kind in ("json", "ogg"):
        (tmp_path / f"{'a' * 64}.{kind}").write_text('{"samples":0,"rate_hz":22050,"words":[]}')
        aged(tmp_path / f"{'a' * 64}.{kind}")
    Shelf(tmp_path).find("a" * 64)
    assert {path.stat().st_atime for path in tmp_path.iterdir()} == {LONG_AGO_S}


def test_a_file_of_another_owner_is_read_all_the_same(tmp_path, monkeypatch):
    path = tmp_path / "x"
    path.write_bytes(b"words")

    def refused(path: str, flags: int) -> int:
        raise PermissionError(path, flags)

    monkeypatch.setattr("koffer.untraced._opened_quietly", refused)
    assert read_untraced(path) == b"words"


def test_a_file_that_is_gone_is_told_as_ever(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_untraced(tmp_path / "gone")
