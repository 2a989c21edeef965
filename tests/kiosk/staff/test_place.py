"""Where and when: the sitting, the habits of the place, and whom to call there."""

from datetime import UTC, date, datetime

import pytest

from kiosk.interest import memory_store, open_store
from koffer.config import Config
from koffer.config.schema import Place as PlaceSettings
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import START
from tests.kiosk.staff.driver import Volunteer
from tests.kiosk.test_visit import keep


def sitting(staff):
    one = staff.store.sitting
    return one and (one.day, one.venue, one.municipality, one.clock)


@pytest.fixture(params=["memory", "sqlite"])
def staff(request, world, tmp_path):
    def now():
        return START

    on_disk = request.param == "sqlite"
    store = open_store(tmp_path / "interest.db", now=now) if on_disk else memory_store(now=now)
    volunteer = Volunteer(world, store)
    yield volunteer
    store.close()


def test_before_a_volunteer_came_nothing_is_sure(staff):
    assert sitting(staff) == ("2026-11-20", "plaats onbekend", "", "unsure")


def test_the_seven_municipalities(staff):
    staff.enter().tap("Andere plaats")
    names = sorted(one.name for one in staff.kiosk.world.regions.values())
    assert [label for label in staff.labels() if label in names] == names
    assert len(names) == 7


@pytest.mark.parametrize(
    ("kind", "venue"),
    [
        ("Buurthuis of zaal", "Buurthuis"),
        ("Markt", "Markt"),
        ("Bibliotheek", "Bibliotheek"),
        ("Huisbezoek", "Huisbezoek"),
    ],
)
def test_a_new_sitting_with_a_sure_clock(staff, kind, venue):
    staff.enter().choose("Bergen op Zoom", kind)
    assert staff.screen == "personeel-klaar"
    assert sitting(staff) == ("2026-11-20", venue, "Bergen op Zoom", "confirmed")
    staff.tap("Start").wake().tap("Kijk in huis")
    assert staff.counted()["visit", "h10"] == 1


def test_the_visit_after_it_belongs_to_the_new_sitting(staff):
    staff.enter().choose("Tholen", "Markt")
    staff.tap("Start").wake().tap("Kijk in huis")
    here = staff.store.sitting.id
    counts = [one for one in staff.store.pending(500) if one.kind == "visit"]
    assert [one.sitting for one in counts if one.sitting == here] == [here]


def test_the_date_is_said_in_words_and_can_be_put_right(staff):
    staff.enter().tap("Andere plaats").tap("Halderberge").tap("Huisbezoek")
    assert "Vrijdag 20 november 2026" in staff.texts()
    staff.tap("Dag eerder").tap("Dag eerder")
    assert "Woensdag 18 november 2026" in staff.texts()
    staff.tap("Dag later").tap("Maand later")
    assert "Zaterdag 19 december 2026" in staff.texts()
    staff.tap("Maand eerder").tap("Ja, dat klopt")
    assert sitting(staff) == ("2026-11-19", "Huisbezoek", "Halderberge", "confirmed")


def test_terug_walks_back_through_the_choices(staff):
    staff.enter().tap("Andere plaats").tap("Tholen").tap("Markt").tap("Dag later")
    staff.tap("Terug").tap("Terug").tap("Terug")
    assert staff.screen == "personeel-klaar"
    assert sitting(staff)[1] == "plaats onbekend"


def test_the_same_place_again_goes_on_with_the_same_sitting(staff):
    staff.enter().choose("Tholen", "Markt")
    first = staff.store.sitting.id
    staff.choose("Tholen", "Markt")
    assert staff.store.sitting.id == first


def test_a_clock_of_1970_is_not_believed(world):
    wall = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)
    staff = Volunteer(world, wall=wall)
    staff.enter()
    assert "De datum klopt niet" in staff.texts()
    staff.tap("Andere plaats").tap("Tholen").tap("Markt")
    newest = max(
        e.facts.price.checked_on for e in world.catalogue.entries.values() if e.facts.price
    )
    assert any(f"{newest.year}" in text for text in staff.texts())
    staff.tap("Ja, dat klopt")
    assert sitting(staff) == (newest.isoformat(), "Markt", "Tholen", "confirmed")
    assert "De datum klopt niet" not in staff.texts()


def test_an_unsure_day_is_not_ready(world):
    config = Config(place=PlaceSettings("Wijkcentrum", "roosendaal"))
    staff = Volunteer(make_world(config=config)).enter()
    assert "Plaats: Wijkcentrum Roosendaal" in staff.texts()
    assert "Is het vrijdag 20 november?" in staff.texts()
    assert "Kijk het na bij Andere plaats." in staff.texts()


def test_a_fixed_venue_is_offered_in_its_municipality_only():
    config = Config(place=PlaceSettings("Wijkcentrum", "roosendaal"))
    staff = Volunteer(make_world(config=config)).enter().tap("Andere plaats").tap("Tholen")
    assert "Wijkcentrum, vaste plek" not in staff.labels()
    staff.tap("Terug").tap("Roosendaal").tap("Wijkcentrum, vaste plek").tap("Ja, dat klopt")
    assert sitting(staff) == ("2026-11-20", "Wijkcentrum", "Roosendaal", "confirmed")


def test_a_market_asks_after_ninety_seconds(staff):
    staff.enter().choose("Tholen", "Markt").tap("Start").wake()
    staff.advance(89)
    assert staff.screen == "begin"
    staff.advance(2)
    assert staff.screen == "asking"


