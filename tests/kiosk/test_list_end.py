"""Mijn lijst ends in somebody to talk with: the contact of the place where the suitcase stands."""

import pytest
from msgspec.structs import replace

from kiosk.display import Fill, hits, texts
from kiosk.screens.mylist import MyList
from kiosk.screens.takehome import TakeHome
from kiosk.staff.places import chosen_place, configured_place
from kiosk.staff.records import Staff
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.config import Config
from koffer.config.schema import Place as PlaceSettings
from tests.kiosk.conftest import make_world

PANELS = ("1280x800@10.1in", "800x1280@10.1in", "720x1280@7in", "1920x1080@15.6in")
SIX = ("potopener", "wandbeugel", "rollator", "samen-eten", "maatje", "luisterlijn")


def pages(world, kept, text="normaal", lang="nl"):
    """The display of each page of the list, until Meer comes round."""
    place = configured_place(world.config, world.regions)
    visit = Visit(MyList(), kept=kept, text=text, lang=lang)
    first = None
    for page in range(9):
        state = State("visit", replace(visit, screen=MyList(page)), staff=Staff(place))
        display = view(world, state)
        if display == first:
            return
        first = first or display
        yield display
    raise AssertionError("the pages do not end")


@pytest.fixture(scope="module", params=PANELS)
def tholen(request):
    return make_world(request.param, Config(place=PlaceSettings(municipality="Tholen")))


@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("count", [1, 3, 6])
def test_every_list_ends_in_the_contact_of_the_place(tholen, text, count):
    contact = tholen.regions["tholen"].contact
    last = list(pages(tholen, SIX[:count], text))[-1]
    said = " ".join(one.text for one in texts(last))
    assert contact.name in said
    assert contact.phone in said
    inside = tholen.panel.height_mm - 20
    assert all(one.rect.bottom < inside for one in texts(last) if contact.phone in one.text)


@pytest.mark.parametrize("text", ["normaal", "groot"])
def test_every_kept_thing_is_on_one_page_with_its_key(tholen, text):
    labels = [hit.label for one in pages(tholen, SIX, text) for hit in hits(one)]
    titles = [tholen.catalogue.entries[slug].text("nl").title for slug in SIX]
    assert sorted(label for label in labels if label.startswith("Weg")) == sorted(
        f"Weg: {title}" for title in titles
    )


def test_on_a_wide_glass_nobody_need_turn_a_page_for_it():
    world = make_world(config=Config(place=PlaceSettings(municipality="Tholen")))
    (only,) = pages(world, SIX[:3])
    assert "Wilt u er met iemand over praten?" in [one.text for one in texts(only)]


@pytest.mark.parametrize("region", ["bergen-op-zoom", "steenbergen", "tholen"])
def test_a_long_name_of_a_contact_leaves_its_note_above_the_key(region):
    """Bergen op Zoom on the narrowest glass: "Voorbeeldnummer" ran under Klaar."""
    narrow = make_world("720x1280@7in")
    place = chosen_place(region, "markt", narrow.config, narrow.regions)
    display = view(narrow, State("visit", Visit(TakeHome(SIX[:1])), staff=Staff(place)))
    done = next(hit for hit in hits(display) if hit.label == "Klaar")
    shown = [one for one in texts(display) if one.rect.y < done.rect.y]
    assert any(one.text == "Voorbeeldnummer" for one in shown)
    assert all(one.rect.bottom <= done.rect.y for one in shown)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("panel", [*PANELS, "1920x1080@13.3in", "3840x2160@24in"])
def test_that_a_number_is_an_example_stands_inside_the_card(panel, text, lang):
    world = make_world(panel)
    last = list(pages(world, SIX, text, lang))[-1]
    say = world.languages[lang]
    note = next(one for one in texts(last) if one.text == say("Voorbeeldnummer"))
    faces = [op.rect for op in last if isinstance(op, Fill) and op.rect.h > 20.0]
    x, y = next(one for one in texts(last) if "00 00" in one.text).rect.center
    card = min((one for one in faces if one.holds(x, y)), key=lambda one: one.w * one.h)
    assert note.rect.bottom <= card.bottom
