"""What must hold for a questionnaire: no dead end, nothing out of reach, the smallest first."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from koffer.catalogue import Catalogue
from koffer.mistakes import suggestion
from koffer.questions.records import Answer, Question, Questionnaire
from koffer.tomlfile import TomlFile

MOST_QUESTIONS = 3  # for whom, what, and one question more about that


class Files(msgspec.Struct, frozen=True):
    """Where mistakes are noted: the main file and that of each question."""

    main: TomlFile
    questions: Mapping[str, TomlFile]
    scenes: Path


def check_questionnaire(asked: Questionnaire, catalogue: Catalogue, files: Files) -> None:
    """Notes every mistake in its file."""
    if asked.first not in asked.questions:
        files.main.wrong("first", f"de eerste vraag '{asked.first}' is er niet")
    for slug in asked.unsure.results:
        _check_entry(files.main, "unsure.results", slug, catalogue)
    for name, question in asked.questions.items():
        _check_question(files.questions[name], question, asked, catalogue, files.scenes)
    for name in asked.questions.keys() - _met(asked, asked.first, ()):
        files.questions[name].wrong("number", "geen enkel antwoord leidt naar deze vraag")
    _check_depth(asked, files)
    missing = catalogue.entries.keys() - asked.reached()
    for slug in sorted(missing) if asked.questions else ():
        files.main.wrong("", f"geen antwoord leidt naar '{slug}'", warning=True)


def _check_question(
    file: TomlFile, question: Question, asked: Questionnaire, catalogue: Catalogue, scenes: Path
) -> None:
    if len(question.answers) < 2:
        file.wrong("answer", "een vraag heeft minstens twee antwoorden")
    if question.unsure_next and question.unsure_next not in asked.questions:
        file.wrong("unsure_next", f"de vraag '{question.unsure_next}' is er niet")
    for name, answer in question.answers.items():
        where = f"answer.{name}"
        for text in _ends(answer, asked):
            file.wrong(where, text)
        for slug in answer.results:
            _check_entry(file, f"{where}.results", slug, catalogue)
        _check_order(file, f"{where}.results", answer, catalogue)
        if not _is_picture(answer.picture, catalogue, scenes):
            file.wrong(f"{where}.picture", f"de tekening '{answer.picture}' is er niet")


def _ends(answer: Answer, asked: Questionnaire) -> Iterator[str]:
    if not (answer.results or answer.next or answer.advice or answer.koffer):
        yield f"het antwoord '{answer.nl}' leidt nergens heen"
    if answer.next and answer.next not in asked.questions:
        yield f"de vraag '{answer.next}' is er niet.{suggestion(answer.next, asked.questions)}"
    if answer.advice and answer.advice not in asked.advice:
        yield f"de kaart '{answer.advice}' is er niet.{suggestion(answer.advice, asked.advice)}"


def _check_entry(file: TomlFile, where: str, slug: str, catalogue: Catalogue) -> None:
    if slug not in catalogue.entries:
        file.wrong(where, f"'{slug}' is er niet.{suggestion(slug, catalogue.entries)}")


def _check_order(file: TomlFile, where: str, answer: Answer, catalogue: Catalogue) -> None:
    entries = (catalogue.entries.get(slug) for slug in answer.results)
    efforts = [entry.facts.effort for entry in entries if entry]
    if efforts != sorted(efforts):
        file.wrong(where, "zet het kleinste en makkelijkste eerst (effort)", warning=True)
    if len(set(answer.results)) < len(answer.results):
        file.wrong(where, "hetzelfde onderdeel staat hier twee keer")


def _is_picture(picture: str, catalogue: Catalogue, scenes: Path) -> bool:
    kind, _, name = picture.partition("/")
    if kind == "scene":
        return (scenes / f"{name}.svg").is_file()
    if kind == "room":
        return name in catalogue.rooms and catalogue.rooms[name].area is not None
    return kind == "entry" and name in catalogue.entries


def _next(question: Question) -> list[str]:
    ways = (*(answer.next for answer in question.answers.values()), question.unsure_next)
    return [name for name in ways if name]


def _met(asked: Questionnaire, name: str, before: tuple[str, ...]) -> set[str]:
    """The questions that can come up from this one on; a circle is followed once."""
    if name not in asked.questions or name in before:
        return set()
    found = {name}
    for other in _next(asked.questions[name]):
        found |= _met(asked, other, (*before, name))
    return found


def _check_depth(asked: Questionnaire, files: Files) -> None:
    deepest = depth(asked, asked.first)
    if deepest > MOST_QUESTIONS:
        text = f"iemand krijgt {deepest} vragen achter elkaar; hoogstens {MOST_QUESTIONS}"
        files.main.wrong("first", text)


def depth(asked: Questionnaire, name: str, before: tuple[str, ...] = ()) -> int:
    """How many questions may come one after another from this one on, itself included."""
    if name not in asked.questions or len(before) > MOST_QUESTIONS:
        return 0
    nexts = _next(asked.questions[name])
    return 1 + max((depth(asked, other, (*before, name)) for other in nexts), default=0)
