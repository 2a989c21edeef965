"""The pages as a person meets them, in a real browser."""

import pytest

from tests.web import axe
from tests.web.browser import Page
from tests.web.hub import Served

STAFF = ("/", "/bijeenkomsten", "/koffers", "/koffers/koppelen", "/stick", "/spiekbriefjes")
PUBLIC = ("/aanmelden", "/toegankelijkheid", "/M/1-2", "/M/1", "/M/9999")
# The widths of a telephone held upright (WCAG 1.4.10), a tablet, and a desk.
WIDTHS_PX = (320, 768, 1280)
WIDER_TEXT = """
* { line-height: 1.5 !important }
* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""


def overflow_px(page: Page) -> int:
    """How far the page sticks out sideways."""
    width = "document.documentElement"
    return int(page.js(f"{width}.scrollWidth - {width}.clientWidth"))


def test_staff_sign_in_and_see_what_was_counted(signed_in: Page) -> None:
    assert signed_in.path() == "/"
    assert "Wat vinden bezoekers handig?" in signed_in.text()
    # Of always: this month may have ended since it was counted.
    signed_in.click_link("Alles")
    assert "55" in signed_in.js("document.querySelector('.keys').innerText")


def test_a_wrong_password_is_said_beside_the_form_and_keeps_the_address(
    page: Page, hub: Served
) -> None:
    page.go(f"{hub.address}/aanmelden")
    page.js("document.querySelector('[name=email]').focus()")
    page.type("iemand@koffer.example")
    page.js("document.querySelector('[name=password]').focus()")
    page.type("geen-goed-wachtwoord")
    page.click("form [type=submit]")
    assert page.path() == "/aanmelden"
    assert "klopt niet" in page.text()
    assert page.js("document.querySelector('[name=email]').value") == "iemand@koffer.example"


def test_who_is_not_signed_in_is_asked_to(page: Page, hub: Served) -> None:
    page.go(f"{hub.address}/koffers")
    assert page.path() == "/aanmelden"


def test_the_list_of_suitcases_is_one_click_away(signed_in: Page) -> None:
    signed_in.click_link("Koffers")
    assert signed_in.path() == "/koffers"
    assert "Deze koffer" in signed_in.text()


def test_the_sign_in_page_works_with_the_keyboard(page: Page, hub: Served) -> None:
    page.go(f"{hub.address}/aanmelden")
    page.js("document.querySelector('[name=email]').focus()")
    assert page.tab() == "password"
    assert "submit" in [page.tab() for _ in range(2)]


def test_the_take_home_page_shows_each_thing_without_script(page: Page, hub: Served) -> None:
    page.allow_script(False)
    page.go(f"{hub.address}/M/1-2")
    page.allow_script(True)
    assert page.js("document.querySelectorAll('article').length") == 2
    assert page.js("[...document.images].every(one => one.complete && one.naturalWidth > 0)")
    assert page.js("document.cookie") == ""


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_keep_the_rules_for_everybody(page: Page, hub: Served, path: str) -> None:
    page.go(hub.address + path)
    assert axe.mistakes(page, "color-contrast-enhanced") == []
    assert page.js("document.documentElement.lang") == "nl"


@pytest.mark.parametrize("path", STAFF)
def test_staff_pages_keep_the_rules_for_everybody(signed_in: Page, hub: Served, path: str) -> None:
    signed_in.go(hub.address + path)
    assert axe.mistakes(signed_in) == []
    assert signed_in.js("document.documentElement.lang") == "nl"


@pytest.mark.parametrize("width_px", WIDTHS_PX)
def test_no_page_has_to_be_moved_sideways(signed_in: Page, hub: Served, width_px: int) -> None:
    signed_in.size(width_px, 800)
    for path in STAFF + PUBLIC:
        signed_in.go(hub.address + path)
        assert overflow_px(signed_in) <= 0, path
        signed_in.add_style(WIDER_TEXT)
        assert overflow_px(signed_in) <= 0, f"{path} with wider text"
