"""``koffer kiosk`` and ``koffer shoot``."""

import os
from datetime import date, datetime
from pathlib import Path

import click
import msgspec
from msgspec.structs import replace

from kiosk.settings import read_config, stop
from koffer.home import media_folder
from koffer.mistakes import MistakesError


def _today() -> date:
    """The date on the wall, where the suitcase stands."""
    return datetime.now().astimezone().date()


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--panel", default="1280x800@10.1in", show_default=True, help="Het scherm.")
@click.option("--theme", type=click.Choice(["dag", "avond", "contrast"]), default="dag")
@click.option("--text", type=click.Choice(["normaal", "groot"]), default="normaal")
@click.option("--lang", default="nl", show_default=True)
def shoot(folder: Path, panel: str, theme: str, text: str, lang: str) -> None:
    """Maak een plaatje en een feitenbestand van elk scherm in FOLDER."""
    from kiosk.devices.fonts import Fonts
    from kiosk.panel import parse_panel
    from kiosk.screens.begin import Begin
    from kiosk.shoot import shoot as shoot_all
    from kiosk.state import Visit
    from kiosk.world import build_world

    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    config = read_config()
    try:
        glass = parse_panel(panel)
        fonts = Fonts(glass.px_per_mm)
        world = build_world(config, media_folder(), glass, fonts.measure, _today())
        if lang not in world.languages:
            stop(f"'{lang}' is geen taal van de koffer; er is: {', '.join(world.languages)}")
        visit = replace(Visit(Begin()), theme=theme, text=text, lang=lang)
        names = list(shoot_all(world, fonts, visit, folder))
    except (ValueError, MistakesError, OSError, msgspec.MsgspecError) as error:
        stop(str(error))
    click.echo(f"{len(names)} schermen in {folder}")


@click.command()
@click.option("--visit", type=click.Path(path_type=Path, file_okay=False), hidden=True)
@click.option("--script", default="demo", hidden=True)
def kiosk(visit: Path | None, script: str) -> None:
    """Toon de kiosk, tot het venster dicht gaat."""
    from kiosk.start import start
    from kiosk.tour import TourError

    try:
        start(visit, script)
    except TourError as error:
        stop(f"Het bezoek liep vast: {error}")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", type=int, help="Ook twaalf schermen, geloot met dit getal.")
def sheet(folder: Path, seed: int | None) -> None:
    """Zet alle tekeningen op overzichtsbladen in FOLDER."""
    from kiosk.contactsheet import contact_sheets

    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    for path in contact_sheets(media_folder(), folder):
        click.echo(str(path))
    if seed is not None:
        _screens_by_lot(folder, seed)


def _screens_by_lot(folder: Path, seed: int) -> None:
    from kiosk.devices.fonts import Fonts
    from kiosk.panel import parse_panel
    from kiosk.screens.begin import Begin
    from kiosk.screensheet import screen_sheet
    from kiosk.state import Visit
    from kiosk.world import build_world

    config = read_config()
    glass = parse_panel(config.kiosk.panel)
    fonts = Fonts(glass.px_per_mm)
    world = build_world(config, media_folder(), glass, fonts.measure, _today())
    target = folder / f"schermen-{seed}.png"
    drawn = screen_sheet(world, fonts, Visit(Begin()), target, seed)
    click.echo(f"{target}: {', '.join(f'{one.slug} ({one.card})' for one in drawn)}")
