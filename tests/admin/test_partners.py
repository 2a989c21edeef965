"""Who stands beside the suitcase, on the page that goes home: from the municipality's file."""

from dataclasses import replace
from pathlib import Path

import pytest

from admin.hub import EXTENSION
from admin.takehome.shelf import Shelf
from tests.admin.driver import DrivenHub
from tests.koffer.check.folder import make, spoil

PARTNERS = """
[partners.ouderenbond]
name = "Ouderenbond Tholen"
logo = "ouderenbond.svg"
example = false

[partners.zorgwinkel]
name = "Zorgwinkel de Brug"
example = false
"""


@pytest.fixture
def media(tmp_path: Path, hub: DrivenHub) -> Path:
    """A small media folder that the hub reads."""
    folder = make(tmp_path)
    region = folder / "regions/tholen.toml"
    region.write_text(region.read_text() + PARTNERS)
    (folder / "logos").mkdir()
    (folder / "logos/ouderenbond.svg").write_text("<svg/>")
    (folder / "logos/geheim.svg").write_text("<svg/>")
    shelf = Shelf(folder, "", hub.hub.log)
    hub.app.extensions[EXTENSION] = replace(hub.hub, shelf=shelf)
    return folder


@pytest.mark.usefixtures("media")
def test_partners_stand_by_their_logo_or_their_name(hub: DrivenHub) -> None:
    page = hub.visitor().get("/M/1/NL-THOLEN").text
    assert "Samen met:" in page
    assert '<img src="/media/logos/ouderenbond.svg" alt="Ouderenbond Tholen">' in page
    assert "Zorgwinkel de Brug" in page
    assert "Samen met:" not in hub.visitor().get("/M/1").text


@pytest.mark.usefixtures("media")
def test_only_the_logo_of_a_partner_is_given(hub: DrivenHub) -> None:
    visitor = hub.visitor()
    with visitor.get("/media/logos/ouderenbond.svg") as given:
        assert given.data == b"<svg/>"
    for name in ("geheim.svg", "..%2fregions%2ftholen.toml", "weg.svg"):
        assert visitor.get(f"/media/logos/{name}").status_code == 404


def test_an_example_is_nobodys_partner(hub: DrivenHub, media: Path) -> None:
    region = media / "regions/tholen.toml"
    spoil(region, 'logo = "ouderenbond.svg"\nexample = false', 'logo = "ouderenbond.svg"')
    assert hub.hub.shelf.regions(hub.hub.today())["tholen"].partners["ouderenbond"].example
    page = hub.visitor().get("/M/1/NL-THOLEN").text
    assert "Zorgwinkel de Brug" in page
    assert "Ouderenbond" not in page
    assert hub.visitor().get("/media/logos/ouderenbond.svg").status_code == 404
