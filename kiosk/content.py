"""Everything of media that the kiosk shows, as it was read and found right."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from kiosk.tokens import Theme, load_themes
from koffer.catalogue import Catalogue, load_catalogue
from koffer.mistakes import MistakesError
from koffer.questions import Questionnaire, read_questions
from koffer.regions import Region, read_regions


class Content(msgspec.Struct, frozen=True):
    """Regions, questions and themes are by their ids, as the world has them."""

    catalogue: Catalogue
    questions: Questionnaire
    regions: Mapping[str, Region]
    themes: Mapping[str, Theme]


def read_content(media: Path, today: date, contact: str) -> Content:
    """From the files that people write. Raises: MistakesError when they cannot be used."""
    catalogue = load_catalogue(media, today, contact)
    questions, mistakes = read_questions(media / "questions", catalogue)
    if any(not mistake.warning for mistake in mistakes):
        raise MistakesError(mistakes)
    regions, _ = read_regions(media / "regions", catalogue)
    return Content(catalogue, questions, regions, load_themes(media / "design" / "tokens.toml"))
