"""Words break where their parts meet, and nowhere else."""

import pytest

from kiosk.hyphens import breakable, load_hyphens
from koffer.home import media_folder

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
