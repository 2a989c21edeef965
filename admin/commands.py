"""``koffer admin``: serve the hub, make accounts, save a report."""

from pathlib import Path

import click
from email_validator import EmailNotValidError, validate_email

from admin.accounts.demo import demo_sign_in
from admin.accounts.people import ROLES, new_password, set_account
from admin.app import create_app, utc_now
from admin.interest.period import PERIODS
from admin.interest.report import overview_as_file
from admin.opening import in_words, setting
from admin.serve import is_free, serve
from admin.start import open_hub_database
from admin.upkeep import nightly, prune, verify
from koffer.config import Config
from koffer.home import Home


@click.group(invoke_without_command=True)
@click.option("--host", help="Adres om op te luisteren; anders uit koffer.toml.")
@click.option("--port", type=click.IntRange(1, 65535), help="Poort; anders uit koffer.toml.")
@click.pass_context
def admin(context: click.Context, host: str | None, port: int | None) -> None:
    """Het beheer: overzicht, koffers, en de pagina achter de QR-code."""
    if context.invoked_subcommand is None:
        config, home = setting()
        host, port = host or config.admin.host, port or config.admin.port
        if not is_free(host, port):
            raise click.ClickException(
                f"Poort {port} is al in gebruik. Kies een andere met --port."
            )
        with in_words():
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
    with in_words():
        set_account(create_app(*setting()), address, chosen, role)
    click.echo(f"Account voor {address} ({role}) is klaar.")
    if not password:
        click.echo(f"Wachtwoord: {chosen}")


@admin.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--period", type=click.Choice([*PERIODS]), default="maand", help="Anders van deze maand."
)
def report(file: Path, period: str) -> None:
    """Bewaar het overzicht als een bestand dat overal te openen is."""
    with in_words():
        file.write_text(overview_as_file(create_app(*setting()), period), encoding="utf-8")
    click.echo(f"Het overzicht staat in {file}")


def _checked(email: str) -> str:
    try:
        return str(validate_email(email, check_deliverability=False).normalized)
    except EmailNotValidError as error:
        raise click.ClickException(f"'{email}' is geen e-mailadres.") from error


def _welcome(config: Config, home: Home, host: str, port: int) -> None:
    click.echo(f"Het beheer staat op http://{host}:{port}/")
    if config.mode == "demo":
        sign_in = demo_sign_in(home)
        click.echo(f"Aanmelden: {sign_in.email}  wachtwoord: {sign_in.password}")
    click.echo("Stoppen: Ctrl+C")


for _command in (nightly, prune, verify):
    admin.add_command(_command)
