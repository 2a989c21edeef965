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