@pytest.mark.parametrize("kind", ["Buurthuis of zaal", "Huisbezoek", "Bibliotheek"])
def test_elsewhere_it_asks_after_two_and_a_half_minutes(staff, kind):
    staff.enter().choose("Tholen", kind).tap("Start").wake()
    staff.advance(149)
    assert staff.screen == "begin"
    staff.advance(2)
    assert staff.screen == "asking"


def answers(staff):
    """Every answer of the second question, over all pages."""
    staff.wake().tap("Wat gaat moeilijker?").tap("Voor mijzelf")
    seen = set()
    for _ in range(8):
        seen |= set(staff.labels())
        if "Meer antwoorden" in staff.labels():
            staff.tap("Meer antwoorden")
    return seen


def test_a_market_offers_no_delicate_question(staff):
    asked = staff.kiosk.world.questions
    second = asked.questions[next(iter(asked.questions[asked.first].answers.values())).next]
    delicate = {
        a.nl for a in second.answers.values() if a.next and asked.questions[a.next].delicate
    }
    assert len(delicate) == 2
    usual = answers(staff)
    assert delicate <= usual
    staff.tap("Begin")
    staff.enter().choose("Tholen", "Markt").tap("Start")
    here = answers(staff)
    assert not delicate & here
    assert here < usual


def said_while_asking(staff):
    staff.wake().advance(151)
    assert staff.screen == "asking"
    said = []
    for _ in range(44):
        staff.advance(1)
        said += staff.kiosk.document if staff.kiosk.spoken.active else ()
    return said


def test_a_library_is_silent_and_ticks_twice(staff):
    staff.enter().choose("Tholen", "Bibliotheek").tap("Start")
    staff.sounds.heard.clear()
    assert said_while_asking(staff) == []
    assert staff.sounds.heard == ["waarschuwing", "waarschuwing"]


def test_in_a_library_keeping_makes_no_sound(staff):
    staff.enter().choose("Tholen", "Bibliotheek").tap("Start").wake()
    staff.sounds.heard.clear()
    keep(staff, "wandbeugel")
    assert staff.sounds.heard == []


def test_elsewhere_it_is_said(staff):
    assert "Bent u er nog?" in " ".join(said_while_asking(staff))


def test_the_contact_is_that_of_the_municipality(staff):
    staff.enter().choose("Tholen", "Huisbezoek")
    place = staff.state.staff.place
    region = staff.kiosk.world.regions["tholen"]
    assert (place.region, place.contact) == ("tholen", region.contact)
    staff.tap("Start").wake()
    staff.advance(300)
    assert staff.screen == "attract"
    assert staff.state.staff.place == place


def test_without_a_choice_the_contact_is_that_of_the_configuration(staff):
    contact = staff.state.staff.place.contact
    ours = staff.kiosk.world.config.organisation
    assert (contact.name, contact.phone, contact.example) == (ours.name, ours.phone, ours.example)


def test_afsluiten_asks_closes_and_sends(staff):
    staff.enter().choose("Tholen", "Markt").tap("Gesprek gehad").tap("Afsluiten")
    assert "Er is 1 gesprek geteld." in staff.texts()
    staff.tap("Nee, ga door")
    assert staff.store.sitting is not None
    staff.tap("Afsluiten").tap("Ja, sluit af")
    assert staff.screen == "personeel-afgesloten"
    assert staff.store.sitting is None
    assert staff.office.asked == 1
    closed = [one for one in staff.store.sittings() if one.venue == "Markt"]
    assert [one.closed for one in closed] == [True]
    assert "Haal nu de stekker eruit." in staff.texts()


def test_after_afsluiten_the_habits_of_the_place_are_gone(staff):
    staff.enter().choose("Tholen", "Markt").tap("Afsluiten").tap("Ja, sluit af")
    staff.tap("Naar het begin")
    assert staff.screen == "attract"
    assert staff.state.staff.place.preset.name == "gewoon"
    staff.wake().tap("Kijk in huis")
    assert sitting(staff)[1] == "plaats onbekend"
    staff.enter()
    assert "Nog geen plaats" in staff.texts()


def test_after_afsluiten_another_place(staff):
    staff.enter().choose("Tholen", "Markt").tap("Afsluiten").tap("Ja, sluit af")
    staff.choose("Rucphen", "Bibliotheek")
    assert sitting(staff) == ("2026-11-20", "Bibliotheek", "Rucphen", "confirmed")


def test_a_pulled_plug_keeps_the_place_and_not_the_sureness(world, tmp_path):
    def start(day=START):
        store = open_store(tmp_path / "interest.db", now=lambda: day)
        return Volunteer(world, store, day)

    first = start()
    first.enter().choose("Tholen", "Markt")
    first.store.close()
    second = start()
    assert sitting(second) == ("2026-11-20", "Markt", "Tholen", "unsure")
    assert second.state.staff.place.preset.name == "markt"
    second.store.close()
    third = start(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    assert sitting(third)[1] == "plaats onbekend"
    third.store.close()


def test_the_day_of_the_test_is_that_of_the_world():
    assert START.date() == date(2026, 11, 20)


def test_a_volunteer_is_no_visitor(staff):
    staff.enter().choose("Tholen", "Markt").tap("Gesprek gehad").tap("Start")
    staff.enter().advance(600)
    assert staff.screen == "attract"
    assert staff.counted() == {("talk", "h10"): 1}


def test_who_does_not_know_the_code_is_a_visitor(staff):
    staff.to_pin().advance(600)
    assert staff.counted() == {("visit", "h10"): 1}


def test_what_follows_the_staffs_screens_is_a_visit(staff):
    staff.enter().choose("Tholen", "Markt").tap("Terug").tap("Kijk in huis")
    assert staff.counted() == {("visit", "h10"): 1}
