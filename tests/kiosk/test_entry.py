"""An entry: its pictures, who pays, where to ask here, and what is like it."""

from datetime import date

import pytest

from kiosk.display import Icon, Image, hits, texts
from kiosk.parts.payers import SENTENCES
from kiosk.screens.entry import EntryScreen
from kiosk.state import State, Visit
from kiosk.view import view
from kiosk.world import build_world
from koffer.catalogue.records import Payer
from koffer.config import Config
from koffer.config.schema import Kiosk as KioskSettings
from koffer.config.schema import Place as PlaceSettings
from koffer.home import media_folder
from tests.crawl.panels import Setting, world_of
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver
from tests.kiosk.test_visit import _go


def opened(kiosk, slug, card="wat"):
    if kiosk.screen == "attract":
        kiosk.wake()
    kiosk.now += 1
    kiosk.kiosk.act(_go(EntryScreen(slug, card)), kiosk.now)
    kiosk.kiosk.render()
    return kiosk


def icons(kiosk):
    return [op.name for op in kiosk.glass.display if isinstance(op, Icon)]


def pictures(kiosk):
    return [op.path.name for op in kiosk.glass.display if isinstance(op, Image)]


def every_text(kiosk, card):
    """All pages of one card."""
    kiosk.tap(card)
    found = list(kiosk.texts())
    while "Meer" in kiosk.labels():
        kiosk.tap("Meer")
        if kiosk.texts()[-1] in found and set(kiosk.texts()) <= set(found):
            break
        found += kiosk.texts()
    return found


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
def test_which_picture_it_is_stands_on_one_line(world, lang):
    state = State("visit", Visit(EntryScreen("potopener"), lang=lang))
    of_two = world.languages[lang]("{number} van {of}").format(number=1, of=2)
    pill = next(op for op in texts(view(world, state)) if op.text == of_two)
    assert len({word.rect.y for word in pill.words}) == 1


def test_upright_the_pill_leaves_the_picture_free():
    world = make_world("800x1280@10.1in")
    for text in ("normaal", "groot"):
        display = view(world, State("visit", Visit(EntryScreen("grijper"), text=text)))
        shown = next(op.rect for op in display if isinstance(op, Image))
        pill = next(op.rect for op in texts(display) if op.text == "1 van 2")
        assert pill.x > shown.right


def test_a_tap_on_the_picture_shows_the_next_and_it_stays(kiosk):
    opened(kiosk, "wandbeugel")
    assert pictures(kiosk) == ["picture.svg"]
    kiosk.tap("Plaatje 1 van 2")
    assert pictures(kiosk) == ["in-gebruik.svg"]
    kiosk.tap("Wat is het")
    assert pictures(kiosk) == ["in-gebruik.svg"]
    kiosk.tap("Plaatje 2 van 2, in gebruik")
    assert pictures(kiosk) == ["picture.svg"]
    assert kiosk.tally.counted.count(("opened", "wandbeugel")) == 1


def test_one_picture_is_no_key(kiosk):
    opened(kiosk, "traplift")
    assert not [label for label in kiosk.labels() if label.startswith("Plaatje")]


def test_kosten_shows_who_may_pay_in_symbols_and_one_sentence_with_the_year(kiosk):
    opened(kiosk, "wandbeugel").tap("Kosten")
    assert {"betaalt-zelf", "betaalt-verhuurder"} <= set(icons(kiosk))
    assert "Soms betaalt uw verhuurder mee." in kiosk.texts()
    assert "Prijs van 2025." in kiosk.texts()


