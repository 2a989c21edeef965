"""What the demo leaves, whenever it was shown."""

import pytest
from PIL import Image

from admin.app import create_app
from koffer.config import Config
from koffer.demo import results
from koffer.demo.place import prepare
from koffer.home import Home
from tests.admin.driver import DrivenHub, TravelClock, a_sitting


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
