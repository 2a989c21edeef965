"""The sheets on which the drawings and screens are judged."""

import shutil
from datetime import date
from pathlib import Path

import pygame

from kiosk.contactsheet import contact_sheets, drawings
from kiosk.devices.fonts import Fonts
from kiosk.panel import parse_panel
from kiosk.screens.begin import Begin
from kiosk.screensheet import draw_lots, screen_sheet
from kiosk.state import Visit
from kiosk.world import build_world
from koffer.config import Config
from koffer.home import media_folder


def test_every_drawing_is_on_a_sheet(tmp_path: Path) -> None:
    ours = {one for one in media_folder().rglob("*.svg") if one.parent.name != "logos"}
    assert set(drawings(media_folder())) == ours
    small = tmp_path / "media"
    for name in ("catalogue/potopener", "scenes", "icons"):
        shutil.copytree(media_folder() / name, small / name)
    sheets = list(contact_sheets(small, tmp_path))
    assert len(sheets) == -(-len(drawings(small)) // 30) > 1
    assert all(pygame.image.load(sheet).get_width() > 1800 for sheet in sheets)


def test_twelve_screens_by_lot(tmp_path: Path) -> None:
    glass = parse_panel("1280x800@10.1in")
    fonts = Fonts(glass.px_per_mm)
    world = build_world(Config(), media_folder(), glass, fonts.measure, date(2026, 1, 15))
    target = tmp_path / "schermen-7.png"
    drawn = screen_sheet(world, fonts, Visit(Begin()), target, 7)
    assert len({one.slug for one in drawn}) == 12
    assert drawn == draw_lots(list(world.catalogue.entries), 7)
    assert drawn != draw_lots(list(world.catalogue.entries), 8)
    assert pygame.image.load(target).get_size() == (1968, 1660)
