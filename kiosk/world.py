"""Build the world a kiosk shows, from configuration and media."""

from datetime import date
from pathlib import Path

from kiosk.panel import Panel, parse_panel
from kiosk.screen import World
from kiosk.staff.market import for_market
from kiosk.tokens import load_themes
from kiosk.wrap import Measure
from koffer.catalogue import Catalogue, load_catalogue
from koffer.catalogue.prices import without_stale_prices
from koffer.config import Config
from koffer.language import translations
from koffer.mistakes import MistakesError
from koffer.questions import Questionnaire, read_questions
from koffer.regions import read_regions


def panel_of(config: Config) -> Panel:
    """The panel of the configuration; raises ValueError with Dutch words."""
    return parse_panel(config.kiosk.panel, config.kiosk.px_per_mm)


def build_world(
    config: Config, media: Path, panel: Panel, measure: Measure, today: date, *, sound: bool = True
) -> World:
    """Raises: koffer.mistakes.MistakesError when the catalogue cannot be used."""
    catalogue = without_stale_prices(
        load_catalogue(media, today, config.organisation.contact), today
    )
    questions = _questions(media, catalogue)
    return World(
        panel=panel,
        catalogue=catalogue,
        config=config,
        media=media,
        measure=measure,
        themes=load_themes(media / "design" / "tokens.toml"),
        languages=translations(),
        sound=sound,
        takehome_url=config.takehome.public_url or config.sync.url,
        questions=questions,
        market_questions=for_market(questions),
        regions=read_regions(media / "regions", catalogue)[0],
    )


def _questions(media: Path, catalogue: Catalogue) -> Questionnaire:
    questions, mistakes = read_questions(media / "questions", catalogue)
    if any(not mistake.warning for mistake in mistakes):
        raise MistakesError(mistakes)
    return questions
