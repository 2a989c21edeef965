"""What a careful eye sees on a screen: edges in line, room at both sides, pictures that show."""

from itertools import product

import pytest

from kiosk.actions import Keep
from kiosk.display import Fill, Hit, Image, hits, texts
from kiosk.panel import parse_panel
from kiosk.screens.begin import Begin
from kiosk.screens.emptylist import EmptyList
from kiosk.screens.entry import EntryScreen
from kiosk.screens.help import Help
from kiosk.screens.listing import room_list
from kiosk.screens.mylist import MyList
from kiosk.screens.question import after, first_question
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.questions import answer
from tests.crawl.panels import PANELS, SIZES
from tests.kiosk.conftest import make_world

WIDE = [panel for panel in PANELS if panel != "720x1280@7in"]
EVERYWHERE = list(product(WIDE, SIZES))
BESIDE = [one for one in EVERYWHERE if not parse_panel(one[0]).two_rows]
KEPT = ("wandbeugel", "nachtlamp-met-sensor", "samen-eten")


def shown(world, screen, mode="visit", **more):
    return view(world, State(mode, Visit(screen, **more), deadline=30.0))


@pytest.mark.parametrize(("panel", "text"), EVERYWHERE)
def test_through_each_door_more_is_seen_than_a_strip(panel, text):
    pictures = [op for op in shown(make_world(panel), Begin(), text=text) if isinstance(op, Image)]
    assert len(pictures) == 3
    assert [op for op in pictures if op.rect.w > 2.3 * op.rect.h] == []


@pytest.mark.parametrize("panel", WIDE)
def test_two_keys_that_belong_together_are_equally_wide(panel):
    world = make_world(panel)
    help_keys, away = ("Geluid", "Voor de vrijwilliger"), ("Nee, bewaren", "Ja, alles weg")
    for screen, names in ((Help(), help_keys), (EmptyList(), away)):
        display = shown(world, screen, kept=KEPT)
        first, last = (hit(display, name).rect for name in names)
        assert first.w == pytest.approx(last.w)


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
@pytest.mark.parametrize(("panel", "text"), [*EVERYWHERE, ("720x1280@7in", "normaal")])
def test_the_key_to_stay_is_at_least_as_wide_as_the_row_of_blocks(panel, text, lang):
    world = make_world(panel)
    display = shown(world, Begin(), "asking", text=text, lang=lang)
    blocks = [op.rect for op in display if isinstance(op, Fill) and op.edge == 0.6]
    assert len(blocks) == 9
    key = min((one.rect for one in hits(display)), key=lambda rect: rect.h)
    assert key.x <= blocks[0].x + 0.1
    assert key.right >= blocks[-1].right - 0.1
    assert blocks[0].y - key.bottom >= 4.0


def test_meer_of_the_list_says_how_many_are_left_and_ends_in_opnieuw():
    world = make_world()
    display = shown(world, MyList(), text="groot", kept=KEPT)
    assert "Meer nog 1 ding" in [one.label for one in hits(display)]
    second = shown(world, MyList(1), text="groot", kept=KEPT)
    assert "Meer" in [one.label for one in hits(second)]
    last = shown(world, MyList(2), text="groot", kept=KEPT)
    assert "Opnieuw" in [one.label for one in hits(last)]


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "800x1280@10.1in", "1920x1080@15.6in"])
def test_names_on_tiles_keep_room_at_their_right(panel):
    """In letters of the normal size: large ones may need it."""
    world = make_world(panel)
    for room in world.catalogue.rooms:
        display = shown(world, room_list(room))
        for tile in (one for one in hits(display) if one.role == "choice"):
            for words in texts(display):
                if tile.rect.holds(*words.rect.center):
                    ink = max(word.rect.right for word in words.words)
                    assert tile.rect.right - ink >= 3.0, (room, words.text)


def hit(display, label) -> Hit:
    return next(
        one for one in hits(display) if one.label == label or one.label.startswith(label + ",")
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(("panel", "text"), BESIDE)
def test_a_card_begins_right_below_the_head_of_its_entry(panel, text, lang):
    """A name of two lines took room for a koffer that is not there as well."""
    world = make_world(panel)
    f = world.panel.factor
    for slug, entry in world.catalogue.entries.items():
        if not entry.facts.in_koffer:
            display = shown(world, EntryScreen(slug), text=text, lang=lang)
            title = next(one.rect for one in texts(display) if one.title)
            keys = [one.rect for one in hits(display) if isinstance(one.action, Keep)]
            head = max(title.bottom, keys[0].bottom)
            below = min(
                op.rect.y
                for op in display
                if isinstance(op, Fill) and op.rect.y > keys[0].bottom + 1
            )
            assert below - head <= 4.5 * f, slug


@pytest.mark.parametrize("lang", ["nl", "en", "tr"])
def test_words_on_doors_and_below_questions_keep_clear_of_the_edge(lang):
    """In large letters doors lie down and keys are full: both stood 1.5 mm from the edge."""
    world = make_world("1280x800@10.1in")
    question = first_question(world.questions)
    second = after(world.questions, answer(world.questions, question.walk, "mijzelf"))
    for screen in (Begin(), question, second):
        display = shown(world, screen, text="groot", lang=lang)
        for key in (one for one in hits(display) if one.role == "choice"):
            for words in texts(display):
                if key.rect.holds(*words.rect.center):
                    ink = max(word.rect.right for word in words.words)
                    assert key.rect.right - ink >= 2.0, key.label
