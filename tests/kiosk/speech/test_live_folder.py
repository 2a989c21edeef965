"""No file tells when somebody heard a sentence."""

import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.machine import _reader
from kiosk.speech import Passage
from kiosk.speech.device import SoundDevice
from kiosk.speech.livefolder import live_folder
from koffer.home import Home
from koffer.reading import EMPTY_LEXICON
from tests.kiosk.speech.listening import PATIENCE_S


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.usefixtures("disk_sound")
def test_what_is_spoken_live_leaves_nothing_in_the_home(tmp_path):
    home = Home(tmp_path / "home")
    with ExitStack() as stack:
        reader = _reader(home, EMPTY_LEXICON, SoundDevice(), stack)
        reader.start([Passage(1, "Dit hoort iemand.", "nl")], None, 140)
        ends = time.monotonic() + PATIENCE_S
        while reader.poll(time.monotonic()).word is None:
            assert time.monotonic() < ends
        live = reader._voice._cache.folder
        assert [name for name in files(live) if name.endswith(".wav")]
    assert files(home.root) == []
    assert not live.exists()


def test_sentences_of_before_are_removed_and_what_was_made_ahead_stays(tmp_path):
    kept = ["ahead.json", f"ahead/{'b' * 64}.ogg"]
    for name in (*kept, f"{'a' * 64}.wav", f"{'a' * 64}.json", f"{'a' * 64}.12.part"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    with live_folder(tmp_path) as (folder, _):
        assert folder != tmp_path
    assert files(tmp_path) == sorted(kept)


def test_where_no_other_folder_can_be_made_it_is_that_of_before(tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.speech.cache.MEMORY", str(tmp_path / "none"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    with live_folder(tmp_path / "cache") as (folder, _):
        assert folder == tmp_path / "cache"
