"""Koffer klaar?"""

from datetime import datetime, timedelta

from kiosk.interest import InterestStore, random_id
from kiosk.interest.memory import MemoryShelf
from kiosk.keypad import Tag
from kiosk.screens.house import House
from kiosk.speech import Fault
from kiosk.staff.checks import rows
from kiosk.staff.records import Power, SyncFacts
from tests.kiosk.driver import START
from tests.kiosk.staff.driver import Volunteer
from tests.kiosk.test_visit import keep


def at_ready(staff):
    return staff.enter().choose("Roosendaal", "Bibliotheek")


def test_before_the_place_is_chosen_it_says_what_to_do(staff):
    staff.enter()
    assert "Nog geen plaats" in staff.texts()
    assert "Tik op Andere plaats." in staff.texts()
    assert "Nog 2 dingen" in staff.texts()
    assert "Start toch" in staff.labels()


def test_all_ready(staff):
    at_ready(staff)
    shown = staff.texts()
    assert {"Alles klaar", "Geluid werkt", "Tellen werkt"} <= set(shown)
    assert {"Plaats: Bibliotheek Roosendaal", "Vrijdag 20 november"} <= set(shown)
    assert f"Inhoud: {len(staff.kiosk.world.catalogue.entries)} dingen" in " ".join(shown)
    assert "Alles verstuurd om 10.30 uur" in shown or "Verbinding is goed" in shown
    assert "Start" in staff.labels()


def test_only_the_first_problem_has_its_remedy(staff):
    staff.power = Power(12, False)
    staff.enter()
    assert "Accu bijna leeg: 12 procent" in staff.texts()
    assert "Steek de stekker erin." in staff.texts()
    assert "Tik op Andere plaats." not in staff.texts()


def test_it_looks_again_every_two_seconds(staff):
    at_ready(staff)
    staff.power = Power(60, True)
    staff.advance(2.1)
    assert "Accu 60 procent, stroom zit erin" in staff.texts()


def test_start_ends_the_visit_and_the_screen_is_for_visitors(staff):
    at_ready(staff).tap("Start")
    assert staff.screen == "attract"
    assert staff.state.staff.place.venue == "Bibliotheek"


def test_start_toch_works_while_something_is_red(staff):
    staff.enter().tap("Start toch")
    assert staff.screen == "attract"


def test_a_talk_is_counted_once_a_tap_with_its_hour(staff):
    at_ready(staff)
    for _ in range(3):
        staff.tap("Gesprek gehad")
    assert staff.counted()["talk", "h10"] == 3
    assert "Gesprek gehad: 3" in staff.texts()
    assert "Gesprek gehad, 3 gesprekken vandaag" in staff.labels()


def test_a_second_touch_within_600_ms_is_no_second_talk(staff):
    at_ready(staff).tap("Gesprek gehad")
    x, y = staff.hit("Gesprek gehad").rect.center
    staff.now += 0.3
    staff.kiosk.touch_down(x, y, staff.now)
    staff.kiosk.touch_up(x, y, staff.now)
    assert staff.counted()["talk", "h10"] == 1


def test_talks_of_another_place_begin_at_nothing(staff):
    at_ready(staff).tap("Gesprek gehad")
    staff.choose("Tholen", "Markt")
    assert "Gesprek gehad" in staff.labels()


def test_a_talk_in_the_next_hour(staff):
    at_ready(staff)
    staff.set_clock(datetime(2026, 11, 20, 14, 5, tzinfo=START.tzinfo))
    staff.tap("Gesprek gehad")
    assert staff.counted()["talk", "h14"] == 1


def test_nu_versturen_asks_for_a_round(staff):
    at_ready(staff).tap("Kantoor").tap("Nu versturen")
    assert staff.office.asked == 1
    staff.office.told = SyncFacts("ok", staff.clock(), staff.clock(), sending=True)
    staff.advance(2.1)
    assert "Versturen is bezig" in staff.texts()


def test_without_a_connection_nothing_is_wrong_yet(staff):
    staff.office.told = SyncFacts("offline", staff.clock())
    at_ready(staff)
    assert "Geen verbinding sinds 10.31 uur" in staff.texts() or any(
        text.startswith("Geen verbinding sinds") for text in staff.texts()
    )
    assert "De koffer bewaart alles." in staff.texts()
    assert "Alles klaar" in staff.texts()


def test_after_a_week_without_a_connection_something_is_to_be_done(staff):
    staff.office.told = SyncFacts("offline", staff.clock() - timedelta(days=8))
    at_ready(staff)
    assert "Geen verbinding sinds 12 november" in staff.texts()
    assert "Nog 1 ding" in staff.texts()


def test_without_a_pair_it_is_told(staff):
    staff.office.told = None
    at_ready(staff)
    assert "Niet gekoppeld aan kantoor" in staff.texts()


