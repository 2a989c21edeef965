"""Letters and words of which the file is broken: others are shown, rather than nothing."""

import shutil
from pathlib import Path

import pytest

from kiosk.devices import fonts, scripts
from kiosk.devices.fonts import Fonts
from koffer.language import LOCALE, translations

BROKEN = (None, b"", bytes(range(256)) * 9)
INK = "#000000"


def spoilt(path: Path, content: bytes | None) -> None:
    path.unlink()
    if content is not None:
        path.write_bytes(content)


@pytest.fixture
def package(tmp_path, monkeypatch) -> Path:
    """A copy of our letters, to spoil."""
    copy = tmp_path / "atkinson"
    shutil.copytree(fonts.atkinson.ROOT, copy)
    monkeypatch.setattr(fonts.atkinson, "ROOT", copy)
    return copy


@pytest.mark.parametrize("content", BROKEN)
def test_without_our_letters_there_are_others(package, content):
    for file in package.rglob("*.ttf"):
        spoilt(file, content)
    letters = Fonts(5.88)
    assert letters.measure("Waar wilt u kijken?", 7.2, True) > 20
    assert letters.render("Waar", 7.2, False, INK).get_bounding_rect().w


@pytest.mark.parametrize("content", BROKEN)
def test_without_the_list_of_our_letters_there_are_others(package, content):
    spoilt(package / "metadata.json", content)
    assert Fonts(5.88).measure("Waar wilt u kijken?", 7.2, True) > 20


@pytest.mark.parametrize("word", ["İyi", "مرحبا"])
def test_without_letters_of_another_script_the_screen_is_drawn(monkeypatch, word):
    monkeypatch.setattr(scripts, "_PACKAGES", dict.fromkeys(("wide", "arabic"), "no_such_package"))
    letters = Fonts(5.88)
    assert letters.measure(word, 7.2, False) > 0
    assert letters.render(word, 7.2, False, INK).get_width() > 0


@pytest.mark.parametrize("content", BROKEN[1:])
def test_a_language_whose_words_cannot_be_read_is_dutch(tmp_path, content, caplog):
    folder = tmp_path / "locale"
    shutil.copytree(LOCALE, folder)
    spoilt(folder / "en" / "LC_MESSAGES" / "koffer.mo", content)
    found = translations(folder)
    assert set(found) == set(translations())
    assert found["en"]("Terug") == "Terug"
    assert found["tr"]("Terug") == translations()["tr"]("Terug") != "Terug"


def test_half_a_file_of_words_is_dutch_too(tmp_path, caplog):
    folder = tmp_path / "locale"
    shutil.copytree(LOCALE, folder)
    file = folder / "en" / "LC_MESSAGES" / "koffer.mo"
    whole = file.read_bytes()
    for part in range(0, len(whole), len(whole) // 7):
        file.write_bytes(whole[:part])
        assert translations(folder)["en"]("Terug") in ("Terug", "Back")
