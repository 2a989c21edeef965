from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from koffer.commands import check
from koffer.home import media_folder
from tests.koffer.check.folder import spoil


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _fresh_prices(media: Path) -> None:
    """The command goes by today, and a price that nobody looked at for long is left out."""
    looked = datetime.now(UTC).date() - timedelta(days=31)
    for path in media.glob("catalogue/*/entry.toml"):
        spoil(path, "year = 2025", f"year = {looked.year}")
        spoil(path, "checked_on = 2025-12-01", f"checked_on = {looked}")


def test_an_error_is_1_with_file_and_line(media: Path) -> None:
    spoil(media / "catalogue/pot/entry.toml", "number = 1", 'number = "een"')
    result = CliRunner().invoke(check, ["--media", str(media)])
    assert result.exit_code == 1
    assert "media/catalogue/pot/entry.toml:1: fout: 'number'" in result.output


def test_a_warning_is_0_and_strict_1(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Dit hulpmiddel is goed.")
    assert CliRunner().invoke(check, ["--media", str(media)]).exit_code == 0
    assert CliRunner().invoke(check, ["--strict", "--media", str(media)]).exit_code == 1


def test_the_levels(media: Path) -> None:
    result = CliRunner().invoke(check, ["--levels", "--media", str(media)])
    assert result.exit_code == 0
    assert "nl Flesch-Douma: 10 kaarten, laagste" in result.output
    assert "en Flesch: 10 kaarten" in result.output


def test_our_own_catalogue_has_no_errors() -> None:
    result = CliRunner().invoke(check, ["--media", str(media_folder())])
    assert result.exit_code == 0, result.output
    assert "Nagekeken: 78 onderdelen" in result.output
