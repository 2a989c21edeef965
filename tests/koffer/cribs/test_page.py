"""The cribs as a volunteer prints them."""

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from click.testing import CliRunner

from koffer.catalogue import load_catalogue
from koffer.cli import main
from koffer.cribs import crib_page
from koffer.home import media_folder

TODAY = date(2026, 1, 15)


class Reader(HTMLParser):
    """The text of each element by its name, and how many there are."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self._now = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self._now = tag

    def handle_endtag(self, tag: str) -> None:
        self._now = "" if tag == self._now else self._now

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._now, []).append(data)


def test_every_thing_has_all_six_answers_and_its_drawing() -> None:
    catalogue = load_catalogue(media_folder(), TODAY)
    things = [one for one in catalogue.entries.values() if one.facts.kind == "thing"]
    page = Reader(crib_page(catalogue, TODAY))
    assert page.seen.count("article") == page.seen.count("svg") == len(things) == 50
    assert page.seen.count("dd") == 6 * len(things)
    assert all(text.strip() for text in page.texts["dd"])


def test_what_lies_in_the_case_is_what_is_counted_back() -> None:
    catalogue = load_catalogue(media_folder(), TODAY)
    counted = Reader(crib_page(catalogue, TODAY)).texts["b"]
    assert counted == [
        one.text("nl").short for one in catalogue.entries.values() if one.facts.in_koffer
    ]


def test_a_stale_amount_is_not_printed() -> None:
    catalogue = load_catalogue(media_folder(), TODAY)
    assert "(prijs van 2025)" in crib_page(catalogue, TODAY)
    assert "(prijs van 2025)" not in crib_page(catalogue, date(2027, 6, 1))


def test_the_command_writes_a_page_that_needs_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "spiekbriefjes.html"
    result = CliRunner().invoke(main, ["cribs", str(target)])
    assert result.exit_code == 0, result.output
    page = target.read_text(encoding="utf-8")
    assert "Zo laat u het zien" in page
    assert "src=" not in page
    assert "href=" not in page


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["cribs", str(tmp_path / "weg" / "a.html")])
    assert result.exit_code == 1
    assert "De spiekbriefjes zijn niet gemaakt" in result.output
