"""All checks, in one pass."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from koffer.catalogue import Catalogue, read_catalogue
from koffer.check.asked import check_asked
from koffer.check.cribs import check_cribs
from koffer.check.drawings import check_drawings
from koffer.check.figures import check_figures
from koffer.check.filmed import check_films
from koffer.check.glyphs import check_glyphs, font_file
from koffer.check.reach import check_reach
from koffer.check.report import Finding, Report, findings
from koffer.check.settings import check_settings, read_settings
from koffer.check.shown import shown
from koffer.check.spoken import check_spoken, read_lexicon
from koffer.check.spokenfiles import check_spoken_files
from koffer.check.stored import check_stored
from koffer.check.texts import LANGUAGES, check_texts, check_translations
from koffer.check.translated import check_translated
from koffer.check.vocabulary import check_second_drawings, check_vocabulary
from koffer.config import Config
from koffer.home import Home
from koffer.plainlanguage import PlainWords, read_plain_words
from koffer.questions import Questionnaire, read_questions
from koffer.regions import Region, read_regions
from koffer.tags import read_tags


class Subject(msgspec.Struct, frozen=True):
    """What is looked at: a home, a media folder, and the day on which amounts are judged."""

    home: Home
    media: Path
    today: date
    font: Path | None = None


class _Loaded(msgspec.Struct, frozen=True):
    """Everything that was read, as far as it could be."""

    config: Config
    catalogue: Catalogue
    questions: Questionnaire
    regions: dict[str, Region]
    words: dict[str, PlainWords]


def check(subject: Subject) -> Report:
    """Every finding, by file and line. Reads only; never raises for what a person wrote."""
    loaded, found = _load(subject)
    found += _look(subject, loaded)
    looked_at = (
        ("onderdelen", len(loaded.catalogue.entries)),
        ("teksten", sum(len(entry.texts) for entry in loaded.catalogue.entries.values())),
        ("vragen", len(loaded.questions.questions)),
        ("gemeenten", len(loaded.regions)),
    )
    return Report(tuple(sorted(set(found))), looked_at)


def _load(subject: Subject) -> tuple[_Loaded, list[Finding]]:
    media = subject.media
    config, found = read_settings(subject.home)
    catalogue, wrong = read_catalogue(media, subject.today)
    found += findings("catalogus", wrong)
    questions, wrong = read_questions(media / "questions", catalogue)
    found += findings("vragenlijst", wrong)
    regions, wrong = read_regions(media / "regions", catalogue, demo=config.mode == "demo")
    found += findings("gemeente", wrong)
    words = {}
    for lang in LANGUAGES:
        words[lang], wrong = read_plain_words(media / "words" / f"{lang}.toml")
        found += findings("woordenlijst", wrong)
    return _Loaded(config, catalogue, questions, regions, words), found


def _look(subject: Subject, loaded: _Loaded) -> Iterator[Finding]:
    media, catalogue = subject.media, loaded.catalogue
    municipalities = [name for one in loaded.regions.values() for name in (one.id, one.name)]
    yield from check_settings(subject.home, loaded.config, municipalities)
    texts = shown(media, catalogue, subject.today)
    yield from check_texts(texts, loaded.words)
    yield from check_figures(media, texts)
    yield from check_translations(media, catalogue)
    yield from check_translated(media, catalogue, loaded.questions)
    yield from check_films(media, catalogue, loaded.words)
    yield from check_asked(media / "questions", loaded.questions, loaded.words)
    yield from check_reach(media, catalogue, loaded.questions.reached())
    yield from check_cribs(media, catalogue)
    yield from check_drawings(media)
    yield from check_vocabulary(media, catalogue)
    yield from check_second_drawings(media, catalogue)
    yield from check_glyphs(media, subject.font or font_file())
    lexicon, found = read_lexicon(media)
    yield from (*found, *check_spoken(texts, lexicon), *check_spoken_files(media, lexicon))
    yield from check_stored(subject.home)
    yield from findings("label", read_tags(subject.home.tags_file, catalogue.entries)[1])
