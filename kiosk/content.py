"""Everything of media that the kiosk shows, as it was read and found right."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from kiosk.tokens import Theme, load_themes
from koffer.catalogue import Catalogue, read_catalogue, usable
from koffer.mistakes import Mistake
from koffer.questions import Questionnaire, read_questions
from koffer.questions import usable as usable_questions
from koffer.regions import Region, read_regions


class Content(msgspec.Struct, frozen=True):
    """Regions, questions and themes are by their ids, as the world has them.

    ``broken`` says what is left out because it could not be used.
    """

    catalogue: Catalogue
    questions: Questionnaire
    regions: Mapping[str, Region]
    themes: Mapping[str, Theme]
    broken: tuple[Mistake, ...] = ()


def read_content(media: Path, today: date, contact: str) -> Content:
    """From the files that people write, without those that are broken.

    Raises: MistakesError when too little is left to show.
    """
    catalogue, wrong = read_catalogue(media, today, contact)
    catalogue = usable(media, catalogue, wrong)
    questions, others = read_questions(media / "questions", catalogue)
    if any(not mistake.warning for mistake in others):
        questions = usable_questions(questions, catalogue.entries)
    regions, more = read_regions(media / "regions", catalogue)
    themes = load_themes(media / "design" / "tokens.toml")
    broken = tuple(one for one in (*wrong, *others, *more) if not one.warning)
    return Content(catalogue, questions, regions, themes, broken)
