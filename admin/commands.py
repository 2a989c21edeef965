"""``koffer admin``: serve the hub, make accounts, save a report."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click
from email_validator import EmailNotValidError, validate_email
from sqlalchemy.exc import OperationalError

from admin.accounts.demo import demo_sign_in
from admin.accounts.people import ROLES, new_password, set_account
from admin.app import create_app, utc_now
from admin.interest.report import overview_as_file
from admin.interest.upkeep import LEAST_DAYS, differences, rebuild
from admin.interest.upkeep import prune as prune_counters
from admin.serve import is_free, serve
from admin.start import open_hub_database
from admin.storage import Database
from koffer.config import Config, load_config
from koffer.home import Home, home_from_environment
from koffer.mistakes import MistakesError


@click.group(invoke_without_command=True)
@click.option("--host", help="Adres om op te luisteren; anders uit koffer.toml.")
@click.option("--port", type=click.IntRange(1, 65535), help="Poort; anders uit koffer.toml.")
@click.pass_context
def admin(context: click.Context, host: str | None, port: int | None) -> None:
    """Het beheer: overzicht, koffers, en de pagina achter de QR-code."""
    if context.invoked_subcommand is None:
        config, home = _setting()
        host, port = host or config.admin.host, port or config.admin.port
        if not is_free(host, port):
            raise click.ClickException(
                f"Poort {port} is al in gebruik. Kies een andere met --port."
            )
        with _in_words():
            # Before anybody is told that it works.
            open_hub_database(config, home, utc_now()).close()
            _welcome(config, home, host, port)
        serve(config, home, host, port)


@admin.command()
@click.argument("email")
@click.option("--role", type=click.Choice(ROLES), default="medewerker", show_default=True)
@click.option(
    "--password", envvar="KOFFER_PASSWORD", help="Anders wordt er een gemaakt en getoond."
)
def account(email: str, role: str, password: str | None) -> None:
    """Maak een account, of geef een bestaand account een nieuw wachtwoord."""
    address, chosen = _checked(email), password or new_password()
    if len(chosen) < 12:
        raise click.ClickException("Een wachtwoord heeft minstens 12 tekens.")
    with _in_words():
        set_account(create_app(*_setting()), address, chosen, role)
    click.echo(f"Account voor {address} ({role}) is klaar.")
    if not password:
        click.echo(f"Wachtwoord: {chosen}")


@admin.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def report(file: Path) -> None:
    """Bewaar het overzicht van deze maand als een bestand dat overal te openen is."""
    with _in_words():
        file.write_text(overview_as_file(create_app(*_setting())), encoding="utf-8")
    click.echo(f"Het overzicht staat in {file}")


@admin.command()
@click.option("--repair", is_flag=True, help="Maak de sommen opnieuw als er een niet klopt.")
def verify(repair: bool) -> None:
    """Kijk na of alle sommen precies zijn wat de tellers samen zijn."""
    with _database() as database:
        with database.reading() as connection:
            found = differences(connection)
        if not any(found):
            click.echo("Alle sommen kloppen.")
            return
        words = f"{found.sittings} sommen van bijeenkomsten, {found.months} van maanden"
        words += f" en {found.tallies} aantallen bijeenkomsten"
        if not repair:
            raise click.ClickException(f"{words} kloppen niet. Herstel ze met --repair.")
        with database.writing() as connection:
            rebuild(connection)
    click.echo(f"{words} klopten niet. Ze zijn opnieuw gemaakt.")


@admin.command()
@click.option(
    "--days",
    type=click.IntRange(min=LEAST_DAYS),
    default=730,
    show_default=True,
    help="Bijeenkomsten die ouder zijn, houden alleen hun sommen.",
)
def prune(days: int) -> None:
    """Gooi losse tellers van oude bijeenkomsten weg. De sommen blijven."""
    before = (utc_now() - timedelta(days=days)).date().isoformat()
    with _database() as database, database.writing() as connection:
        many = prune_counters(connection, before)
    click.echo(f"Van {many} bijeenkomsten van voor {before} zijn de losse tellers weg.")


@contextmanager
def _database() -> Iterator[Database]:
    with _in_words():
        database = open_hub_database(*_setting(), utc_now())
        try:
            yield database
        finally:
            database.close()


def _checked(email: str) -> str:
    try:
        return str(validate_email(email, check_deliverability=False).normalized)
    except EmailNotValidError as error:
        raise click.ClickException(f"'{email}' is geen e-mailadres.") from error


@contextmanager
def _in_words() -> Iterator[None]:
    """Faults of the machine become one Dutch sentence instead of a traceback."""
    try:
        yield
    except OperationalError as error:
        raise click.ClickException(f"De database is niet te bereiken: {error.orig}") from error
    except OSError as error:
        raise click.ClickException(f"{error.filename or ''}: {error.strerror}") from error


def _setting() -> tuple[Config, Home]:
    home = home_from_environment()
    try:
        return load_config(home.config_file), home
    except MistakesError as error:
        raise click.ClickException(str(error)) from error


def _welcome(config: Config, home: Home, host: str, port: int) -> None:
    click.echo(f"Het beheer staat op http://{host}:{port}/")
    if config.mode == "demo":
        sign_in = demo_sign_in(home)
        click.echo(f"Aanmelden: {sign_in.email}  wachtwoord: {sign_in.password}")
    click.echo("Stoppen: Ctrl+C")
