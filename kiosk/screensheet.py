"""Twelve screens of entries, drawn by lot, beside each other: to judge them as one."""

from pathlib import Path
from random import Random

import msgspec
import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.screen import World
from kiosk.screens.entry import EntryScreen
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.catalogue import CARDS

COLUMNS, SCREENS, GAP = 3, 12, 12
WIDTH = 640


class Drawn(msgspec.Struct, frozen=True):
    """An entry and the card of it that the lot fell on."""

    slug: str
    card: str


def draw_lots(slugs: list[str], seed: int) -> list[Drawn]:
    """The same twelve for the same seed and the same catalogue."""
    lot = Random(seed)
    chosen = lot.sample(sorted(slugs), min(SCREENS, len(slugs)))
    return [Drawn(slug, lot.choice(CARDS)) for slug in chosen]


def screen_sheet(world: World, fonts: Fonts, visit: Visit, target: Path, seed: int) -> list[Drawn]:
    """Write ``target`` (PNG); returns what is on it, from left to right, row by row."""
    target.parent.mkdir(parents=True, exist_ok=True)
    height = round(WIDTH * world.panel.height_px / world.panel.width_px)
    drawn = draw_lots(list(world.catalogue.entries), seed)
    rows = -(-len(drawn) // COLUMNS)
    sheet = pygame.Surface((COLUMNS * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP))
    sheet.fill("#FFFFFF")
    for number, one in enumerate(drawn):
        row, column = divmod(number, COLUMNS)
        small = pygame.transform.smoothscale(_screen(world, fonts, visit, one), (WIDTH, height))
        sheet.blit(small, (GAP + column * (WIDTH + GAP), GAP + row * (height + GAP)))
    pygame.image.save(sheet, target)
    return drawn


def _screen(world: World, fonts: Fonts, visit: Visit, one: Drawn) -> pygame.Surface:
    surface = pygame.Surface((world.panel.width_px, world.panel.height_px))
    state = State("visit", Visit(EntryScreen(one.slug, one.card), lang=visit.lang))
    painter = Painter(surface, world.panel, fonts, Pictures(world.media / "icons"))
    painter.paint(view(world, state))
    return surface
