"""How far speaking ahead is, as staff see it and as the next start goes on."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.speech import ogg
from kiosk.speech.preparing import MAX_BYTES, _inputs, _Progress, voice
from kiosk.speech.progress import FILE, inputs, read_ahead, write_ahead
from kiosk.staff.checks import rows
from kiosk.staff.records import Ahead, Report
from koffer.home import home_from_environment


def ahead_row(ahead: Ahead | None) -> list[tuple[str, str]]:
    found = rows(Report(ahead=ahead))
    return [(row.mark, row.text) for row in found if row.text.startswith("Voorlezen")]


def test_staff_see_how_far_it_is() -> None:
    assert ahead_row(None) == []
    assert ahead_row(Ahead(812, 2340)) == [("note", "Voorlezen voorbereid: 812 van 2340")]
    assert ahead_row(Ahead(2340, 2340)) == [("ok", "Voorlezen is voorbereid")]


def test_staff_see_that_nothing_can_be_kept() -> None:
    found = [row for row in rows(Report(unkept=True)) if "bewaard" in row.text]
    assert [(row.mark, bool(row.remedy)) for row in found] == [("note", True)]


def test_what_was_told_is_read_back_and_rubbish_is_nothing(tmp_path: Path) -> None:
    assert read_ahead(tmp_path) is None
    write_ahead(tmp_path / "speech", Ahead(3, 9, "x"))
    assert read_ahead(tmp_path / "speech") == Ahead(3, 9, "x")
    (tmp_path / "speech" / FILE).write_text("half a fi")
    assert read_ahead(tmp_path / "speech") is None


def test_where_nothing_can_be_written_it_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    write_ahead(tmp_path / "file", Ahead(1, 2))
    assert read_ahead(tmp_path / "file") is None


def test_any_changed_input_is_another(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "nl.toml").write_text("one")
    before = inputs([tmp_path], 1)
    assert inputs([tmp_path], 1) == before
    assert inputs([tmp_path], 2) != before
    (tmp_path / "lexicon" / "nl.toml").write_text("other")
    changed = inputs([tmp_path], 1)
    assert changed != before
    os.utime(tmp_path / "lexicon" / "nl.toml", (1, 1))
    assert inputs([tmp_path], 1) != changed


@pytest.mark.skipif(not ogg.is_installed(), reason="soundfile is not installed")
def test_what_is_whole_is_not_looked_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path))
    home = home_from_environment()
    made_from = _inputs(home, False, MAX_BYTES // 1024 // 1024)
    told = _Progress(home.speech_cache, made_from)
    told(5, 10)
    assert not told.was_whole
    told(10, 10)
    result = CliRunner().invoke(voice, ["prepare", "--if-needed"])
    assert (result.exit_code, result.output) == (0, "Alles is al ingesproken.\n")
    (tmp_path / "koffer.toml").write_text('[kiosk]\ntext = "groot"\n')
    assert not _Progress(home.speech_cache, _inputs(home, False, 512)).was_whole
