"""Each check fails on a screen that is broken in just that way, and on no other."""

import pytest
from msgspec.structs import replace

from kiosk.actions import Back, Clear, Go, Home
from kiosk.display import Fill, Hit, Icon, Text, hits, texts
from kiosk.geometry import Rect
from kiosk.screens.begin import Begin
from kiosk.screens.entry import EntryScreen
from kiosk.screens.help import Help
from kiosk.screens.pin import Pin
from kiosk.screens.question import after
from kiosk.screens.topics import Topics
from koffer.questions import answer, start
from tests.crawl.broken import changed, key, kinds, sight, words
from tests.crawl.layout import ink
from tests.crawl.pixels import Eye
from tests.crawl.ways import fixed_keys, moved, stranded
from tests.kiosk.conftest import make_world


@pytest.fixture(scope="module")
def eye(world):
    return Eye(world)


@pytest.mark.parametrize("screen", [Help(), Begin(), Topics(), Pin()], ids=lambda one: one.name)
def test_a_good_screen_is_clean(world, eye, screen):
    seen = sight(world, screen)
    assert kinds(world, seen, seen.display, eye) == set()


def test_a_small_key(world):
    seen = sight(world)
    hit = key(seen.display)
    small = replace(hit, rect=hit.rect.middle(19.9, hit.rect.h))
    assert "raakvlak" in kinds(world, seen, changed(seen.display, hit, small))


def test_a_key_beside_the_glass(world):
    seen = sight(world)
    hit = key(seen.display)
    beside = replace(hit, rect=replace(hit.rect, x=-2.0))
    assert "raakvlak" in kinds(world, seen, changed(seen.display, hit, beside))


def test_keys_that_stand_too_close(world):
    seen = sight(world)
    hit = key(seen.display)
    near = Hit(replace(hit.rect, x=hit.rect.right + 2.9, w=20.0), Back(), hit.label, "choice")
    assert "afstand" in kinds(world, seen, (*seen.display, near))


def test_a_key_without_a_picture_and_one_without_a_word(world):
    seen = sight(world)
    inside = [op for op in seen.display if key(seen.display).rect.holds(*op.rect.center)]
    for kind in (Icon, Text):
        gone = [op for op in inside if isinstance(op, kind)]
        left = tuple(op for op in seen.display if op not in gone)
        assert "gezicht" in kinds(world, seen, left)


def test_words_under_a_face_that_was_painted_later(world):
    seen = sight(world)
    text = words(seen.display)
    face = Fill(replace(text.rect, y=text.rect.center[1], h=8.0), "#FFFFFF")
    assert "afgeknipt" in kinds(world, seen, (*seen.display, face))


def test_words_outside_the_glass_and_outside_their_card(world):
    seen = sight(world)
    text = words(seen.display)
    shifted = replace(text, words=tuple(_right(word, 200.0) for word in text.words))
    assert "afgeknipt" in kinds(world, seen, changed(seen.display, text, shifted))
    middle = text.rect.center[1]
    card = Fill(Rect(0.0, middle - 3.5, text.rect.w, 7.0), "#FFFFFF")
    assert "afgeknipt" in kinds(world, seen, (card, text))


def _right(word, mm: float):
    return replace(word, rect=replace(word.rect, x=word.rect.x + mm))


def test_a_picture_that_is_cut_off(world):
    seen = sight(world)
    cut = Icon(Rect(-3.0, 10.0, 9.0, 9.0), "vink", "#000000")
    assert "afgeknipt" in kinds(world, seen, (*seen.display, cut))


def test_words_over_words(world):
    seen = sight(world)
    assert "overlap" in kinds(world, seen, (*seen.display, words(seen.display)))


def test_letters_that_are_too_small(world, eye):
    seen = sight(world)
    text = words(seen.display)
    assert "letters" in kinds(world, seen, changed(seen.display, text, replace(text, em=7.0)))
    large = sight(world, text="groot")
    text = words(large.display)
    assert "letters" in kinds(world, large, changed(large.display, text, replace(text, em=10.8)))


@pytest.mark.parametrize("sign", ["→", "✓", "ﬀ", "漢"])
def test_a_sign_that_the_letters_lack(world, sign):
    seen = sight(world)
    text = words(seen.display)
    odd = replace(text, words=(replace(text.words[0], text=sign), *text.words[1:]))
    assert "tekens" in kinds(world, seen, changed(seen.display, text, odd))


def test_a_line_of_more_than_forty_signs(world):
    seen = sight(world)
    text = words(seen.display)
    long = replace(text, words=(replace(text.words[0], text="n" * 41), *text.words[1:]))
    assert "regel" in kinds(world, seen, changed(seen.display, text, long))


def test_a_word_that_breaks_wrong(world):
    seen = sight(world)
    text = words(seen.display)
    first = text.words[0]
    halves = (replace(first, text="T-"), replace(first, text=first.text[1:]), *text.words[1:])
    assert "afbreking" in kinds(
        world, seen, changed(seen.display, text, replace(text, words=halves))
    )


def test_words_that_nobody_says(world):
    seen = sight(world)
    text = words(seen.display)
    mute = changed(seen.display, text, replace(text, spoken=False))
    assert "geluid" in kinds(world, seen, mute)


def test_words_in_the_label_of_another_key_are_not_said(world):
    seen = sight(world)
    text = words(seen.display)
    hit = key(seen.display)
    mute = changed(seen.display, text, replace(text, spoken=False))
    named = changed(mute, hit, replace(hit, label=text.text))
    assert "geluid" in kinds(world, seen, named)


