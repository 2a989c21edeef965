"""The ``koffer`` command: it gathers what each part offers under ``koffer.commands``."""

from importlib.metadata import entry_points

import click


class Parts(click.Group):
    """Loads a part only when its command is asked for, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(entry.name for entry in entry_points(group="koffer.commands"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        for entry in entry_points(group="koffer.commands", name=cmd_name):
            command = entry.load()
            if isinstance(command, click.Command):
                return command
        return None


@click.command(cls=Parts, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="demonstratiekoffer", prog_name="koffer")
def main() -> None:
    """De demonstratiekoffer: aanraakscherm, voorlezen, tellen en beheer.

    Alle opdrachten gebruiken KOFFER_HOME (waar alles bewaard wordt) en het bestand
    koffer.toml daarin.
    """
