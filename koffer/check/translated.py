"""Words of the rooms, subjects and questions in each language that somebody began."""

from collections.abc import Iterator
from pathlib import Path

from koffer.catalogue import Catalogue
from koffer.check.report import Finding
from koffer.mistakes import Mistake
from koffer.questions import Questionnaire

KIND = "vertaling"


def check_translated(media: Path, catalogue: Catalogue, asked: Questionnaire) -> Iterator[Finding]:
    """One finding a file and language: how many words are missing, and the first of them.

    A language has begun as soon as one entry is written in it.
    """
    begun = {lang for entry in catalogue.entries.values() for lang in entry.texts} - {"nl"}
    for path, languages in (*_terms(media, catalogue), *_questions(media, asked)):
        for lang in sorted(begun):
            missing = [name for name, known in languages.items() if lang not in known]
            if missing:
                text = (
                    f"in '{lang}' ontbreken {len(missing)} teksten, om te beginnen '{missing[0]}'"
                )
                yield Finding(Mistake(path, 0, text, True), KIND)


Found = tuple[Path, dict[str, set[str]]]


def _terms(media: Path, catalogue: Catalogue) -> Iterator[Found]:
    groups = {
        "rooms": catalogue.rooms,
        "topics": catalogue.topics,
        "difficulties": catalogue.difficulties,
    }
    for name, terms in groups.items():
        names = {f"{one.id}": set(one.names) for one in terms.values()}
        lines = {f"{one.id} (line)": set(one.lines) for one in terms.values() if one.lines}
        yield media / "vocabulary" / f"{name}.toml", {**names, **lines}


def _questions(media: Path, asked: Questionnaire) -> Iterator[Found]:
    folder = media / "questions"
    for name, question in asked.questions.items():
        words = {name: question, **question.answers}
        if question.other:
            words[f"{name} (other)"] = question.other
        words |= {f"{id_} (other)": one.other for id_, one in question.answers.items() if one.other}
        yield folder / f"{name}.toml", {key: _known(one) for key, one in words.items()}
    main = {"unsure": asked.unsure, **asked.advice}
    main |= {f"{id_} (other)": card.other for id_, card in asked.advice.items() if card.other}
    yield folder / "questionnaire.toml", {key: _known(one) for key, one in main.items()}


def _known(words: object) -> set[str]:
    """The languages in which every part is filled in."""
    parts = ("", "because_", "title_")
    there = [part for part in parts if hasattr(words, f"{part}nl")]
    langs = ("en", "tr", "ar")
    return {lang for lang in langs if all(getattr(words, f"{part}{lang}", "") for part in there)}