def test_a_key_without_a_name(world):
    seen = sight(world)
    hit = key(seen.display)
    assert "geluid" in kinds(world, seen, changed(seen.display, hit, replace(hit, label=" ")))


def test_more_than_six_choices(world):
    seen = sight(world, Topics())
    more = tuple(Hit(Rect(0, 0, 20, 20), Back(), "x", "choice") for _ in range(3))
    assert "keuzes" in kinds(world, seen, (*seen.display, *more))


def test_a_bar_that_lacks_a_key_and_one_without_a_way_back(world):
    seen = sight(world)
    bar = [hit for hit in hits(seen.display) if hit.role == "bar"]
    assert "balk" in kinds(world, seen, tuple(op for op in seen.display if op is not bar[4]))
    for kind in (Back, Home):
        one = next(hit for hit in bar if isinstance(hit.action, kind))
        away = changed(seen.display, one, replace(one, action=Go(Topics())))
        assert "terug" in kinds(world, seen, away)


def test_a_screen_without_keys(world):
    seen = sight(world)
    left = tuple(op for op in seen.display if not isinstance(op, Hit))
    assert "terug" in kinds(world, seen, left)


def test_a_key_of_the_bar_that_moved(world):
    first: dict[str, Rect] = {}
    display = sight(world).display
    assert moved(fixed_keys(display), first) == []
    bar = next(hit for hit in hits(display) if hit.role == "bar")
    other = changed(display, bar, replace(bar, rect=_right(bar, 1.0).rect))
    assert moved(fixed_keys(other), first)


def test_a_dead_end_in_the_ways():
    edges = {("begin",): {("a",)}, ("a",): {("begin",), ("b",)}, ("b",): {("b",)}}
    assert stranded(edges, ("begin",)) == {("b",)}


@pytest.mark.parametrize("lost", [slice(None, -1), slice(1, None), slice(None, None, -1)])
def test_other_words_than_are_said(world, lost):
    seen = sight(world)
    text = words(seen.display)
    kept = replace(text, words=text.words[lost])
    if lost.step:
        first, last = text.words[0], text.words[-1]
        kept = replace(text, words=(replace(first, text=last.text), *text.words[1:]))
    assert "woorden" in kinds(world, seen, changed(seen.display, text, kept))


def test_words_in_capitals(world):
    seen = sight(world)
    text = words(seen.display)
    loud = tuple(replace(word, text=word.text.upper()) for word in text.words)
    shouted = replace(text, text=text.text.upper(), words=loud)
    assert "kapitalen" in kinds(world, seen, changed(seen.display, text, shouted))


def test_lines_that_stand_on_each_other(world):
    seen = sight(world, EntryScreen("potopener"))
    lines = (one for one in texts(seen.display) if one.words[-1].rect.y > one.words[0].rect.y)
    text = next(lines)
    top = text.words[0].rect.y
    tight = tuple(
        replace(word, rect=replace(word.rect, y=top + (word.rect.y - top) * 0.6))
        for word in text.words
    )
    assert "regels" in kinds(world, seen, changed(seen.display, text, replace(text, words=tight)))


def test_a_key_with_another_name_than_stands_on_it(world):
    seen = sight(world)
    hit = key(seen.display)
    other = replace(hit, label="Iets anders")
    assert "namen" in kinds(world, seen, changed(seen.display, hit, other))


def test_two_keys_with_one_name(world):
    seen = sight(world, Topics())
    one, other = [hit for hit in hits(seen.display) if hit.role == "choice"][:2]
    same = replace(one, label=other.label)
    assert "namen" in kinds(world, seen, changed(seen.display, one, same))


def test_a_key_beside_its_face(world):
    seen = sight(world, Topics())
    hit = key(seen.display)
    beside = replace(hit, rect=replace(hit.rect, y=hit.rect.y - 1.5))
    assert "vlak" in kinds(world, seen, changed(seen.display, hit, beside))


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "3840x2160@24in"])
def test_words_one_pixel_outside_their_card(panel):
    world = make_world(panel)
    seen = sight(world, EntryScreen("potopener"))
    text = words(seen.display)
    inks = [ink(word, text.em) for word in text.words]
    pixel = 1 / world.panel.px_per_mm
    left, top = min(one.x for one in inks), min(one.y for one in inks)
    right, bottom = max(one.right for one in inks), max(one.bottom for one in inks)
    for less, expected in ((-pixel, True), (0.0, False)):
        card = Fill(Rect(left, top, right - left + less, bottom - top), "#FFFFFF")
        assert ("afgeknipt" in kinds(world, seen, (card, text))) is expected


def test_a_suggestion_without_its_reason(world):
    asked = world.questions
    walk = answer(asked, answer(asked, answer(asked, start(asked), "mijzelf"), "lopen"), "trap")
    seen = sight(world, after(asked, walk))
    reasons = [one for one in texts(seen.display) if one.text.startswith("Omdat u zei")]
    left = tuple(op for op in seen.display if op not in reasons)
    assert reasons
    assert "reden" in kinds(world, seen, left)


def test_a_delicate_screen_without_a_way_to_empty_it(world):
    seen = sight(world, EntryScreen("hulp-bij-schulden"))
    (hit,) = [one for one in hits(seen.display) if isinstance(one.action, Clear)]
    left = tuple(op for op in seen.display if op is not hit)
    assert "scherm leeg" in kinds(world, seen, left)
