"""Build the world a kiosk shows, from configuration and media."""

from datetime import date
from pathlib import Path

from koffer.catalogue import load_catalogue
from koffer.config import Config
from koffer.language import translations

from kiosk.panel import Panel, parse_panel
from kiosk.screen import World
from kiosk.tokens import load_themes
from kiosk.wrap import Measure


def panel_of(config: Config) -> Panel:
    """The panel of the configuration; raises ValueError with Dutch words."""
    return parse_panel(config.kiosk.panel, config.kiosk.px_per_mm)


def build_world(
    config: Config, media: Path, panel: Panel, measure: Measure, today: date, *, sound: bool = True
) -> World:
    """Raises: koffer.mistakes.MistakesError when the catalogue cannot be used."""
    return World(
        panel=panel,
        catalogue=load_catalogue(media, today, config.organisation.contact),
        config=config,
        media=media,
        measure=measure,
        themes=load_themes(media / "design" / "tokens.toml"),
        languages=translations(),
        sound=sound,
        takehome_url=config.takehome.public_url or config.sync.url,
    )
