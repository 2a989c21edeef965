"""Kantoor: pairing and the stick, as the volunteer's keys order them and the screen tells them."""

import pytest
from msgspec.structs import replace

from kiosk.staff.officecheck import pair_row, stick_row
from kiosk.staff.records import PairFacts, StickFacts
from kiosk.staff.words import time_left
from kiosk.stick.words import GOOD
from kiosk.stick.words import WORDS as STICK_WORDS
from kiosk.sync.pairwords import NO_CONNECTION, OVER, WORDS


def at_office(staff, key):
    return staff.enter().tap("Kantoor").tap(key)


def shown(staff, pair=None, usb=None):
    """What the screen says once the machine has been asked again."""
    staff.office.pair = pair or PairFacts()
    staff.office.usb = usb or StickFacts()
    staff.advance(2.1)
    return staff.texts()


PAIRED = "De koffer is al gekoppeld"


def conditioned(staff, condition, **more):
    """The office as it answered last."""
    staff.office.told = replace(staff.office.told, condition=condition, **more)
    return staff


def test_what_is_paired_is_asked_about_before_a_code_is_asked(staff):
    at_office(staff, "Koppelen")
    assert PAIRED in shown(staff, PairFacts("idle", WORDS["idle"]))
    assert "Vraag een code" not in staff.labels()
    staff.tap("Nee, terug")
    assert staff.screen == "personeel-kantoor"
    staff.tap("Koppelen")
    shown(staff, PairFacts("idle", WORDS["idle"]))
    staff.tap("Ja, koppel opnieuw")
    assert "code" in staff.office.orders


@pytest.mark.parametrize("condition", ["offline", "busy", "hub-older"])
def test_an_office_that_is_away_may_still_know_it(staff, condition):
    at_office(conditioned(staff, condition), "Koppelen")
    assert PAIRED in shown(staff, PairFacts("idle", WORDS["idle"]))


@pytest.mark.parametrize("condition", ["refused", "revoked", "never", "offline"])
def test_what_is_not_paired_gets_its_code_at_once(staff, condition):
    more = {} if condition in ("refused", "revoked") else {"last_ok": None}
    at_office(conditioned(staff, condition, **more), "Koppelen")
    assert PAIRED not in shown(staff, PairFacts("idle", WORDS["idle"]))
    staff.tap("Vraag een code")
    assert staff.office.orders[-1] == "code"


def test_a_suitcase_without_a_pair_gets_its_code_at_once(staff):
    staff.office.told = None
    at_office(staff, "Koppelen")
    assert "Vraag een code" in staff.labels()


def test_a_code_is_asked_and_stopped(staff):
    at_office(conditioned(staff, "refused"), "Koppelen")
    assert staff.office.orders == ["afresh"]
    shown(staff, PairFacts("idle", WORDS["idle"]))
    staff.tap("Vraag een code")
    texts = shown(staff, PairFacts("asking", WORDS["asking"]))
    assert "Even wachten op kantoor" in texts
    shown(staff, PairFacts("waiting", WORDS["waiting"], "BCDF-GHJK", staff.now + 600))
    staff.tap("Nieuwe code").tap("Stop")
    assert staff.office.orders == ["afresh", "code", "code", "stop"]


def test_the_code_stands_in_two_groups_and_is_spoken_by_letter(staff):
    at_office(staff, "Koppelen")
    texts = shown(staff, PairFacts("waiting", WORDS["waiting"], "BCDF-GHJK", staff.now + 600))
    assert {"BCDF", "GHJK", "Typ deze code in het beheer bij Koffers.", "Nog 10 minuten."} <= set(
        texts
    )
    staff.tap("Voorlezen")
    assert "B, C, D, F" in staff.kiosk.document


