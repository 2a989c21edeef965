"""An entry on 7 inch upright: as few pages as the size of the letters allows, and a picture."""

from statistics import median

import pytest

from kiosk.display import Icon, Image, hits, texts
from kiosk.parts import cardnarrow
from kiosk.parts.narrowhead import narrow_head
from kiosk.parts.payers import payer_icons
from kiosk.screen import Scene
from kiosk.screens.entry import EntryScreen
from kiosk.screens.house import House
from kiosk.screens.listing import koffer_list, room_list, topic_list
from kiosk.screens.mylist import MyList
from kiosk.screens.question import question_screen
from kiosk.screens.sound import Sound
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.catalogue import CARDS
from koffer.questions import start
from tests.crawl.layout import problems
from tests.crawl.panels import PANELS, Setting, world_of
from tests.crawl.pixels import Eye
from tests.crawl.walk import Sight

PANEL = "720x1280@7in"
TONGUES = ("nl", "en", "tr", "ar")


def world_in(text="normaal", lang="nl"):
    return world_of(Setting(PANEL, text, "dag", lang))


def page(world, slug, text="normaal", card="wat", number=0, lang="nl"):
    return view(world, State("visit", Visit(EntryScreen(slug, card, number), lang=lang, text=text)))


def pages(world, text, lang):
    """How many pages each entry has."""
    scene = Scene(world, Visit(EntryScreen("potopener"), lang=lang, text=text))
    _, box = cardnarrow._keys_place(scene)
    found = {}
    for slug, entry in world.catalogue.entries.items():
        top = narrow_head(scene, entry, box)
        first = cardnarrow._first_room(scene, entry, top)
        room = cardnarrow.airy(scene, top.rest)
        found[slug] = len(cardnarrow.stops(scene, entry, room, first=first))
    return found


@pytest.mark.parametrize("lang", TONGUES)
@pytest.mark.parametrize(("text", "middle", "most"), [("normaal", 10, 13), ("groot", 20, 24)])
def test_an_entry_has_few_pages(text, middle, most, lang):
    counts = pages(world_in(text, lang), text, lang).values()
    assert median(counts) <= middle
    assert max(counts) <= most


@pytest.mark.parametrize("slug", ["potopener", "inductie-kookplaat", "huurtoeslag"])
def test_the_first_page_has_words_and_a_picture(slug):
    display = page(world_in(), slug)
    (shown,) = (op.rect for op in display if isinstance(op, Image))
    assert shown.h >= 26.0
    said = world_in().catalogue.entries[slug].texts["nl"].cards["wat"][0]
    assert said in [text.text for text in texts(display)]


@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("slug", ["potopener", "leefstijlmonitoring", "wandbeugel"])
def test_which_picture_it_is_hides_little_of_it(slug, text):
    display = page(world_in(text), slug, text)
    (shown,) = (op.rect for op in display if isinstance(op, Image))
    count = next(op.rect for op in texts(display) if op.text == "1 van 2")
    beside = count.x >= shown.right
    assert beside or count.w * 8.6 <= 0.1 * shown.w * shown.h


def test_words_begin_at_the_same_height_on_every_page():
    world = world_in()
    tops = set()
    for card in CARDS:
        display = page(world, "potopener", card=card)
        lines = world.catalogue.entries["potopener"].texts["nl"].cards[card]
        tops |= {round(op.words[0].rect.y, 3) for op in texts(display) if op.text == lines[0]}
    assert len(tops) == 1


@pytest.mark.parametrize("slug", ["potopener", "grijper", "inductie-kookplaat", "computerhulp"])
def test_who_pays_is_shown_where_the_words_leave_no_room_below(slug):
    world = world_in()
    shown = [op for op in page(world, slug, card="kosten") if isinstance(op, Icon)]
    assert set(payer_icons(world.catalogue.entries[slug])) <= {op.name for op in shown}
    assert all(op.rect.w >= 6.0 for op in shown)


def test_a_delicate_entry_in_large_letters_has_its_name_on_the_first_page_at_least():
    world = world_in("groot")
    for slug, entry in world.catalogue.entries.items():
        display = page(world, slug, "groot")
        assert any(op.title and op.text == entry.texts["nl"].short for op in texts(display))


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("lang", TONGUES)
@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_what_stands_on_the_main_key_is_part_of_its_name(text, lang, panel):
    world = world_of(Setting(panel, text, "dag", lang))
    for kept in ((), ("potopener",)):
        visit = Visit(EntryScreen("potopener"), lang=lang, text=text, kept=kept)
        state = State("visit", visit)
        assert list(problems(world, Sight((), state, view(world, state)))) == []


@pytest.mark.parametrize("panel", [PANEL, "1280x800@10.1in"])
def test_the_letters_of_arabic_stay_within_their_key(panel):
    """Of the bar where it is chosen, with a ring within its edge, and of the sign of the koffer."""
    world = world_of(Setting(panel, "normaal", "dag", "ar"))
    eye = Eye(world)
    for screen in (MyList(), EntryScreen("nachtlamp-met-sensor"), Sound(1)):
        state = State("visit", Visit(screen, lang="ar", kept=("nachtlamp-met-sensor",)))
        assert list(eye.problems(Sight((), state, view(world, state)))) == []


@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("lang", TONGUES)
def test_every_page_of_a_delicate_entry_has_its_heading_on_one_line(lang, text):
    world = world_in(text, lang)
    slugs = [slug for slug, entry in world.catalogue.entries.items() if entry.facts.delicate]
    for slug in slugs:
        for number in range(4):
            visit = Visit(EntryScreen(slug, "let-op", number), lang=lang, text=text)
            state = State("visit", visit)
            assert list(problems(world, Sight((), state, view(world, state)))) == [], slug


@pytest.mark.parametrize("lang", TONGUES)
def test_three_things_stand_on_a_page_of_a_list(lang):
    world = world_in(lang=lang)
    for screen in (House(), room_list("badkamer"), topic_list("vervoer"), koffer_list()):
        display = view(world, State("visit", Visit(screen, lang=lang)))
        keys = [hit for hit in hits(display) if hit.role == "choice"]
        assert len(keys) >= 4  # and Meer
        assert all(key.rect.h >= 20.0 for key in keys)


def test_for_whom_somebody_looks_is_one_page():
    world = world_in()
    screen = question_screen(world.questions, start(world.questions))
    labels = [hit.label for hit in hits(view(world, State("visit", Visit(screen))))]
    assert {"Voor mijzelf", "Voor iemand die ik ken", "Ik kijk gewoon rond"} <= set(labels)
