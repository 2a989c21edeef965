"""On every panel: a delicate entry, its film and what is like it can be emptied at once."""

import pytest
from msgspec.structs import replace

from kiosk.actions import Clear, Keep
from kiosk.display import Image, hits
from kiosk.screens.entry import EntryScreen
from kiosk.state import State
from kiosk.view import view
from koffer.catalogue import CARDS
from tests.crawl.layout import problems
from tests.crawl.panels import LANGUAGES, MORE, PANELS, SIZES, Setting, world_of
from tests.crawl.walk import Sight
from tests.kiosk.driver import Driver
from tests.kiosk.test_entry import opened

SHOWN_ALL = [(panel, text) for panel in PANELS for text in SIZES]
TONGUES = (*LANGUAGES, *MORE)


@pytest.fixture(params=SHOWN_ALL, ids=" ".join)
def glass(request):
    """The kiosk of one panel and one size of letters, awake; a language is the visit's own."""
    kiosk = Driver(world_of(Setting(*request.param, "dag", "nl")))
    return kiosk.tap(kiosk.labels()[0])


def seen(kiosk, screen, lang="nl"):
    state = State("visit", replace(kiosk.visit, screen=screen, lang=lang))
    return Sight((), state, view(kiosk.kiosk.world, state))


def wrong(world, shown, lang):
    """Where the text of an entry is still Dutch, it breaks by no list of this language."""
    foreign = lang in MORE
    found = problems(world, shown)
    return [one for one in found if not (foreign and one.startswith("afbreking"))]


def delicate(world):
    return [slug for slug, entry in world.catalogue.entries.items() if entry.facts.delicate]


@pytest.mark.parametrize("lang", TONGUES)
def test_a_delicate_entry_can_be_emptied_and_kept(glass, lang):
    world = glass.kiosk.world
    for number, slug in enumerate(delicate(world)):
        shown = seen(glass, EntryScreen(slug, CARDS[number % len(CARDS)]), lang)
        does = {type(hit.action): hit for hit in hits(shown.display)}
        assert {Clear, Keep} <= does.keys()
        assert does[Clear].role == "header"
        assert does[Clear].label == world.languages[lang]("Scherm leeg")
        assert wrong(world, shown, lang) == [], slug


def test_both_keys_beside_the_words_are_large_enough_below_a_long_name():
    """The name of two lines left 19.7 mm for each of them."""
    kiosk = Driver(world_of(Setting("1280x800@10.1in", "normaal", "dag", "nl")))
    kiosk.tap(kiosk.labels()[0])
    for slug in delicate(kiosk.kiosk.world):
        for card in CARDS:
            shown = seen(kiosk, EntryScreen(slug, card))
            assert list(problems(kiosk.kiosk.world, shown)) == [], (slug, card)


def test_what_is_like_a_delicate_entry_can_be_emptied(glass):
    world = glass.kiosk.world
    for slug in delicate(world):
        if world.catalogue.entries[slug].facts.related:
            shown = seen(glass, EntryScreen(slug).related_screen())
            assert list(problems(world, shown)) == []


def test_the_film_of_a_delicate_entry_can_be_emptied(glass):
    world = glass.kiosk.world
    entry = world.catalogue.entries["potopener"]
    private = replace(entry, facts=replace(entry.facts, delicate=True))
    entries = {**world.catalogue.entries, "potopener": private}
    changed = replace(world.catalogue, entries=entries)
    glass.kiosk.world = replace(world, catalogue=changed, open_catalogue=None)
    for frame in range(len(entry.film.frames)):
        shown = seen(glass, EntryScreen("potopener", frame=frame))
        assert list(problems(glass.kiosk.world, shown)) == []
        assert Clear in {type(hit.action) for hit in hits(shown.display)}
        (drawing,) = [op.rect for op in shown.display if isinstance(op, Image)]
        assert drawing.w >= 36.0  # below a title it was 7 mm wide on the narrowest glass


def test_an_entry_that_is_not_delicate_has_no_such_key(kiosk):
    assert "Scherm leeg" not in opened(kiosk, "potopener").labels()


def test_emptying_a_delicate_entry_ends_the_visit(kiosk):
    opened(kiosk, "hulp-bij-schulden").tap("Zet op mijn lijst").tap("Scherm leeg")
    assert kiosk.screen == "attract"
    assert kiosk.tally.visits_ended == 1
