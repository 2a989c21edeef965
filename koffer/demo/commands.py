"""``koffer demo``."""

import os
import sys
from pathlib import Path

import click

from koffer.demo.parts import DemoError, start_admin
from koffer.demo.place import Place, has_screen, prepare
from koffer.demo.results import save_results
from koffer.demo.visit import show_kiosk, visit_by_itself


@click.command()
@click.argument(
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo-uitkomst"),
)
@click.option(
    "--screen/--no-screen",
    default=None,
    help="Met een venster, of een bezoek dat vanzelf gaat. Anders kiest de demo zelf.",
)
def demo(folder: Path, screen: bool | None) -> None:
    """Start kiosk en beheer samen, zonder iets in te stellen.

    Met een scherm opent de kiosk. Zonder scherm gaat een bezoek vanzelf; plaatjes, geluid
    en het overzicht van het beheer staan daarna in FOLDER.
    """
    shown = has_screen(os.environ) if screen is None else screen
    try:
        place = prepare(folder.absolute(), os.environ)
        with start_admin(place, quiet=not shown):
            _run(place, shown=shown)
    except DemoError as error:
        click.echo(f"De demo stopt: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("De demo is gestopt.")


def _run(place: Place, *, shown: bool) -> None:
    if shown:
        click.echo(f"Het beheer staat op {place.url}. Sluit het venster om te stoppen.")
        show_kiosk(place)
        return
    click.echo("Er is geen scherm: een bezoek gaat nu vanzelf (ongeveer een minuut).")
    visit_by_itself(place)
    for line in save_results(place):
        click.echo(line)
