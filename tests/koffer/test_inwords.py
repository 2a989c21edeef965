"""Staff read in Dutch why a file or a setting cannot be used."""

import errno

import pytest

from koffer.catalogue.textfile import read_text
from koffer.config import load_config
from koffer.inwords import of_file
from koffer.mistakes import MistakesError
from koffer.tomlfile import read_toml


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[kiosk]\nidle_s = 'lang'", "dit moet een getal zijn, en is een tekst"),
        ("[kiosk]\npx_per_mm = 'nan'", "dit moet een getal zijn, en is een tekst"),
        ("[kiosk]\nidle_s = nan", "dit moet groter zijn dan 0.0"),
        ("[kiosk]\npx_per_mm = inf", "dit moet kleiner zijn dan 40.0"),
        ("[kiosk]\ntheme = 'roze'", "'roze' is hier geen keuze"),
        ("[kiosk]\npin = '12'", "dit heeft niet de goede vorm"),
        ("[kiosk]\nfullscreen = 1", "dit moet true of false zijn, en is een heel getal"),
        ("[kiosk]\nsticks = [1]", "dit moet een tekst zijn, en is een heel getal"),
        ("[admin]\nport = 0", "dit moet minstens 1 zijn"),
        ("[admin]\nport = 70000", "dit mag hoogstens 65535 zijn"),
        ("[kiosk]\nlanguage = 'nl", "dit is geen TOML, of niet heel"),
    ],
)
def test_a_wrong_setting_is_told_in_dutch(tmp_path, text, said):
    file = tmp_path / "koffer.toml"
    file.write_text(text)
    with pytest.raises(MistakesError) as caught:
        load_config(file)
    assert said in str(caught.value)
    assert "Expected" not in str(caught.value)


def test_the_mark_that_some_editors_put_first_is_no_mistake(tmp_path):
    (tmp_path / "koffer.toml").write_text("\ufeff[kiosk]\ntext = 'groot'\n", encoding="utf-8")
    assert load_config(tmp_path / "koffer.toml").kiosk.text == "groot"
    (tmp_path / "nl.md").write_text("\ufeff# Potopener\n", encoding="utf-8")
    assert read_text(tmp_path / "nl.md").title == "Potopener"


def test_a_folder_instead_of_a_file_is_told_in_dutch(tmp_path):
    (mistake,) = read_toml(tmp_path).mistakes
    assert "dit bestand is niet te lezen (het is een map)" in mistake.text


def test_what_is_not_known_keeps_the_words_of_the_machine():
    assert of_file(OSError(errno.ELOOP, "Too many links")) == "Too many links"
