"""A drawing that is gone or broken costs its picture, and tells of nobody.

What cannot be painted costs the visit only.
"""

import logging

import pygame
import pytest
from msgspec.structs import replace

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.devices.raster import drawing, fault
from kiosk.display import Fill
from kiosk.geometry import Rect
from kiosk.panel import parse_panel

PANEL = parse_panel("1280x800@10.1in")
BROKEN = (
    "", "dit is geen svg", "<svg", '<svg viewBox="a b c d"></svg>', '<svg viewBox="0 0"></svg>',
)  # fmt: skip


def painter(icons):
    surface = pygame.Surface((PANEL.width_px, PANEL.height_px))
    return surface, Painter(surface, PANEL, Fonts(PANEL.px_per_mm), Pictures(icons))


@pytest.mark.parametrize("source", BROKEN)
def test_a_broken_drawing_is_nothing_and_no_log_tells_when_it_was_looked_at(
    tmp_path, caplog, source
):
    file = tmp_path / "picture.svg"
    file.write_text(source)
    with caplog.at_level(logging.DEBUG):
        for size in (10, 20):
            assert drawing(file, size, size, None).get_size() == (size, size)
    assert not caplog.records
    assert fault(file)


def test_bytes_that_are_no_text_and_a_file_that_is_gone(tmp_path, caplog):
    (tmp_path / "picture.svg").write_bytes(bytes(range(256)))
    for name in ("picture.svg", "gone.svg"):
        assert drawing(tmp_path / name, 4, 4, None).get_at((1, 1)).a == 0


def test_an_icon_that_is_gone_leaves_the_words_of_its_key(tmp_path, caplog):
    assert Pictures(tmp_path).icon("hart", 20, "#000000").get_size() == (20, 20)


def test_a_screen_that_cannot_be_painted_is_a_calm_page(kiosk, monkeypatch, caplog):
    failing_once(kiosk, monkeypatch)
    kiosk.wake()
    assert kiosk.screen == "failed"
    assert "Een ogenblik" in kiosk.texts()
    kiosk.advance(10.0)
    assert kiosk.screen == "attract"


def test_the_calm_page_stays_for_a_touch_after_a_long_silence(kiosk, monkeypatch, caplog):
    """The pressed key is shown before anything else is done; the page counts from that touch."""
    kiosk.wake()
    failing_once(kiosk, monkeypatch)
    kiosk.now += 30.0
    kiosk.kiosk.touch_down(*kiosk.hit("Onderwerpen").rect.center, kiosk.now)
    assert kiosk.screen == "failed"
    kiosk.advance(3.0)
    assert "Een ogenblik" in kiosk.texts()


def failing_once(kiosk, monkeypatch):
    """The next screen cannot be painted, the one after it can."""
    show, told = kiosk.glass.show, []

    def fail_once(display):
        if not told:
            told.append(display)
            raise pygame.error("Out of memory")
        show(display)

    monkeypatch.setattr(kiosk.glass, "show", fail_once)


def test_after_painting_was_cut_short_all_is_painted_again(tmp_path, monkeypatch):
    whole = Fill(Rect(0, 0, 217, 136), "#FFFFFF")
    surface, brush = painter(tmp_path)
    brush.paint((whole, Fill(Rect(0, 0, 9, 9), "#FF0000")))
    with pytest.raises(ValueError, match="color"):
        brush.paint((replace(whole, color="#00FF00"), Fill(Rect(0, 0, 9, 9), "geen kleur")))
    brush.paint((replace(whole, color="#00FF00"),))
    assert tuple(surface.get_at((5, 5)))[:3] == (0, 255, 0)
    assert surface.get_clip() == surface.get_rect()