def test_unknown_tags_are_named_here_and_nowhere_else(staff):
    staff.wake()
    staff.kiosk.typed(Tag("04A2B9"), staff.now)
    assert not any("04A2B9" in text for text in staff.texts())
    at_ready(staff)
    assert "1 onbekend label" in staff.texts()
    assert "Geef door aan kantoor: 04A2B9." in staff.texts()


def test_a_long_code_is_told_in_groups_that_can_be_read_out(staff):
    staff.wake()
    for code in ("04A2B9", "E28011700000020D5B0A1C2F"):
        staff.kiosk.typed(Tag(code), staff.now)
    at_ready(staff)
    told = {row.text: row.remedy for row in rows(staff.state.staff.report)}
    code = "E280 1170 0000 020D 5B0A 1C2F"
    assert told["2 onbekende labels"] == f"Geef door aan kantoor: {code}."


def test_a_thing_on_the_tray_does_not_open_an_entry_here(staff):
    staff.kiosk.walker.tags = {"04A2B9": "potopener"}
    at_ready(staff)
    staff.kiosk.typed(Tag("04A2B9"), staff.now)
    assert staff.screen == "personeel-klaar"


def test_a_rescue_is_told_until_staff_have_seen_it(staff, monkeypatch):
    told = ["store.rescued"]
    monkeypatch.setattr(staff.store, "messages", lambda: list(told))
    monkeypatch.setattr(staff.store, "dismiss", told.remove)
    at_ready(staff)
    assert "Het geheugen is hersteld" in staff.texts()
    staff.tap("Start").enter()
    assert "Het geheugen is hersteld" not in staff.texts()


def test_a_full_card_is_told(staff, monkeypatch):
    monkeypatch.setattr(staff.store, "messages", lambda: ["store.full"])
    at_ready(staff)
    assert "Het geheugen is vol" in staff.texts()
    assert "Laat de koffer aan. Bel kantoor." in staff.texts()


def test_five_minutes_without_a_touch_and_no_question(staff):
    at_ready(staff)
    staff.advance(295)
    assert staff.screen == "personeel-klaar"
    staff.advance(6)
    assert staff.screen == "attract"


def test_a_touch_begins_the_five_minutes_anew(staff):
    at_ready(staff)
    staff.advance(200).tap_at(2, 2)
    staff.advance(200)
    assert staff.screen == "personeel-klaar"


def test_nothing_of_a_visitor_is_seen(staff):
    staff.wake()
    keep(staff, "wandbeugel")
    staff.enter()
    assert "Mijn lijst" not in staff.labels()
    title = staff.kiosk.world.catalogue.entries["wandbeugel"].text("nl").title
    everything = " ".join([*staff.texts(), *staff.labels()])
    assert title not in everything
    assert "1 ding op uw lijst" not in everything


def test_the_visitor_goes_on_where_they_were_when_only_a_talk_was_counted(staff):
    staff.wake()
    keep(staff, "wandbeugel")
    staff.tap("Begin").tap("Kijk in huis")
    staff.enter().tap("Gesprek gehad").tap("Terug")
    assert staff.visit.screen == House()
    assert staff.visit.kept == ("wandbeugel",)


def test_it_never_reads_itself_aloud(staff):
    staff.wake().tap("Voorlezen")
    staff.enter()
    assert staff.visit.reading
    assert not staff.kiosk.spoken.active
    staff.tap("Voorlezen").tap("Voorlezen")
    assert staff.kiosk.spoken.active


def test_without_the_code_no_order_is_carried_out(staff):
    from kiosk import actions as a

    staff.wake()
    for action in (a.Talk(), a.SendNow(), a.CloseSitting(), a.StartVisits()):
        staff.kiosk.act(action, staff.now)
    staff.kiosk.act(a.BeginSitting("roosendaal", "markt", "2026-11-20"), staff.now)
    assert staff.screen == "begin"
    assert staff.office.asked == 0
    assert not any(kind == "talk" for kind, _ in staff.counted())
    assert staff.state.staff.place.venue == "plaats onbekend"


def test_a_machine_that_cannot_speak_says_so(world):
    staff = Volunteer(world)
    staff.reader._player.fault = Fault.NO_SOUND_DEVICE
    at_ready(staff)
    assert "Geen geluid" in staff.texts()


def test_talks_of_today_are_remembered_over_a_restart(world):
    shelf = MemoryShelf()
    for before in (0, 2):
        store = InterestStore(shelf, lambda: START, random_id)
        staff = at_ready(Volunteer(world, store))
        for _ in range(2):
            staff.tap("Gesprek gehad")
            staff.now += 1
        assert f"Gesprek gehad: {before + 2}" in staff.texts()
        store.close()
