"""Every shown word is in one sentence, and each spoken word points at the right one."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koffer.home import media_folder
from koffer.reading import EMPTY_LEXICON, LANGUAGES, Sentence, load_lexicon, read

LEXICON = load_lexicon(media_folder() / "lexicon")
SAYABLE = re.compile(r"[\w .,?!:;'-]+")
_TABLE = Path(__file__).with_name("dutch.tsv").read_text("utf-8")
PARTS = sorted({part for line in _TABLE.splitlines() for part in line.split("\t")[0].split()})
WRITTEN = st.one_of(
    st.text(),
    st.text(alphabet="0123456789€%-.,:/+()'\" \nabdehimortuvwzAWM@½é❤️\u00ad\x00\u0301"),
    st.lists(st.sampled_from(PARTS)).map(" ".join),
)


def pairs(text: str) -> list[tuple[str, str]]:
    shown = text.split()
    return [
        (sentence.spoken[span.start : span.end], shown[span.word])
        for sentence in read(text, "nl", LEXICON)
        for span in sentence.spans
    ]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(WRITTEN, st.sampled_from(LANGUAGES))
def test_any_text_keeps_its_words_and_loses_its_symbols(text: str, lang: str) -> None:
    sentences = read(text, lang, LEXICON)
    if sentences:
        assert [word for one in sentences for word in one.shown] == text.split()
    for sentence in sentences:
        _check(sentence)


def _check(sentence: Sentence) -> None:
    words = [span.word for span in sentence.spans]
    assert words == sorted(words)
    assert sentence.first <= words[0]
    assert words[-1] <= sentence.last
    assert [sentence.spoken[span.start : span.end] for span in sentence.spans] == (
        sentence.spoken.split(" ")
    )
    assert all(
        SAYABLE.fullmatch(sign) or ord(sign) >= 0x300  # combining marks of other scripts
        for sign in sentence.spoken
    )
    assert any(sign.isalnum() for sign in sentence.spoken)


def test_an_amount_is_said_for_the_word_with_the_figures() -> None:
    assert pairs("Kost € 25,- nu") == [
        ("Kost", "Kost"),
        ("25", "25,-"),
        ("euro", "25,-"),
        ("nu", "nu"),
    ]


def test_opening_hours_light_each_time() -> None:
    assert pairs("9.00 - 17.00 uur") == [
        ("9", "9.00"),
        ("uur", "9.00"),
        ("tot", "17.00"),
        ("17", "17.00"),
        ("uur", "uur"),
    ]


def test_each_group_of_a_telephone_number_is_lit() -> None:
    assert [shown for _, shown in pairs("06 12 34")] == ["06", "12", "34"]
    assert [shown for _, shown in pairs("06 12 34 56 78")][::2] == ["06", "12", "34", "56", "78"]


def test_words_are_numbered_over_the_whole_passage() -> None:
    first, second = read("Een bel. Twee ❤️ bellen", "nl", LEXICON)
    assert (first.first, first.last, second.first, second.last) == (0, 1, 2, 4)
    assert [span.word for span in second.spans] == [2, 4]


def test_silent_words_join_the_sentence_before_them() -> None:
    first, second = read("→ Ja. ❤️ ✓\n★\nNee.", "nl", LEXICON)
    assert first.shown == ("→", "Ja.", "❤️", "✓", "★")
    assert second.shown == ("Nee.",)


@pytest.mark.parametrize("text", ["", "  \n", "❤️ ✓ →", "...", "-"])
def test_nothing_to_say_is_no_sentence(text: str) -> None:
    assert read(text, "nl", LEXICON) == ()


def test_a_place_between_words_is_no_word() -> None:
    (sentence,) = read("Een bel", "nl", EMPTY_LEXICON)
    assert [sentence.span_at(place) for place in (0, 2, 3, 4, 6, 7)] == [0, 0, None, 1, 1, None]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        read("Bonjour", "fr", EMPTY_LEXICON)
