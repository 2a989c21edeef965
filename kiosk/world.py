"""Build the world a kiosk shows, from configuration and media."""

from datetime import date
from pathlib import Path

from kiosk.content import read_content
from kiosk.here import asking
from kiosk.kept import kept_content
from kiosk.panel import Panel, parse_panel
from kiosk.screen import World
from kiosk.staff.market import for_market
from kiosk.staff.places import configured_place
from kiosk.wrap import Measure
from koffer.catalogue.contact import CONTACT
from koffer.catalogue.prices import without_stale_prices
from koffer.config import Config
from koffer.language import translations


def panel_of(config: Config) -> Panel:
    """The panel of the configuration; raises ValueError with Dutch words."""
    return parse_panel(config.kiosk.panel, config.kiosk.px_per_mm)


def build_world(
    config: Config,
    media: Path,
    panel: Panel,
    measure: Measure,
    today: date,
    *,
    sound: bool = True,
    kept: Path | None = None,
) -> World:
    """``kept`` is a file in which the content is kept for the next start.

    Raises: koffer.mistakes.MistakesError when the catalogue cannot be used.
    """
    content = (
        kept_content(kept, media, today, CONTACT) if kept else read_content(media, today, CONTACT)
    )
    catalogue = without_stale_prices(content.catalogue, today)
    place = configured_place(config, content.regions)
    return World(
        panel=panel,
        catalogue=asking(catalogue, content.regions.get(place.region), config),
        config=config,
        media=media,
        measure=measure,
        themes=content.themes,
        languages=translations(),
        sound=sound,
        takehome_url=config.takehome.public_url or config.sync.url,
        questions=content.questions,
        market_questions=for_market(content.questions),
        regions=content.regions,
        open_catalogue=catalogue,
        broken=content.broken,
    )
