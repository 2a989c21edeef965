"""The file that says which tag is on which thing, as a person may have left it."""

import pytest

from koffer.tags import MOST_SIGNS, read_tags

SLUGS = {"potopener": None, "leesloep": None}


def read(folder, text):
    (folder / "tags.toml").write_text(text)
    return read_tags(folder / "tags.toml", SLUGS)


def test_a_suitcase_without_tags(tmp_path):
    assert read_tags(tmp_path / "tags.toml", SLUGS) == ({}, [])


def test_a_code_is_kept_as_a_reader_types_it(tmp_path):
    assert read(tmp_path, '"04-a2-b9" = "potopener"\n') == ({"04A2B9": "potopener"}, [])


def test_of_a_long_code_the_first_signs_are_kept_as_a_reader_gives_them(tmp_path):
    tags, _ = read(tmp_path, f'"{"A1" * 40}" = "potopener"\n')
    assert tags == {("A1" * 40)[:MOST_SIGNS]: "potopener"}


@pytest.mark.parametrize("value", ['["potopener"]', "5", "{a = 1}", "2026-01-01", '"potopner"'])
def test_what_is_no_thing_costs_only_that_tag(tmp_path, value):
    tags, (mistake,) = read(tmp_path, f'"04A2" = {value}\n"04B9" = "leesloep"\n')
    assert tags == {"04B9": "leesloep"}
    assert mistake.line == 1


@pytest.mark.parametrize("code", ["", "--", "12"])
def test_a_code_that_no_reader_types_is_told(tmp_path, code):
    tags, (mistake,) = read(tmp_path, f'"{code}" = "potopener"\n')
    assert tags == {}
    assert "te kort" in mistake.text
