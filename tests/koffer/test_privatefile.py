"""A file of one's own, on a disk that refuses."""

import os

import pytest

from koffer.privatefile import load_or_create


def test_what_could_not_be_written_leaves_no_draft(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        load_or_create(tmp_path / "pair.json", lambda: b"x")
    assert list(tmp_path.iterdir()) == []
