"""The public page behind the QR code."""

import re

import pytest

from koffer.takehome import TakeHomeList, address
from tests.admin.driver import DrivenHub


def test_the_page_shows_the_list_in_its_own_order(hub: DrivenHub) -> None:
    page = hub.visitor().get("/M/3-22")
    assert page.status_code == 200
    assert "Uw lijst: 2 dingen" in page.text
    assert page.text.index("Bestek met dikke greep") < page.text.index("Handgreep aan de muur")
    for words in ("Wat is het", "Voor wie", "Let op", "Kosten", "Waar", "15 tot 80 euro"):
        assert words in page.text
    assert page.text.count('<article class="paper entry"') == 2


@pytest.mark.parametrize(("lang", "asked"), [("nl", "Wanneer niet?"), ("en", "When not?")])
def test_when_not_has_its_heading_and_its_sign(hub: DrivenHub, lang: str, asked: str) -> None:
    page = hub.visitor().get(f"/M/22/{lang.upper()}-ROOSENDAAL").text
    found = re.findall(r"<h4><svg.*?</svg><span>(.*?)</span></h4>\s*<p>(.+?)</p>", page, re.S)
    assert [heading for heading, _ in found] == [asked]
    assert page.count(asked) == 1


def test_the_address_in_the_qr_code_opens_it_in_upper_and_lower_case(hub: DrivenHub) -> None:
    path = address("", TakeHomeList((22, 3), "en", "roosendaal"))
    assert path == "/M/22-3/EN-ROOSENDAAL"
    upper, lower = (hub.visitor().get(one) for one in (path, path.lower()))
    assert upper.data == lower.data
    assert "WijZijn Roosendaal" in upper.text
    assert '<html lang="en">' in upper.text
    assert "Your list: 2 things" in upper.text
    assert '<article class="paper entry" id="wandbeugel" lang="en">' in upper.text


def test_a_language_that_we_do_not_have_is_dutch(hub: DrivenHub) -> None:
    page = hub.visitor().get("/M/22/XX-ERGENS/NOG-IETS").text
    assert '<html lang="nl">' in page
    assert "Handgreep aan de muur" in page


def test_one_thing_needs_no_index(hub: DrivenHub) -> None:
    page = hub.visitor().get("/m/22").text
    assert "Uw lijst: 1 ding" in page
    assert 'class="index"' not in page


@pytest.mark.parametrize(
    ("path", "words"),
    [("/M/22-9999", "Eén ding van uw lijst"), ("/M/22-9998-9999", "2 dingen van uw lijst")],
)
def test_an_unknown_number_is_skipped_kindly(hub: DrivenHub, path: str, words: str) -> None:
    page = hub.visitor().get(path)
    assert page.status_code == 200
    assert words in page.text


@pytest.mark.parametrize("path", ["/M/", "/M/x", "/M/9999", "/m/../x", "/M/22%00", "/M/-", "/M/0"])
def test_nothing_valid_is_said_in_words_with_somebody_to_call(hub: DrivenHub, path: str) -> None:
    page = hub.visitor().get(path)
    assert page.status_code == 404
    if path != "/m/../x":
        assert "Deze lijst vinden wij niet" in page.text
        assert 'href="tel:0165000000"' in page.text


def test_the_example_number_is_marked_as_one(hub: DrivenHub) -> None:
    assert "Dit is een voorbeeldnummer" in hub.visitor().get("/M/22").text


def test_the_contact_of_the_own_municipality_is_shown(hub: DrivenHub) -> None:
    page = hub.visitor().get("/M/22/NL-STEENBERGEN").text
    assert "WijZijn Steenbergen helpt u graag." in page
    assert 'href="tel:0167000000"' in page
    assert "Dit is een voorbeeldnummer. Hier komt het nummer van Steenbergen." in page
    english = hub.visitor().get("/M/22/EN-BERGEN-OP-ZOOM").text
    assert "WijZijn Bergen op Zoom is happy to help." in english
    assert "The number of Bergen op Zoom will be here." in english


@pytest.mark.parametrize(
    ("town", "asked"), [("/NL-STEENBERGEN", "WijZijn Steenbergen"), ("", "de vrijwilliger")]
)
def test_the_texts_tell_to_ask_whom_the_page_gives(hub: DrivenHub, town: str, asked: str) -> None:
    number = hub.hub.shelf.on(hub.hub.today()).entries["formulierenhulp"].facts.number
    page = hub.visitor().get(f"/M/{number}{town}").text
    assert f"Vraag het aan {asked}." in page
    assert "{contact}" not in page


def test_an_unknown_municipality_gets_the_number_of_the_organisation(hub: DrivenHub) -> None:
    page = hub.visitor().get("/M/22/NL-ATLANTIS").text
    assert 'href="tel:0165000000"' in page
    assert "Hier komt het nummer van uw eigen gemeente" in page


def test_pictures_are_served_for_entries_only(hub: DrivenHub) -> None:
    client = hub.visitor()
    for source in re.findall(r'<img src="([^"]+)"', client.get("/M/22-3").text):
        with client.get(source) as picture:
            assert (picture.status_code, picture.mimetype) == (200, "image/svg+xml")
    assert client.get("/media/nergens.svg").status_code == 404
    assert client.get("/media/..%2f..%2fkoffer.toml").status_code == 404


def test_every_entry_of_the_catalogue_has_a_page(hub: DrivenHub) -> None:
    client = hub.visitor()
    for entry in hub.hub.shelf.on(hub.hub.today()).entries.values():
        page = client.get(f"/M/{entry.facts.number}/EN")
        assert page.status_code == 200
        assert page.text.count("<h3>") == 5, entry.slug


def test_an_old_price_is_not_shown(hub: DrivenHub) -> None:
    assert "15 tot 80 euro" in hub.visitor().get("/M/22").text
    hub.clock.travel(days=800)
    assert "15 tot 80 euro" not in hub.visitor().get("/M/22").text
