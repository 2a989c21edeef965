"""Dutch as it is written and as it must be said: `dutch.tsv`, a sentence break is " | "."""

import re
from pathlib import Path

import pytest

from koffer.home import media_folder
from koffer.reading import Lexicon, load_lexicon, read

_TABLE = Path(__file__).with_name("dutch.tsv")
CASES = [
    tuple(line.replace("\\n", "\n").split("\t"))
    for line in _TABLE.read_text("utf-8").splitlines()
    if line and not line.startswith("# ")
]
SAYABLE = re.compile(r"[\w .,?!:;'-]*")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(media_folder() / "lexicon")


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize(("written", "spoken"), CASES, ids=[case[0] for case in CASES])
def test_said_as_in_the_table(written: str, spoken: str, lexicon: Lexicon) -> None:
    sentences = read(written, "nl", lexicon)
    assert " | ".join(one.spoken for one in sentences) == spoken


@pytest.mark.parametrize("written", [case[0] for case in CASES])
def test_no_symbol_is_left(written: str, lexicon: Lexicon) -> None:
    for sentence in read(written, "nl", lexicon):
        assert SAYABLE.fullmatch(sentence.spoken), sentence.spoken


@pytest.mark.parametrize(
    ("lang", "written", "spoken"),
    [
        ("en", "It costs € 25,- or €21.80.", "It costs 25 euros or 21 euros 80."),
        ("en", "Call 112.", "Call one one two."),
        ("en", "Mon-Fri 9.00-17.00", "Monday to Friday 9 a m to 5 p m"),
        ("en", "At 10:30 am, 24/7", "At 10 30 a m, 24 hours a day, 7 days a week"),
        ("en", "Mail a@b.nl.", "Mail the e-mail address, which is on the screen."),
        ("en", "1,250 steps, 3.5 km", "1250 steps, 3.5 kilometres"),
        ("en", "on 14-11-2025", "on 14 November 2025"),
        ("tr", "€ 25,- www.a.nl", "25 avro internet adresi ekranda"),
        ("tr", "14-11-2025", "14 Kasım 2025"),
        ("ar", "€ 25", "25 يورو"),
        ("ar", "اتصل 112؟", "اتصل واحد واحد اثنان?"),
    ],
)
def test_the_other_languages_have_the_frame(
    lang: str, written: str, spoken: str, lexicon: Lexicon
) -> None:
    assert " | ".join(one.spoken for one in read(written, lang, lexicon)) == spoken
