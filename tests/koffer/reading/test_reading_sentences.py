"""Where a sentence ends, and the limit on its length."""

import pytest

from koffer.home import media_folder
from koffer.reading import load_lexicon, read

LEXICON = load_lexicon(media_folder() / "lexicon")


def shown(text: str) -> list[str]:
    return [" ".join(sentence.shown) for sentence in read(text, "nl", LEXICON)]


@pytest.mark.parametrize(
    "text",
    [
        "Een zin. | Nog een!  | En nu? | Let op: | de vloer.",
        "Titel zonder punt\n | Dan tekst.",
        "Mevr. A. de Vries is er. | Dhr. J. Jansen ook.",
        "Kijk op www.regelhulp.nl. | Bel dan.",
        "Om 10.00 uur. | Dat is vroeg.",
        "Brood, melk enz. | Daarna thee.",
        "Zij zei: | „Kom.” | Hij kwam.",
        "1. Bel de huisarts.",
    ],
)
def test_breaks(text: str) -> None:
    assert shown(text.replace(" | ", " ")) == [" ".join(part.split()) for part in text.split(" | ")]


def test_a_long_sentence_is_cut_at_a_comma() -> None:
    text = ", ".join(["een stuk van deze zin"] * 12) + "."
    parts = read(text, "nl", LEXICON)
    assert len(parts) > 1
    assert all(len(part.spoken) <= 160 for part in parts)
    assert all(part.shown[-1].endswith(",") for part in parts[:-1])


def test_a_long_sentence_without_comma_is_cut_between_words() -> None:
    parts = read("woord " * 100, "nl", LEXICON)
    assert all(len(part.spoken) <= 160 for part in parts)
    assert sum(len(part.shown) for part in parts) == 100


def test_one_endless_word_is_one_sentence() -> None:
    (part,) = read("a" * 400, "nl", LEXICON)
    assert part.spoken == "a" * 400
