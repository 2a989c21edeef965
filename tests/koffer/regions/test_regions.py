from datetime import date
from pathlib import Path

import pytest

from koffer.catalogue import read_catalogue
from koffer.home import media_folder
from koffer.regions import Region, read_regions
from tests.koffer.check.folder import make, spoil


def read(media: Path, *, demo: bool = True) -> tuple[dict[str, Region], list[str]]:
    catalogue, _ = read_catalogue(media, date(2026, 1, 15))
    regions, wrong = read_regions(media / "regions", catalogue, demo=demo)
    return regions, [str(one).split("regions/")[1] for one in wrong]


def test_our_seven() -> None:
    regions, wrong = read(media_folder())
    assert wrong == []
    assert list(regions) == [
        "bergen-op-zoom",
        "halderberge",
        "roosendaal",
        "rucphen",
        "steenbergen",
        "tholen",
        "woensdrecht",
    ]


def test_every_number_of_ours_is_an_example_that_reaches_nobody() -> None:
    for region in read(media_folder())[0].values():
        phones = [region.contact, *(one for one in region.services.values() if one.phone)]
        assert all(one.example and one.phone.endswith(" - 00 00 00") for one in phones)
        assert all(partner.example for partner in region.partners.values())


def test_the_deeltaxi_does_not_ride_in_tholen() -> None:
    catalogue, _ = read_catalogue(media_folder(), date(2026, 1, 15))
    regions, _ = read_regions(media_folder() / "regions", catalogue)
    tholen, roosendaal = regions["tholen"], regions["roosendaal"]
    assert not tholen.offers("deeltaxi")
    assert roosendaal.offers("deeltaxi")
    assert len(tholen.shown(catalogue)) == len(catalogue.entries) - 1
    assert tholen.offers("rollator")
    assert tholen.contact.where("en") == "Call, or ask the volunteer."


@pytest.fixture
def media(tmp_path: Path) -> Path:
    return make(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Zeeland"', '"Zeland"', "tholen.toml:2: fout: 'province' klopt niet"),
        ("0166 - 00 00 00", "0166 - 12 34 56", "6: fout: '0166 - 12 34 56' kan van iemand zijn"),
        ("example = true", "example = false", "6: fout: '0166 - 00 00 00' is een voorbeeld"),
        ("[services.bus]", "[services.buss]", "'buss' is er niet. Bedoelt u 'bus'?"),
        ("[services.bus]", "[services.pot]", "9: fout: 'pot' is een ding, geen dienst"),
        ("on = false", "of = false", "'of' is hier niet bekend."),
        ("on = false", 'on = "nee"', "10: fout: 'services.bus.on' klopt niet"),
        ("on = false", '[partners.a]\nname = "A"\nlogo = "a.svg"', "het logo 'a.svg' is er niet"),
        ("[contact]", "[contct]", "'contct' is hier niet bekend. Bedoelt u 'contact'?"),
    ],
)
def test_a_mistake(media: Path, old: str, new: str, said: str) -> None:
    spoil(media / "regions/tholen.toml", old, new)
    assert any(said in text for text in read(media)[1]), read(media)[1]


def test_all_mistakes_at_once(media: Path) -> None:
    spoil(media / "regions/tholen.toml", '"Zeeland"', '"Zeland"')
    spoil(media / "regions/tholen.toml", "[services.bus]", "[services.pot]")
    assert len(read(media)[1]) == 2


def test_a_real_number(media: Path) -> None:
    spoil(media / "regions/tholen.toml", "0166 - 00 00 00", "0166 - 12 34 56")
    spoil(media / "regions/tholen.toml", "example = true", "example = false")
    assert read(media, demo=False)[1] == []


def test_an_example_in_a_real_suitcase_is_a_warning(media: Path) -> None:
    assert "let op: dit is nog een voorbeeld" in read(media, demo=False)[1][0]


def test_no_folder_is_no_regions(tmp_path: Path) -> None:
    assert read_regions(tmp_path, read_catalogue(tmp_path, date(2026, 1, 15))[0]) == ({}, [])