def test_the_minutes_count_down_and_then_the_seconds(staff):
    at_office(staff, "Koppelen")
    shown(staff, PairFacts("waiting", WORDS["waiting"], "BCDF-GHJK", staff.now + 602.1))
    said = []
    for _ in range(599):
        staff.advance(1)
        said += [text for text in staff.texts() if text.startswith("Nog ")]
    minutes = [f"Nog {n} minuten." for n in range(10, 1, -1)]
    seconds = [f"Nog {time_left(n)}." for n in range(60, 0, -1)]
    assert list(dict.fromkeys(said)) == [*minutes, *seconds]


def test_while_a_code_is_shown_the_screen_stays(staff):
    at_office(staff, "Koppelen")
    shown(staff, PairFacts("waiting", WORDS["waiting"], "BCDF-GHJK", staff.now + 600))
    staff.advance(400)
    assert staff.screen == "personeel-koppelen"
    staff.office.pair = PairFacts("expired", WORDS["expired"])
    staff.advance(310)
    assert staff.screen == "attract"


@pytest.mark.parametrize("stage", sorted({*OVER, "asking"} - {"paired"}))
def test_each_way_to_end_has_words_and_something_to_do(staff, stage):
    at_office(conditioned(staff, "refused"), "Koppelen")
    texts = shown(staff, PairFacts(stage, WORDS[stage]))
    row = pair_row(PairFacts(stage, WORDS[stage]))
    assert row.text in texts
    assert row.mark == ("note" if stage in ("idle", "asking") else "problem")
    assert "Terug" in staff.labels()


def test_without_a_connection_the_code_stays_and_it_is_told(staff):
    at_office(staff, "Koppelen")
    facts = PairFacts("waiting", NO_CONNECTION, "BCDF-GHJK", staff.now + 300, stuck=True)
    texts = shown(staff, facts)
    assert "BCDF" in texts
    assert NO_CONNECTION in texts


def test_paired(staff):
    at_office(staff, "Koppelen")
    assert "Gekoppeld: Koffer 2" in shown(
        staff, PairFacts("paired", WORDS["paired"], name="Koffer 2")
    )
    staff.tap("Klaar")
    assert staff.screen == "personeel-kantoor"


def test_a_stick_is_written_and_read(staff):
    at_office(staff, "Met een stick")
    assert "Er zit geen stick in de koffer" in staff.texts()
    assert not {"Zet op de stick", "Lees antwoord"} & set(staff.labels())
    shown(staff, usb=StickFacts(there=True))
    staff.tap("Zet op de stick")
    shown(staff, usb=StickFacts(True, True, "stick.busy"))
    assert "Even wachten" in staff.texts()
    assert "Zet op de stick" not in staff.labels()
    assert "De stick mag eruit." in shown(staff, usb=StickFacts(True, False, "stick.written"))
    staff.tap("Klaar").tap("Met een stick")
    shown(staff, usb=StickFacts(there=True))
    staff.tap("Lees antwoord")
    assert staff.office.orders == ["afresh", "to stick", "afresh", "from stick"]


@pytest.mark.parametrize("key", sorted(STICK_WORDS))
def test_each_outcome_of_the_stick_is_told(staff, key):
    at_office(staff, "Met een stick")
    facts = StickFacts(True, key == "stick.busy", key)
    row = stick_row(facts)
    assert {row.text, row.remedy} <= {*shown(staff, usb=facts), ""}
    wanted = "note" if facts.busy else "ok" if key in GOOD else "problem"
    assert row.mark == wanted
    assert row.remedy, "every outcome says what to do now"


def test_without_the_code_nothing_of_this_happens(staff):
    from kiosk import actions as a
    from kiosk.screens.staffstick import StaffStick

    staff.wake()
    for action in (a.AskCode(), a.StopPairing(), a.ToStick(), a.FromStick()):
        staff.kiosk.act(action, staff.now)
    staff.kiosk.act(a.OpenOffice(StaffStick()), staff.now)
    assert staff.screen == "begin"
    assert staff.office.orders == []
