"""A visit, as the visitor lives it."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from kiosk.screens.entry import EntryScreen
from kiosk.screens.house import House

EMPTY = "Uw lijst is nog leeg. Tik op een hartje."


def test_the_waking_touch_presses_nothing(kiosk):
    kiosk.tap_at(20, 20)
    assert kiosk.screen == "begin"
    assert kiosk.tally.counted == []


@pytest.mark.parametrize("way", [["Kijk in huis"], ["Hulp", "Terug", "Kijk in huis"], ["Taal"]])
def test_a_visit_counts_once_it_shows_to_be_one(kiosk, way):
    kiosk.wake()
    for label in way:
        assert kiosk.tally.counted == []
        kiosk.tap(label)
    assert kiosk.tally.counted == [("visit", "h10")]
    kiosk.advance(600)
    assert kiosk.screen == "attract"
    assert kiosk.tally.counted == [("visit", "h10")]


def test_who_wakes_it_and_walks_away_was_there_too(kiosk):
    kiosk.wake().advance(600)
    assert kiosk.screen == "attract"
    assert kiosk.tally.counted == [("visit", "h10")]


def test_from_the_house_to_an_entry_and_back(kiosk):
    kiosk.wake().tap("Kijk in huis").tap("Toilet").tap("Handgreep aan de muur")
    assert kiosk.screen == "hulpmiddel"
    assert ("opened", "wandbeugel") in kiosk.tally.counted
    kiosk.tap("Terug")
    assert kiosk.screen == "kamer"
    kiosk.tap("Terug").tap("Terug")
    assert kiosk.screen == "begin"


def test_terug_at_the_begin_says_so(kiosk):
    kiosk.wake().tap("Terug")
    assert "U bent al bij het begin." in kiosk.texts()
    kiosk.advance(6)
    assert "U bent al bij het begin." not in kiosk.texts()


def test_an_empty_list_says_how_to_fill_it(kiosk):
    kiosk.wake().tap("Mijn lijst")
    assert kiosk.screen == "begin"
    assert "Uw lijst is nog leeg. Tik op een hartje." in kiosk.texts()


def keep(kiosk, slug):
    kiosk.kiosk.act(_go(EntryScreen(slug)), kiosk.now)
    kiosk.kiosk.render()
    kiosk.now += 1
    kiosk.tap("Zet op mijn lijst")


def _go(screen):
    from kiosk.actions import Go

    return Go(screen)


def test_keep_and_take_off_again(kiosk):
    kiosk.wake()
    keep(kiosk, "wandbeugel")
    assert kiosk.visit.kept == ("wandbeugel",)
    kiosk.tap("Staat op mijn lijst")
    assert kiosk.visit.kept == ()
    kiosk.tap("Zet op mijn lijst")
    assert kiosk.tally.counted.count(("kept", "wandbeugel")) == 1


def test_the_list_holds_six_and_says_when_it_is_full(kiosk):
    kiosk.wake()
    slugs = list(kiosk.kiosk.world.catalogue.entries)[:7]
    for slug in slugs:
        keep(kiosk, slug)
    assert kiosk.visit.kept == tuple(slugs[:6])
    assert "Uw lijst is vol. Haal eerst iets weg." in kiosk.texts()


def test_what_is_taken_off_the_list_can_be_put_back(kiosk):
    kiosk.wake()
    for slug in ("wandbeugel", "rollator"):
        keep(kiosk, slug)
    kiosk.tap("Mijn lijst").tap(
        "Weg: Rollator"
        if "Weg: Rollator" in kiosk.labels()
        else next(x for x in kiosk.labels() if x.startswith("Weg: "))
    )
    assert len(kiosk.visit.kept) == 1
    kiosk.tap("Terugzetten")
    assert len(kiosk.visit.kept) == 2


def test_take_home_counts_each_entry_once_and_klaar_wipes(kiosk):
    kiosk.wake()
    keep(kiosk, "wandbeugel")
    keep(kiosk, "samen-eten")
    kiosk.tap("Mijn lijst").tap("Neem mee naar huis")
    assert [c for c in kiosk.tally.counted if c[0] == "qr"] == [
        ("qr", "wandbeugel"),
        ("qr", "samen-eten"),
    ]
    kiosk.tap("Klaar")
    assert kiosk.screen == "thanks"
    assert kiosk.visit.kept == ()
    kiosk.tap("Fijn")
    assert kiosk.screen == "attract"
    assert ("feedback", "blij") in kiosk.tally.counted
    assert kiosk.tally.visits_ended == 1


def test_the_thank_you_goes_by_itself_after_eight_seconds(kiosk):
    kiosk.wake()
    keep(kiosk, "wandbeugel")
    kiosk.tap("Mijn lijst").tap("Neem mee naar huis").tap("Klaar").advance(7.5)
    assert kiosk.screen == "thanks"
    kiosk.advance(1)
    assert kiosk.screen == "attract"


def test_after_two_and_a_half_minutes_it_asks_and_then_forgets_everything(kiosk):
    kiosk.wake()
    keep(kiosk, "wandbeugel")
    kiosk.tap("Letters").tap("Grote letters").tap("Zwart en geel")
    kiosk.advance(149)
    assert kiosk.screen == "letters"
    kiosk.advance(2)
    assert kiosk.screen == "asking"
    assert "Bent u er nog?" in kiosk.texts()
    kiosk.advance(46)
    assert kiosk.screen == "attract"
    assert kiosk.visit == replace(kiosk.visit, kept=(), text="normaal", theme="dag")


def test_a_tap_anywhere_stays_where_the_visitor_was(kiosk):
    kiosk.wake().tap("Kijk in huis").advance(151)
    assert kiosk.screen == "asking"
    kiosk.tap_at(3, 3)
    assert kiosk.visit.screen == House()
    kiosk.advance(149)
    assert kiosk.screen == "huis"


def test_the_idle_clock_stands_still_while_speaking(kiosk):
    kiosk.wake().tap("Kijk in huis").tap("Voorlezen")
    began = kiosk.now
    while kiosk.kiosk.spoken.active:
        kiosk.advance(0.5)
    assert kiosk.now - began > 5
    kiosk.advance(148)
    assert kiosk.screen == "huis"
    kiosk.advance(3)
    assert kiosk.screen == "asking"


def test_whether_anybody_is_there_is_said_at_45_s_and_again_at_15_s(kiosk):
    kiosk.wake().advance(150)
    assert kiosk.screen == "asking"
    spoken = [kiosk.advance(1).kiosk.spoken.active for _ in range(44)]
    begins = [s for s, (before, now) in enumerate(pairwise([False, *spoken])) if now and not before]
    assert begins[0] <= 1
    assert [round(second, -1) for second in begins] == [0, 30]


@pytest.mark.parametrize(("at", "taken"), [(0.1, False), (0.59, False), (0.61, True)])
def test_a_second_tap_within_600_ms_is_ignored(kiosk, at, taken):
    kiosk.wake()
    x, y = kiosk.hit("Kijk in huis").rect.center
    kiosk.tap_at(x, y)
    bar = kiosk.hit("Letters").rect.center
    kiosk.now += at
    kiosk.kiosk.touch_down(*bar, kiosk.now)
    kiosk.kiosk.touch_up(*bar, kiosk.now)
    assert (kiosk.screen == "letters") is taken


def test_sliding_off_cancels(kiosk):
    kiosk.wake()
    x, y = kiosk.hit("Kijk in huis").rect.center
    kiosk.now += 1
    kiosk.kiosk.touch_down(x, y, kiosk.now)
    kiosk.kiosk.touch_moved(x, 130)
    kiosk.kiosk.touch_up(x, y, kiosk.now)
    assert kiosk.screen == "begin"


@pytest.mark.parametrize(("beside", "taken"), [(1.4, True), (1.6, False)])
def test_a_press_just_beside_a_key_chooses_it(kiosk, beside, taken):
    kiosk.wake()
    rect = kiosk.hit("Mijn lijst").rect
    kiosk.tap_at(rect.right + beside, rect.center[1])
    assert (EMPTY in kiosk.texts()) is taken


@pytest.mark.parametrize(("beside", "taken"), [(1.9, True), (2.1, False)])
def test_a_release_just_beside_the_key_counts(kiosk, beside, taken):
    kiosk.wake()
    rect = kiosk.hit("Letters").rect
    kiosk.now += 0.7
    kiosk.kiosk.touch_down(*rect.center, kiosk.now)
    kiosk.kiosk.touch_up(rect.center[0], rect.bottom + beside, kiosk.now + 0.1)
    assert (kiosk.screen == "letters") is taken


def test_a_second_finger_means_nothing_and_the_first_one_still_counts(kiosk):
    kiosk.wake()
    first, second = (kiosk.hit(label).rect.center for label in ("Letters", "Kijk in huis"))
    kiosk.now += 0.7
    kiosk.kiosk.touch_down(*first, kiosk.now)
    kiosk.kiosk.touch_down(*second, kiosk.now + 0.1)
    kiosk.kiosk.touch_up(*first, kiosk.now + 0.2)
    assert kiosk.screen == "letters"


def test_holding_ten_seconds_is_one_action(kiosk):
    kiosk.wake()
    kiosk.tap_at(*kiosk.hit("Kijk in huis").rect.center, held=10)
    assert kiosk.screen == "huis"


@pytest.mark.parametrize("way", [[], ["Voorlezen"]])
def test_a_failing_screen_shows_a_calm_page_and_then_the_start(kiosk, way, monkeypatch, caplog):
    kiosk.wake()
    for label in way:
        kiosk.tap(label)
    monkeypatch.setattr(House, "view", lambda self, scene: scene.world.themes["potopener"])
    kiosk.tap("Kijk in huis")
    assert kiosk.screen == "failed"
    assert "Een ogenblik" in kiosk.texts()
    assert not any("Error" in text or "Trace" in text for text in kiosk.texts())
    assert len(caplog.records) == 1
    assert "(KeyError)" in caplog.text
    assert "kiosk/view.py:" in caplog.text
    assert "potopener" not in caplog.text  # what somebody looked at
    kiosk.advance(6)
    assert kiosk.screen == "attract"
