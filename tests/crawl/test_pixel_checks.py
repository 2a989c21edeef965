"""What is measured from pixels fails on a display that is broken in just that way."""

import pytest
from msgspec.structs import replace

from kiosk.display import Fill, Word, hits
from kiosk.geometry import Rect
from kiosk.screens.topics import Topics
from tests.crawl.broken import changed, kinds, sight, words
from tests.crawl.nearby import own_line
from tests.crawl.pixels import Eye


@pytest.fixture(scope="module")
def eye(world):
    return Eye(world)


def test_a_capital_is_counted_in_rows_of_ink(world, eye, monkeypatch):
    seen = sight(world)
    monkeypatch.setattr("tests.crawl.wording.CAP_HEIGHT_EM", 9.0)
    text = words(seen.display)
    tiny = changed(seen.display, text, replace(text, em=6.0))
    assert "letters" in kinds(world, seen, tiny, eye)
    assert "letters" not in kinds(world, seen, tiny)


def test_words_without_contrast(world, eye):
    seen = sight(world)
    text = words(seen.display)
    pale = changed(seen.display, text, replace(text, color="#999999"))
    assert "contrast" in kinds(world, seen, pale, eye)


def test_words_over_a_picture_are_measured_where_they_stand(world, eye):
    """One dark spot under the letters, on a light ground that is fine."""
    seen = sight(world)
    text = words(seen.display)
    word = text.words[0].rect
    spot = Fill(Rect(word.x, word.y, word.w * 0.2, word.h), text.color)
    place = seen.display.index(text)
    spotted = (*seen.display[:place], spot, *seen.display[place:])
    assert kinds(world, seen, spotted, eye) & {"contrast", "onzichtbaar"}


def test_words_that_are_painted_over(world, eye):
    seen = sight(world)
    text = words(seen.display)
    word = text.words[0].rect
    over = Fill(Rect(word.x, word.y + 2.0, word.w * 0.6, 5.0), "#FFFFFF")
    assert "onzichtbaar" in kinds(world, seen, (*seen.display, over), eye)


def test_a_key_without_an_edge(world, eye):
    seen = sight(world, Topics())
    hit = next(hit for hit in hits(seen.display) if hit.role == "choice")
    ground = seen.display[0].color
    over = Fill(Rect(hit.rect.x - 2, hit.rect.y, 6.0, hit.rect.h), ground)
    place = seen.display.index(hit)
    plain = (*seen.display[:place], over, *seen.display[place:])
    assert "rand" in kinds(world, seen, plain, eye)


def test_what_was_right_on_one_display_is_looked_at_again_on_another_ground(world, eye):
    seen = sight(world)
    text = words(seen.display)
    assert "contrast" not in kinds(world, seen, seen.display, eye)
    place = seen.display.index(text)
    face = Fill(text.rect, text.color)
    under = (*seen.display[:place], face, *seen.display[place:])
    assert "onzichtbaar" in kinds(world, seen, under, eye)


def test_the_tails_of_the_words_above_are_not_ink_of_a_word(world):
    """Grey at the edge of a white g looked like black letters on black."""
    seen = sight(world)
    text = words(seen.display)
    above = text.words[0].rect
    place = Rect(above.x, above.bottom, 30.0, 1.1 * text.em)
    under = replace(text, text="mmm", words=(Word("mmm", place, 0),), rect=place)
    around = own_line((*seen.display, under), under, under.words[0])
    assert around.y == pytest.approx(above.bottom)
