"""koffer.toml: no setting is needed, and every mistake is told at once, with its line."""

import pytest

from koffer.config import Config, load_config
from koffer.mistakes import MistakesError


def test_without_a_file_there_are_defaults(tmp_path):
    assert load_config(tmp_path / "koffer.toml") == Config()


def test_every_mistake_is_told_with_its_line(tmp_path):
    file = tmp_path / "koffer.toml"
    file.write_text('mode = "demo"\n[kiosk]\nthema = "dag"\npin = "12"\n[admin]\nport = 0\n')
    with pytest.raises(MistakesError) as caught:
        load_config(file)
    assert [mistake.line for mistake in caught.value.mistakes] == [3, 4, 6]
    assert "'theme'" in str(caught.value)


def test_a_voice_has_a_file_and_a_licence(tmp_path):
    file = tmp_path / "koffer.toml"
    file.write_text('[voices.nl]\nfile = "nl.onnx"\nlicence = "CC0"\n')
    assert load_config(file).voices["nl"].licence == "CC0"


def test_a_voice_without_a_licence_is_a_mistake(tmp_path):
    file = tmp_path / "koffer.toml"
    file.write_text('[voices.nl]\nfile = "nl.onnx"\n')
    with pytest.raises(MistakesError, match="licence"):
        load_config(file)


@pytest.mark.parametrize("pin", ["12345", "123a", "1234\\n", "١٢٣٤"])
def test_a_code_that_nobody_can_type_is_a_mistake(tmp_path, pin):
    file = tmp_path / "koffer.toml"
    file.write_text(f'[kiosk]\npin = "{pin}"\n', encoding="utf-8")
    with pytest.raises(MistakesError, match=r"kiosk\.pin"):
        load_config(file)


def test_a_language_that_the_suitcase_lacks_is_a_mistake(tmp_path):
    file = tmp_path / "koffer.toml"
    file.write_text('[kiosk]\nlanguage = "xx"\n')
    with pytest.raises(MistakesError, match="'xx' is geen taal van de koffer; er is: nl, ar, en"):
        load_config(file)
