"""Whom the texts tell people to ask is whom their list ends in: the contact of the place."""

import pytest
from msgspec.structs import replace

from kiosk import actions as a
from kiosk.interest import memory_store
from kiosk.screens.entry import EntryScreen
from kiosk.screens.mylist import MyList
from koffer.config import Config
from koffer.config.schema import Organisation
from koffer.config.schema import Place as PlaceSettings
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import START, Driver
from tests.kiosk.staff.driver import Volunteer
from tests.kiosk.test_tongues import started

SLUG, TURKISH = "formulierenhulp", "nachtlamp-met-sensor"


def where(kiosk, slug=SLUG):
    """What stands on the card Waar, and on the list that has it."""
    card = ""
    for page in range(3):
        kiosk.kiosk.act(a.Go(EntryScreen(slug, "waar", page)), kiosk.now)
        kiosk.kiosk.render()
        card += " ".join(kiosk.texts())
    visit = replace(kiosk.visit, kept=(slug,))
    kiosk.kiosk.state = replace(kiosk.state, visit=visit)
    kept = ""
    for page in range(2):
        kiosk.kiosk.act(a.Go(MyList(page)), kiosk.now)
        kiosk.kiosk.render()
        kept += " ".join(kiosk.texts())
    return card, kept


def test_nobody_configured_and_no_place_is_the_volunteer(kiosk):
    assert "Vraag het aan de vrijwilliger." in where(kiosk.wake())[0]


@pytest.mark.parametrize("contact", ["", "De Brug"])
def test_the_text_names_whom_the_list_ends_in(contact):
    config = Config(
        place=PlaceSettings(municipality="Tholen"), organisation=Organisation(contact=contact)
    )
    world = make_world(config=config)
    name = world.regions["tholen"].contact.name
    card, kept = where(Driver(world).wake())
    assert f"Vraag het aan {name}." in card
    assert name in kept
    line = world.catalogue.entries[SLUG].text("nl").cards["waar"]
    assert f"Vraag het aan {name}." in line


def test_elsewhere_than_in_a_known_municipality_it_is_who_is_configured():
    world = make_world(config=Config(organisation=Organisation(contact="De Brug")))
    assert "Vraag het aan De Brug." in where(Driver(world).wake())[0]


def test_both_follow_the_place_that_the_volunteer_chooses(world):
    volunteer = Volunteer(world, memory_store(now=lambda: START))
    for town, kind in (("Tholen", "Markt"), ("Roosendaal", "Markt")):
        volunteer.enter().choose(town, kind).tap("Start").wake()
        name = world.regions[town.lower()].contact.name
        card, kept = where(volunteer)
        assert f"Vraag het aan {name}." in card
        assert name in kept
        volunteer.kiosk.act(a.Finish(), volunteer.now)
        volunteer.advance(10)


def test_what_names_the_contact_of_the_place_is_said_in_its_own_language(world, monkeypatch):
    volunteer = Volunteer(world, memory_store(now=lambda: START))
    volunteer.enter().choose("Tholen", "Markt").tap("Start").wake()
    volunteer.kiosk.act(a.SetLanguage("tr"), volunteer.now)
    given = started(volunteer, monkeypatch)
    name = world.regions["tholen"].contact.name
    cards = ((SLUG, "waar", 0), (SLUG, "waar", 1), (TURKISH, "kosten", 0), (TURKISH, "kosten", 1))
    for card in cards:
        volunteer.kiosk.act(a.Go(EntryScreen(*card)), volunteer.now)
        volunteer.kiosk.act(a.ReadAloud(), volunteer.now)
        volunteer.kiosk.act(a.ReadAloud(), volunteer.now)
    langs = {one.text: one.lang for one in given}
    assert langs[f"Vraag het aan {name}."] == "nl"
    assert langs[f"Sorarsanız {name} size bilgi verir."] == "tr"
