"""The lexicon on disk: what staff write, and what they are told when it is wrong."""

from pathlib import Path

import pytest

from koffer.home import media_folder
from koffer.reading import LANGUAGES, LexiconError, load_lexicon, read


def write(folder: Path, text: str, name: str = "nl.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_staff_add_a_word(tmp_path: Path) -> None:
    lexicon = load_lexicon(write(tmp_path, '[words]\n"Goirle" = "Gool"\n'))
    assert read("In goirle.", "nl", lexicon)[0].spoken == "In Gool."


def test_a_later_folder_overrules(tmp_path: Path) -> None:
    ours = write(tmp_path / "a", 'spelled = ["ABC"]\n[words]\n"app" = "ep"\n"bel" = "bal"\n')
    theirs = write(tmp_path / "b", '[words]\n"app" = "aap"\n')
    lexicon = load_lexicon(ours, theirs)
    assert read("app bel ABC", "nl", lexicon)[0].spoken == "aap bal aa bee see"


def test_the_version_follows_the_entries(tmp_path: Path) -> None:
    before = load_lexicon(write(tmp_path, '[words]\n"a" = "b"\n')).version
    again = load_lexicon(write(tmp_path, '# anders geschreven\n[words]\n"a" = "b"\n')).version
    after = load_lexicon(write(tmp_path, '[words]\n"a" = "c"\n')).version
    assert before == again != after


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    write(tmp_path, "[wrods]\n")
    write(tmp_path, "[words]\na = 1\n", "en.toml")
    write(tmp_path, "[words\n", "tr.toml")
    with pytest.raises(LexiconError) as caught:
        load_lexicon(tmp_path)
    assert all(name in str(caught.value) for name in ("nl.toml:1", "en.toml:1", "tr.toml:1"))


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert load_lexicon(tmp_path / "nowhere").languages == {}


def test_a_language_without_lexicon_still_reads() -> None:
    lexicon = load_lexicon(media_folder() / "lexicon")
    assert all(read("€ 5", lang, lexicon) for lang in LANGUAGES)
