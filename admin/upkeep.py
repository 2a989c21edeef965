"""``koffer admin nightly``, ``prune`` and ``verify``: the sums of a hub stay right and small."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from admin.app import create_app
from admin.hub import EXTENSION, Hub
from admin.interest.nightly import night_work, prune_older
from admin.interest.upkeep import LEAST_DAYS, differences, rebuild
from admin.opening import in_words, setting

Days = click.IntRange(min=LEAST_DAYS)


@click.command()
@click.option("--repair", is_flag=True, help="Maak de sommen opnieuw als er een niet klopt.")
def verify(repair: bool) -> None:
    """Kijk na of alle sommen precies zijn wat de tellers samen zijn."""
    with _hub() as hub:
        with hub.database.reading() as connection:
            found = differences(connection)
        if not any(found):
            click.echo("Alle sommen kloppen.")
            return
        words = f"{found.sittings} sommen van bijeenkomsten, {found.months} van maanden"
        words += f" en {found.tallies} aantallen bijeenkomsten"
        if not repair:
            raise click.ClickException(f"{words} kloppen niet. Herstel ze met --repair.")
        with hub.database.writing() as connection:
            rebuild(connection)
    click.echo(f"{words} klopten niet. Ze zijn opnieuw gemaakt.")


@click.command()
@click.option("--days", type=Days, help="Anders wat in koffer.toml staat: keep_days.")
def prune(days: int | None) -> None:
    """Gooi losse tellers van oude bijeenkomsten weg. De sommen blijven."""
    with _hub() as hub:
        before, many = prune_older(hub, days or hub.config.admin.keep_days)
    click.echo(f"Van {many} bijeenkomsten van voor {before} zijn de losse tellers weg.")


@click.command()
def nightly() -> None:
    """Doe het werk van de nacht: cijfers van hele maanden klaarzetten, en oude tellers weg."""
    with _hub() as hub:
        done = night_work(hub)
    months = ", ".join(done.months) or "geen"
    click.echo(f"Maanden waarvan de cijfers nieuw klaarstaan: {months}.")
    click.echo(f"Bijeenkomsten waarvan de losse tellers weg zijn: {done.pruned}.")


@contextmanager
def _hub() -> Iterator[Hub]:
    with in_words():
        hub: Hub = create_app(*setting()).extensions[EXTENSION]
        try:
            yield hub
        finally:
            hub.database.close()
