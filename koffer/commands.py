"""The commands of the domain itself."""

from datetime import UTC, datetime
from pathlib import Path

import click

from koffer.home import home_from_environment, media_folder


@click.command()
@click.option("--strict", is_flag=True, help="Een 'let op' telt als fout.")
@click.option(
    "--media",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="De map met teksten en tekeningen (anders KOFFER_MEDIA).",
)
@click.option("--levels", is_flag=True, help="Toon alleen hoe makkelijk de kaarten lezen.")
@click.pass_context
def check(ctx: click.Context, strict: bool, media: Path | None, levels: bool) -> None:
    """Kijk teksten, tekeningen, vragen, gemeenten en instellingen na.

    Alles tegelijk, met bestand en regel. Klaar met 0 als er geen fouten zijn, anders met 1.
    Wat achter 'let op' staat, is advies.
    """
    from koffer import check as checking

    today = datetime.now(UTC).astimezone().date()
    folder = (media or media_folder()).absolute()
    if levels:
        click.echo("\n".join(checking.level_lines(folder, today)))
        return
    report = checking.check(checking.Subject(home_from_environment(), folder, today))
    for line in report.lines(folder.parent):
        click.echo(line)
    ctx.exit(report.exit_code(strict))


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def cribs(file: Path) -> None:
    """Schrijf de spiekbriefjes voor de vrijwilliger in FILE (HTML), om te printen.

    Per ding: hoe u het laat zien, wat u het eerst zegt, een plus en een min, hoe u het schoon
    houdt, en wat er terug moet in de koffer. Vooraan staat een lijst om terug te tellen.
    """
    from koffer.catalogue import load_catalogue
    from koffer.cribs import crib_page
    from koffer.mistakes import MistakesError

    today = datetime.now(UTC).astimezone().date()
    try:
        page = crib_page(load_catalogue(media_folder(), today), today)
        file.write_text(page, encoding="utf-8")
    except (MistakesError, OSError) as error:
        raise click.ClickException(f"De spiekbriefjes zijn niet gemaakt: {error}") from error
    click.echo(f"{file}: open dit in een browser en kies Afdrukken.")
