"""One bad file of the content costs what is in it: the kiosk starts, and staff are told."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from kiosk.actions import Lifted
from kiosk.brokenfiles import BrokenFiles
from kiosk.devices.fonts import Fonts
from kiosk.panel import parse_panel
from kiosk.staff.checks import rows
from kiosk.staff.records import Report
from kiosk.world import build_world
from koffer.config import Config
from koffer.home import media_folder
from koffer.mistakes import MistakesError
from tests.kiosk.driver import Driver

PANEL = parse_panel("1280x800@10.1in")
FILMED, PLAIN = "potopener", "grijper"
WAYS = {"gone": None, "empty": b"", "garbage": bytes(range(256))}


@pytest.fixture(scope="module")
def media(tmp_path_factory) -> Path:
    """Links, so that only a file that is broken is another than ours."""
    folder: Path = tmp_path_factory.mktemp("content") / "media"
    shutil.copytree(media_folder(), folder, copy_function=os.symlink)
    return folder


@contextmanager
def broken(media: Path, name: str, content: bytes | None) -> Iterator[Path]:
    path = media / name
    kept = path.readlink()
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        path.symlink_to(kept)


def start(media: Path) -> Driver:
    measure = Fonts(PANEL.px_per_mm).measure
    return Driver(build_world(Config(), media, PANEL, measure, date(2026, 11, 20))).wake()


def opened(driver: Driver, slug: str) -> Driver:
    driver.kiosk.act(Lifted(slug), driver.now)
    driver.kiosk.render()
    return driver


@pytest.mark.parametrize(
    ("name", "how"),
    [("1.svg", "gone"), ("film.toml", "gone"), ("film.toml", "empty"), ("film.toml", "garbage")],
)
def test_an_entry_is_shown_without_its_film(media, name, how):
    with broken(media, f"catalogue/{FILMED}/film/{name}", WAYS[how]):
        driver = opened(start(media), FILMED)
    assert driver.screen == "hulpmiddel"
    assert driver.kiosk.world.catalogue.entries[FILMED].film is None
    assert driver.kiosk.world.broken


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("name", ["nl.md", "entry.toml"])
def test_an_entry_without_words_is_left_out_and_nothing_leads_to_it(media, name, content):
    with broken(media, f"catalogue/{PLAIN}/{name}", content):
        driver = start(media)
    world = driver.kiosk.world
    assert PLAIN not in world.catalogue.entries
    assert PLAIN not in world.questions.reached()
    assert world.broken
    opened(driver, PLAIN)
    assert driver.screen == "begin"


@pytest.mark.parametrize("content", list(WAYS.values())[1:], ids=list(WAYS)[1:])
def test_a_broken_translation_is_dutch(media, content):
    with broken(media, f"catalogue/{PLAIN}/en.md", content):
        entry = start(media).kiosk.world.catalogue.entries[PLAIN]
    assert entry.text("en").lang == "nl"


def test_an_entry_without_its_drawing_is_there(media):
    with broken(media, f"catalogue/{PLAIN}/picture.svg", None):
        driver = opened(start(media), PLAIN)
    assert driver.screen == "hulpmiddel"
    assert driver.kiosk.world.broken


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("name", ["q0.toml", "q1.toml", "q5.toml"])
def test_the_other_questions_are_asked(media, name, content):
    with broken(media, f"questions/{name}", content):
        driver = start(media)
    assert driver.kiosk.world.broken
    driver.tap("Wat gaat moeilijker?").tap("Dat weet ik niet")
    assert driver.screen in ("vraag", "advies", "uitkomst")


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
def test_without_the_words_of_all_questions_there_is_no_door_to_them(media, content):
    with broken(media, "questions/questionnaire.toml", content):
        driver = start(media)
    assert "Wat gaat moeilijker?" not in driver.labels()
    assert "Onderwerpen" in driver.labels()


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("name", ["vocabulary/rooms.toml", "design/tokens.toml"])
def test_what_everything_needs_is_told_in_words(media, name, content):
    with broken(media, name, content), pytest.raises(MistakesError, match="fout: "):
        start(media)


def test_whole_content_is_told_of_nothing(media):
    assert start(media).kiosk.world.broken == ()
    assert "Iets van de inhoud is stuk" not in [row.text for row in rows(Report())]


def test_staff_are_told(media):
    assert "Iets van de inhoud is stuk" in [row.text for row in rows(Report(broken=True))]


def looked_through(files: BrokenFiles) -> None:
    step = files.while_(lambda: True)
    while step(0.0) is not None:
        pass


def test_every_broken_drawing_is_told_once_in_the_order_of_the_names(tmp_path, caplog):
    for name in ("c", "a", "b"):
        (tmp_path / f"{name}.svg").write_text(
            "" if name != "b" else '<svg viewBox="0 0 4 3"></svg>'
        )
    files = BrokenFiles(tmp_path, ())
    assert not files.found
    with caplog.at_level(logging.WARNING):
        looked_through(files)
        looked_through(files)
    told = [record.getMessage().split(":")[0] for record in caplog.records]
    assert told == [str(tmp_path / "a.svg"), str(tmp_path / "c.svg")]
    assert files.found


def test_nothing_is_looked_at_while_somebody_is_there(tmp_path, caplog):
    (tmp_path / "a.svg").write_text("")
    files = BrokenFiles(tmp_path, ())
    assert files.while_(lambda: False)(0.0) is None
    assert not files.found
    looked_through(files)
    assert files.found
