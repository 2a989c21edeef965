"""Words break where their parts meet, and nowhere else."""

import pytest
from msgspec.structs import replace

from kiosk.display import texts
from kiosk.hyphens import breakable, by_sound, cut_evenly, load_hyphens
from kiosk.screens.question import question_screen
from kiosk.state import State, Visit
from kiosk.view import view
from kiosk.wrap import Ruler, Style, break_lines
from koffer.home import media_folder
from koffer.questions import start
from tests.crawl.panels import Setting, world_of

HYPHENS = load_hyphens(media_folder() / "words", "nl")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Bewegingsmelders", ("Bewegings", "melders")),
        ("koolmonoxide.", ("kool", "monoxide.")),
        ("Inductie-kookplaat", ("Induc", "tie-", "kook", "plaat")),
        ("mantelzorgondersteuning", ("mantelzorg", "ondersteuning")),
        ("Onderwerpen", ("Onder", "werpen")),
        ("(huurtoeslag),", ("(huur", "toeslag),")),
        ("kaart", ("kaart",)),
    ],
)
def test_the_places_where_a_word_may_break(word, parts):
    assert breakable(word, HYPHENS) == parts


def test_no_part_is_without_a_vowel():
    vowels = set("aeiouyáéëïöü")
    assert [p for p in HYPHENS.values() if not all(vowels & set(part) for part in p)] == []


@pytest.mark.parametrize("lang", ["ar", "tr"])
def test_a_dutch_text_on_another_screen_breaks_as_dutch(lang):
    hyphens = load_hyphens(media_folder() / "words", lang)
    assert breakable("Bewegingsmelders", hyphens) == ("Bewegings", "melders")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("zorlanıyorsunuz?", ("zor", "la", "nıyor", "su", "nuz?")),
        ("iletişim", ("ile", "ti", "şim")),
        ("fysiotherapeut", ("fysio", "the", "ra", "peut")),
        ("lachende", ("lachende",)),
        ("مكتبة", ("مكتبة",)),
    ],
)
def test_a_word_that_no_list_has_breaks_by_its_sound(word, parts):
    assert by_sound(word) == parts


@pytest.mark.parametrize("length", range(7, 40))
def test_a_word_without_syllables_is_cut_in_parts_that_are_about_equally_long(length):
    parts = cut_evenly("b" * length, lambda part: len(part) <= 6)
    assert "".join(parts) == "b" * length
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    assert min(map(len, parts)) >= 3


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
def test_a_broken_word_begins_and_ends_with_three_letters_at_least(world, lang):
    ruler = Ruler(world.measure, load_hyphens(media_folder() / "words", lang))
    style = Style(10.95, True, "#000000")
    words = {"zorlanıyorsunuz?", "hissetmiyorsunuz?", "Zuurstofconcentrator", "x" * 30}
    for width in range(30, 84):
        for word in words:
            rows = [line.pieces[0][0] for line in break_lines(word, float(width), style, ruler)]
            letters = [sum(map(str.isalpha, row)) for row in rows]
            assert min(letters) >= 2, (width, rows)
            assert min(letters[0], letters[-1]) >= 3, (width, rows)


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
def test_no_question_breaks_a_word_in_large_letters_on_7_inch(lang):
    world = world_of(Setting("720x1280@7in", "groot", "dag", lang))
    for name in world.questions.questions:
        walk = replace(start(world.questions), now=name)
        visit = Visit(question_screen(world.questions, walk), text="groot", lang=lang)
        for text in texts(view(world, State("visit", visit))):
            words = [word for word in text.words if text.title]
            assert len({word.index for word in words}) == len(words), text.text
