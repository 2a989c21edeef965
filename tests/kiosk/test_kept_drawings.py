"""Drawings that are kept look as those that are drawn, and tell nothing of a visitor."""

import os
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from kiosk.devices.fonts import Fonts
from kiosk.devices.keptdrawings import KeptDrawings
from kiosk.devices.raster import drawing
from kiosk.devices.window import Window
from kiosk.display import Image
from kiosk.drawingahead import DrawingAhead
from kiosk.firstlook import first_look
from tests.kiosk.driver import Driver

SQUARE = '<svg viewBox="0 0 9 9"><rect width="7" height="5" fill="{}" opacity="0.5"/></svg>'
CROP = (0.0, 0.0, 8.0, 6.0)


@pytest.fixture(autouse=True)
def glass() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((320, 200))
    yield
    pygame.display.quit()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "thing" / "picture.svg"
    path.parent.mkdir()
    path.write_text(SQUARE.format("#12363D"))
    os.utime(path, (1e9, 1e9))  # some clocks of files tell no two moments of a test apart
    return path


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


def kept(folder: Path, picture: Path) -> Path:
    """The file in which it is kept."""
    drawings = KeptDrawings(folder)
    with drawings.keeping():
        drawings.drawing(picture, 40, 30, CROP)
    (file,) = folder.iterdir()
    return file


def test_what_is_kept_looks_as_what_was_drawn(tmp_path: Path, picture: Path) -> None:
    file = kept(tmp_path / "kept", picture)
    found = KeptDrawings(tmp_path / "kept").drawing(picture, 40, 30, CROP)
    assert pixels(found) == pixels(drawing(picture, 40, 30, CROP))
    assert file.stat().st_size < len(pixels(found))


def test_it_is_read_and_not_drawn_again(tmp_path: Path, picture: Path, monkeypatch) -> None:
    kept(tmp_path / "kept", picture)
    monkeypatch.setattr("kiosk.devices.keptdrawings.drawing", None)
    assert KeptDrawings(tmp_path / "kept").drawing(picture, 40, 30, CROP).get_size() == (40, 30)


def test_a_drawing_that_changed_is_drawn_and_kept_in_its_place(tmp_path, picture) -> None:
    file = kept(tmp_path / "kept", picture)
    picture.write_text(SQUARE.format("#FFC845"))
    found = KeptDrawings(tmp_path / "kept").drawing(picture, 40, 30, CROP)
    assert pixels(found) == pixels(drawing(picture, 40, 30, CROP))
    before = file.read_bytes()
    assert kept(tmp_path / "kept", picture).read_bytes() != before


@pytest.mark.parametrize("part", [0, 20, -9, -1])
def test_damage_costs_only_time(tmp_path: Path, picture: Path, part: int) -> None:
    file = kept(tmp_path / "kept", picture)
    whole = file.read_bytes()
    file.write_bytes(whole[:part])
    found = KeptDrawings(tmp_path / "kept").drawing(picture, 40, 30, CROP)
    assert pixels(found) == pixels(drawing(picture, 40, 30, CROP))


def test_nothing_is_kept_of_a_drawing_that_failed(tmp_path: Path, picture: Path) -> None:
    """Perhaps the card gives it again at the next start."""
    picture.write_text("geen tekening")
    drawings = KeptDrawings(tmp_path / "kept")
    with drawings.keeping():
        drawings.drawing(picture, 40, 30, None)
        drawings.drawing(picture.with_name("gone.svg"), 40, 30, None)
    assert not (tmp_path / "kept").exists()


def test_where_nothing_can_be_written_it_is_drawn(tmp_path: Path, picture: Path) -> None:
    (tmp_path / "file").write_text("")
    drawings = KeptDrawings(tmp_path / "file" / "kept")
    with drawings.keeping():
        assert drawings.drawing(picture, 40, 30, None).get_bounding_rect().w


def test_only_what_everybody_sees_is_kept(tmp_path: Path, world) -> None:
    folder, fonts = tmp_path / "kept", Fonts(world.panel.px_per_mm)
    window = Window(world.panel, world.media, fonts, fullscreen=False, drawings=folder)
    driver = Driver(world)
    window.show_first(first_look(world))
    ahead = DrawingAhead(driver.kiosk, window)
    ahead.step(0.0)
    seen = window.surface.copy()
    before = sorted(folder.iterdir())
    driver.wake()
    begin = driver.glass.display
    window.show(begin)
    for label in ("Kijk in huis", "Begin", "Onderwerpen"):
        window.show(driver.tap(label).glass.display)
    assert sorted(folder.iterdir()) == before
    pictures = [op for op in (*first_look(world), *begin) if isinstance(op, Image)]
    assert len(before) == len(pictures)
    assert pixels(seen) != pixels(window.surface)


def test_a_visitor_who_was_quicker_is_not_held_up(tmp_path: Path, world) -> None:
    folder, fonts = tmp_path / "kept", Fonts(world.panel.px_per_mm)
    window = Window(world.panel, world.media, fonts, fullscreen=False, drawings=folder)
    DrawingAhead(Driver(world).wake().kiosk, window).step(0.0)
    assert not folder.exists()
