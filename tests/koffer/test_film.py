"""A film beside an entry: read whole, and every mistake told with its line."""

import shutil

import pytest

from koffer.catalogue.film import read_film
from koffer.home import media_folder
from tests.koffer.check.folder import SVG

GOOD = """\
[frame.1]
seconds = 2
nl = "Zet de pot op tafel."
en = "Put the jar on the table."

[frame.2]
seconds = 3.5
nl = "Draai."
en = "Turn."
"""


@pytest.fixture
def entry(tmp_path):
    folder = tmp_path / "film"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.svg").write_text(SVG)
    (folder / "film.toml").write_text(GOOD)
    return tmp_path


def spoilt(entry, old, new):
    path = entry / "film" / "film.toml"
    path.write_text(path.read_text().replace(old, new))
    return [(one.line, one.text) for one in read_film(entry)[1]]


def test_an_entry_without_one_has_none(tmp_path):
    assert read_film(tmp_path) == (None, [])


def test_frames_come_in_the_order_of_their_numbers(entry):
    film, wrong = read_film(entry)
    assert wrong == []
    assert [(one.picture.name, one.seconds) for one in film.frames] == [
        ("1.svg", 2),
        ("2.svg", 3.5),
    ]
    assert film.frames[1].caption("en") == "Turn."
    assert film.frames[1].caption("tr") == "Draai."


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("seconds = 2", "seconds = 0.2", 2, "seconds"),
        ('en = "Turn."\n', "", 6, "en"),
        ('nl = "Draai."', 'nl = "' + "draai " * 13 + '"', 8, "12 woorden"),
        ("[frame.2]", "[frame.3]", 6, "3.svg"),
        ("[frame.2]", "[frame.einde]", 6, "nummer"),
        ("[frame.2]", "[beeld.2]", 0, "2 tot 12"),
    ],
)
def test_a_mistake_is_told_with_its_line(entry, old, new, line, words):
    assert [one for one in spoilt(entry, old, new) if one[0] == line and words in one[1]]


def test_koffer_check_finds_a_drawing_that_cannot_be_drawn(tmp_path):
    from koffer.check.drawings import check_drawings

    folder = tmp_path / "catalogue" / "potopener" / "film"
    shutil.copytree(media_folder() / "catalogue" / "potopener" / "film", folder)
    assert list(check_drawings(tmp_path)) == []
    (folder / "1.svg").write_text(SVG.replace("0 0 400 300", "0 0 40 30"))
    assert len(list(check_drawings(tmp_path))) == 1
