"""A service that is switched off where the suitcase stands is nowhere to be found there."""

import msgspec
import pytest
from msgspec.structs import replace

from kiosk import actions as a
from kiosk.display import hits
from kiosk.interest import memory_store
from kiosk.screens.entry import EntryScreen
from kiosk.screens.question import after
from kiosk.speech.everything import every_screen
from koffer.config import Config
from koffer.config.schema import Place as PlaceSettings
from koffer.questions import answer, offered, start
from koffer.regions import Service
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import START, Driver
from tests.kiosk.staff.driver import Volunteer
from tests.kiosk.test_questions import every_walk

OFF = ("luisterlijn", "deeltaxi", "samen-eten", "uitleenpunt", "mantelzorgsteun", "woonscan")


def without(slugs, world):
    """The world in Roosendaal, where these services are switched off."""
    off = {slug: Service(on=False) for slug in slugs}
    region = msgspec.structs.replace(world.regions["roosendaal"], services=off)
    return replace(world, regions={**world.regions, "roosendaal": region})


@pytest.fixture(scope="module")
def roosendaal():
    return make_world(config=Config(place=PlaceSettings(municipality="roosendaal")))


@pytest.fixture(scope="module")
def fewer(roosendaal):
    return without(OFF, roosendaal)


def test_no_screen_that_touching_leads_to_shows_them(fewer):
    names = {fewer.catalogue.entries[slug].text("nl").title for slug in OFF}
    shown = set()
    for state, display in every_screen(fewer, "nl"):
        assert state.staff.place.region == "roosendaal"
        asks = state.visit.screen.name == "vraag"  # an answer may be called the same
        assert asks or not names & {hit.label.split(",")[0] for hit in hits(display)}
        if isinstance(state.visit.screen, EntryScreen):
            shown.add(state.visit.screen.slug)
    assert shown == fewer.catalogue.entries.keys() - set(OFF)


def test_a_tag_of_one_opens_nothing_and_never_fails(fewer):
    kiosk = Driver(fewer).wake()
    kiosk.kiosk.act(a.Lifted("uitleenpunt"), kiosk.now)
    assert kiosk.screen == "begin"
    kiosk.kiosk.act(a.Lifted("wandbeugel"), kiosk.now)
    assert kiosk.screen == "hulpmiddel"


def test_every_way_through_the_questions_still_ends_well(fewer):
    asked = offered(fewer.questions, fewer.regions["roosendaal"].offers)
    for walk in every_walk(asked, start(asked)):
        screen = after(asked, walk)
        assert screen.name in ("uitkomst", "advies", "kamer")
        assert not set(OFF) & set(getattr(screen, "slugs", ()))
        assert screen.name != "uitkomst" or screen.slugs


def test_an_answer_that_led_only_to_what_is_off_is_not_asked(fewer):
    asked = offered(fewer.questions, fewer.regions["roosendaal"].offers)
    assert "praten" in fewer.questions.questions["q10"].answers
    assert "praten" not in asked.questions["q10"].answers
    walk = answer(asked, answer(asked, start(asked), "mijzelf"), "mensen")
    assert walk.now == "q10"


def test_with_every_service_off_nothing_is_a_dead_end(roosendaal):
    services = [s for s, e in roosendaal.catalogue.entries.items() if e.facts.kind == "service"]
    asked = offered(
        roosendaal.questions, without(services, roosendaal).regions["roosendaal"].offers
    )
    ends = [after(asked, walk) for walk in every_walk(asked, start(asked))]
    assert ends
    assert all(screen.name != "uitkomst" or screen.slugs for screen in ends)


def test_a_list_does_not_keep_what_the_next_place_lacks(world):
    volunteer = Volunteer(without(OFF, world), memory_store(now=lambda: START))
    visit = replace(volunteer.visit, kept=("luisterlijn", "wandbeugel"))
    volunteer.wake()
    volunteer.kiosk.state = replace(volunteer.state, visit=visit)
    volunteer.enter().choose("Roosendaal", "Markt")
    assert volunteer.visit.kept == ("wandbeugel",)
