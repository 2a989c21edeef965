"""A language that the touch screen offers lacks nothing."""

from pathlib import Path

import polib
import pytest

from tests.project.files import ROOT
from tests.project.translations import lacks, texts_in_code

INSTALLED = sorted((ROOT / "koffer" / "locale").glob("*/LC_MESSAGES/koffer.*o"))


def test_the_texts_of_the_screens_are_found_in_the_code() -> None:
    assert {"Waar wilt u kijken?", "Kijk in huis"} <= texts_in_code()


@pytest.mark.parametrize("file", INSTALLED, ids=lambda file: f"{file.parts[-3]}-{file.suffix}")
def test_a_language_is_complete(file: Path) -> None:
    assert list(lacks(file.with_suffix(".po"), texts_in_code())) == []


def test_what_is_lacking_is_seen(tmp_path: Path) -> None:
    po = polib.POFile()
    po.append(polib.POEntry(msgid="Terug", msgstr="Back"))
    po.append(polib.POEntry(msgid="Begin", msgstr=""))
    po.append(polib.POEntry(msgid="Stop", msgstr="Stop", flags=["fuzzy"]))
    po.save_as_mofile(str(tmp_path / "koffer.mo"))
    po.append(polib.POEntry(msgid="Klaar", msgstr="Ready"))
    po.save(str(tmp_path / "koffer.po"))
    assert list(lacks(tmp_path / "koffer.po", {"Terug", "Begin", "Klaar", "Nieuw"})) == [
        "not translated: Begin",
        "not translated: Nieuw",
        "unsure: Stop",
        "not compiled: Stop",
        "not compiled: Klaar",
    ]
