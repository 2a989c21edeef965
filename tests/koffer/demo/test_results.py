"""What the demo leaves, whenever it was shown."""

import pytest
from PIL import Image

from admin.app import create_app
from koffer.config import Config
from koffer.demo import results
from koffer.demo.place import prepare
from koffer.home import Home
from tests.admin.driver import DrivenHub, TravelClock, a_sitting


def test_a_browser_that_stops_at_first_is_asked_again(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, browser = tmp_path / "page.html", tmp_path / "browser"
    stops = f"[ -e {tmp_path}/tried ] || {{ touch {tmp_path}/tried; exit 1; }}"
    browser.write_text(f"#!/bin/sh\n{stops}\ntouch {tmp_path}/page.png\n")
    browser.chmod(0o700)
    monkeypatch.setattr(results, "BROWSERS", (str(browser),))
    assert results._picture_of(page) == "en als plaatje: page.png"


def test_a_browser_that_hangs_costs_only_the_picture(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "browser"
    browser.write_text("#!/bin/sh\nexec sleep 600\n")
    browser.chmod(0o700)
    monkeypatch.setattr(results, "BROWSERS", (str(browser),))
    monkeypatch.setattr(results, "BROWSER_S", 0.05)
    assert results._picture_of(tmp_path / "page.html") == "geen plaatje van de pagina"


def test_a_visit_of_an_earlier_month_is_in_the_overview(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A demo may begin on the last evening of a month, and end after midnight."""
    monkeypatch.setattr(results, "BROWSERS", ())
    place = prepare(tmp_path, {})
    hub = DrivenHub(create_app(Config(), Home(place.home)), TravelClock())
    hub.case().counted(a_sitting("2026-10-31"), {("opened", "rollator"): 1})
    hub.hub.database.close()
    Image.new("RGB", (8, 8)).save(tmp_path / "01-rust.png")
    list(results.save_results(place))
    page = (tmp_path / "beheer-overzicht.html").read_text(encoding="utf-8")
    assert '<span>Rollator</span></th><td class="count">1</td>' in page
