"""A film: by itself, with captions, stopped at any time, and still where a visitor wants that."""

import pytest

from kiosk.actions import Tick
from kiosk.display import Image
from tests.kiosk.test_entry import opened

SLUG = "potopener"


@pytest.fixture
def film(world):
    return world.catalogue.entries[SLUG].film.frames


def shown(kiosk):
    (image,) = [op for op in kiosk.glass.display if isinstance(op, Image)]
    return image.path.name


def test_it_plays_to_its_end_and_comes_back_to_the_entry(kiosk, film):
    opened(kiosk, SLUG).tap("Speel de film")
    seen = []
    for frame in film:
        seen.append(shown(kiosk))
        assert frame.captions["nl"] in kiosk.texts()
        kiosk.advance(frame.seconds)
    assert seen == [f"{number}.svg" for number in range(1, len(film) + 1)]
    assert "Wat is het" in kiosk.labels()
    assert kiosk.kiosk.next_wake_s(kiosk.now) > 60


def test_it_counts_as_a_film_once_a_visit(kiosk):
    opened(kiosk, SLUG).tap("Speel de film").tap("Stop de film").tap("Speel de film")
    assert kiosk.tally.counted.count(("film", SLUG)) == 1
    assert kiosk.tally.counted.count(("opened", SLUG)) == 1


def test_stop_works_at_once_also_when_the_picture_has_just_changed(kiosk, film):
    opened(kiosk, SLUG).tap("Speel de film").advance(film[0].seconds - 0.65)
    kiosk.tap("Stop de film")
    assert "Wat is het" in kiosk.labels()
    kiosk.advance(20)
    assert "Wat is het" in kiosk.labels()


def test_with_a_calm_screen_it_is_a_row_of_stills(kiosk, film):
    kiosk.wake().tap("Letters").tap("Rustig beeld")
    opened(kiosk, SLUG).tap("Speel de film").advance(30)
    assert shown(kiosk) == "1.svg"
    for number in range(2, len(film) + 1):
        kiosk.tap("Volgende")
        assert shown(kiosk) == f"{number}.svg"
    kiosk.tap("Opnieuw")
    assert shown(kiosk) == "1.svg"


def test_each_caption_is_read_whole_and_once(kiosk, film):
    opened(kiosk, SLUG)
    kiosk.tap("Speel de film").tap("Voorlezen")
    said = []
    for _ in range(600):
        kiosk.advance(0.1)
        if not said or said[-1] != kiosk.kiosk.document:
            said.append(kiosk.kiosk.document)
        if "Wat is het" in kiosk.labels():
            break
    captions = [frame.captions["nl"] for frame in film]
    wanted = list(dict.fromkeys(captions))
    heard = [text for one in said for text in one if text in wanted]
    assert heard == wanted


def test_leaving_it_stops_it_and_coming_back_goes_on(kiosk, film):
    opened(kiosk, SLUG).tap("Speel de film").tap("Begin").advance(30)
    assert kiosk.screen == "begin"
    opened(kiosk, SLUG).tap("Speel de film").tap("Letters").tap("Terug")
    kiosk.advance(film[0].seconds + 0.1)
    assert shown(kiosk) == "2.svg"


def test_nobody_there_ends_it_as_any_screen(kiosk):
    kiosk.wake().tap("Letters").tap("Rustig beeld")
    opened(kiosk, SLUG).tap("Speel de film").advance(160)
    assert kiosk.screen == "asking"
    kiosk.advance(60)
    assert kiosk.screen == "attract"


def test_a_drawing_waits_for_what_is_being_said(kiosk, film):
    """Who reads slowly, or a long caption, is not cut off."""
    opened(kiosk, SLUG).tap("Speel de film")
    due = kiosk.now + film[0].seconds + 1
    kiosk.kiosk.act(Tick(due, speaking=True), due)
    kiosk.kiosk.render()
    assert shown(kiosk) == "1.svg"
    kiosk.kiosk.act(Tick(due + 1), due + 1)
    kiosk.kiosk.render()
    assert shown(kiosk) == "2.svg"
