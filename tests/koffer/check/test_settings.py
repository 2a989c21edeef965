from pathlib import Path

import pytest

from koffer.check.settings import panel_mm
from tests.koffer.check.folder import look, said


def settings(media: Path, text: str) -> list[str]:
    home = media.parent / "home"
    home.mkdir()
    (home / "koffer.toml").write_text(text)
    return said(look(media))


def test_all_mistakes_of_the_settings(media: Path) -> None:
    texts = settings(media, 'mode = "dmo"\n[kiosk]\npannel = "x"\n')
    assert [text.split("koffer.toml")[1][:9] for text in texts] == [":1: fout:", ":3: fout:"]


def test_a_municipality_without_a_file(media: Path) -> None:
    (text,) = settings(media, '[place]\nmunicipality = "tolen"\n')
    assert "koffer.toml:2: fout: de gemeente 'tolen'" in text
    assert "Bedoelt u 'tholen'?" in text


def test_a_municipality_by_its_name(media: Path) -> None:
    assert settings(media, '[place]\nmunicipality = "Tholen"\n') == []


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "720x1280@7in", "1920x1080@15.6in"])
def test_panels_that_are_large_enough(media: Path, panel: str) -> None:
    assert settings(media, f'[kiosk]\npanel = "{panel}"\n') == []


def test_a_panel_that_is_too_small_is_a_warning(media: Path) -> None:
    (text,) = settings(media, '[kiosk]\npanel = "720x1280@5in"\n')
    assert "koffer.toml:2: let op: dit scherm is 62 bij 111 mm" in text


def test_a_panel_that_is_too_flat_is_a_warning(media: Path) -> None:
    (text,) = settings(media, '[kiosk]\npanel = "800x480@7in"\n')
    assert "koffer.toml:2: let op: dit scherm is 152 bij 91 mm" in text


def test_a_panel_that_is_none(media: Path) -> None:
    (text,) = settings(media, '[kiosk]\npanel = "groot"\n')
    assert "'groot' is geen scherm" in text


def test_example_numbers_in_a_real_suitcase(media: Path) -> None:
    (text,) = settings(media, 'mode = "suitcase"\n')
    assert "tholen.toml:6: let op: dit is nog een voorbeeld" in text


def test_a_tag_on_a_thing_that_is_not_there(media: Path) -> None:
    home = media.parent / "home"
    home.mkdir()
    (home / "tags.toml").write_text('"04A2B9" = "potopner"\n')
    (text,) = said(look(media))
    assert "tags.toml:1: fout: 'potopner' is geen ding" in text


def test_a_measured_density_wins() -> None:
    assert panel_mm("1280x800@10.1in", 5.0) == (256.0, 160.0)