@pytest.mark.parametrize("slug", ["potopener", "grijper", "samen-eten", "trapleuning", "maatje"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_who_may_pay_is_said_once(world, slug, lang):
    display = view(world, State("visit", Visit(EntryScreen(slug, "kosten"), lang=lang)))
    sentences = {world.languages[lang](one) for one in SENTENCES.values()}
    assert not sentences & {text.text for text in texts(display)}
    assert any(isinstance(op, Icon) and op.name.startswith("betaalt-") for op in display)


def test_every_entry_says_who_may_pay(world):
    for entry in world.catalogue.entries.values():
        assert tuple(sorted(entry.facts.who_pays)) in SENTENCES, entry.slug


@pytest.mark.parametrize("payer", Payer.__args__)
def test_every_payer_has_a_symbol_and_a_sentence(world, payer):
    assert (payer,) in SENTENCES
    assert (world.media / "icons" / f"betaalt-{payer}.svg").is_file()


def test_an_old_price_is_gone_and_its_year_too(world):
    later = build_world(Config(), media_folder(), world.panel, world.measure, date(2028, 6, 1))
    kiosk = opened(Driver(later), "wandbeugel").tap("Kosten")
    said = " ".join(kiosk.texts())
    assert "Prijs van" not in said
    assert "80" not in said
    assert "Soms betaalt uw verhuurder mee." in kiosk.texts()


@pytest.fixture
def roosendaal():
    return Driver(make_world(config=Config(place=PlaceSettings(municipality="Roosendaal"))))


def test_waar_names_the_contact_of_the_place(roosendaal):
    opened(roosendaal, "traplift").tap("Waar")
    assert "WijZijn Roosendaal" in roosendaal.texts()
    assert "0165 - 00 00 00" in roosendaal.texts()
    assert "Voorbeeldnummer" in roosendaal.texts()


def test_waar_names_a_service_as_it_is_called_there(roosendaal):
    opened(roosendaal, "wmo-aanvraag").tap("Waar")
    assert "Loket van de gemeente" in roosendaal.texts()


def test_a_service_without_its_own_number_gets_nobody_elses(roosendaal):
    opened(roosendaal, "deeltaxi").tap("Waar")
    assert "Deeltaxi West-Brabant" in roosendaal.texts()
    assert "0165 - 00 00 00" not in roosendaal.texts()


def test_waar_says_that_it_can_be_tried_here(roosendaal):
    said = every_text(opened(roosendaal, "wandbeugel"), "Waar")
    assert "Probeer het hier: het ligt in de koffer." in said
    said = every_text(opened(roosendaal, "hoog-laagbed"), "Waar")
    assert "Lenen? Vraag naar het uitleenpunt." in said


def test_what_is_like_it_is_one_tap_away_and_terug_comes_back(kiosk):
    opened(kiosk, "wandbeugel").tap("Waar").tap("Kijk ook naar")
    assert kiosk.screen == "kijk-ook"
    titles = [kiosk.labels()[n].split(",")[0] for n in range(3)]
    assert titles == ["Stoel voor de douche", "Hogere wc-bril", "Antislip voor de vloer"]
    kiosk.tap("Hogere wc-bril")
    assert kiosk.visit.screen == EntryScreen("toiletverhoger")
    kiosk.tap("Terug").tap("Terug")
    assert kiosk.visit.screen == EntryScreen("wandbeugel", "waar")


def test_what_is_like_a_delicate_entry_never_reads_itself(world):
    screen = EntryScreen("hulp-bij-schulden").related_screen()
    assert screen.delicate(world.catalogue)
    assert not EntryScreen("wandbeugel").related_screen().delicate(world.catalogue)


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "800x1280@10.1in", "720x1280@7in"])
@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_every_form_leads_to_what_is_like_it_with_at_most_six_choices(panel, text):
    here = PlaceSettings(municipality="Roosendaal")
    config = Config(place=here, kiosk=KioskSettings(text=text))
    kiosk = opened(Driver(make_world(panel, config)), "wandbeugel", "waar")
    said = set()
    for _ in range(40):
        choices = [hit for hit in kiosk.glass.display if getattr(hit, "role", "") == "choice"]
        assert len(choices) <= 6
        said |= {one.text for one in texts(kiosk.glass.display)}
        if "Kijk ook naar" in kiosk.labels():
            break
        kiosk.tap("Meer" if "Meer" in kiosk.labels() else "Volgende")
    assert "0165 - 00 00 00" in " ".join(said)
    kiosk.tap("Kijk ook naar")
    assert kiosk.screen == "kijk-ook"


def test_an_upright_glass_has_no_tabs_in_whatever_language():
    """In Arabic the words of the tabs are short: they fitted, and left the text 27 mm."""
    upright = world_of(Setting("800x1280@10.1in", "normaal", "dag", "ar"))
    visit = Visit(EntryScreen("ouderenadviseur"), lang="ar")
    roles = {hit.role for hit in hits(view(upright, State("visit", visit)))}
    assert "bar" in roles
    assert "tab" not in roles
