from pathlib import Path

from koffer.home import media_folder
from koffer.plainlanguage import EMPTY_WORDS, read_plain_words


def test_the_lists_are_whole() -> None:
    for lang, least in (("nl", 80), ("en", 35)):
        words, wrong = read_plain_words(media_folder() / "words" / f"{lang}.toml")
        assert wrong == []
        assert len(words.word) >= least


def test_a_wrong_word_is_reported_and_the_rest_is_used(tmp_path: Path) -> None:
    path = tmp_path / "nl.toml"
    path.write_text('[[word]]\nfind = ["middels"]\nplain = "met"\n[[word]]\nfind = []\n')
    words, wrong = read_plain_words(path)
    assert [word.plain for word in words.word] == ["met"]
    assert len(wrong) == 1


def test_no_list_is_an_empty_one(tmp_path: Path) -> None:
    words, wrong = read_plain_words(tmp_path / "nl.toml")
    assert words == EMPTY_WORDS
    assert len(wrong) == 1


def test_an_unknown_key_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "nl.toml"
    path.write_text("short_is_find = []\n")
    _, wrong = read_plain_words(path)
    assert "Bedoelt u 'short_is_fine'?" in wrong[0].text
