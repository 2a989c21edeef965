"""Read media/questions; every mistake at once, with file and line."""

from pathlib import Path
from typing import Any

import msgspec

from koffer.catalogue import Catalogue
from koffer.mistakes import Mistake
from koffer.questions.records import (
    NOBODY,
    AdviceCard,
    Answer,
    Question,
    Questionnaire,
    Unsure,
)
from koffer.questions.rules import Files, check_questionnaire
from koffer.tomlfile import TomlFile, read_toml, record

MAIN = "questionnaire.toml"


def read_questions(folder: Path, catalogue: Catalogue) -> tuple[Questionnaire, list[Mistake]]:
    """The questions that could be read, and everything that is wrong with them."""
    main = read_toml(folder / MAIN)
    paths = [path for path in folder.glob("*.toml") if path.name != MAIN]
    files = {path.stem: read_toml(path) for path in sorted(paths)}
    found = {name: _question(file) for name, file in files.items()}
    known = {name: question for name, question in found.items() if question}
    ordered = dict(sorted(known.items(), key=lambda item: item[1].number))
    questionnaire = _questionnaire(main, ordered)
    check_questionnaire(questionnaire, catalogue, Files(main, files, folder.parent / "scenes"))
    mistakes = [mistake for file in (main, *files.values()) for mistake in file.mistakes]
    return questionnaire, sorted(mistakes)


def _questionnaire(main: TomlFile, questions: dict[str, Question]) -> Questionnaire:
    unsure = record(main, Unsure, "unsure", main.table.get("unsure", {}))
    advice = {
        name: card
        for name, table in _tables(main, "advice").items()
        if (card := record(main, AdviceCard, f"advice.{name}", table))
    }
    for key in main.table.keys() - {"first", "unsure", "advice"}:
        main.wrong(key, f"'{key}' is hier niet bekend.")
    return Questionnaire(str(main.table.get("first", "")), unsure or NOBODY, questions, advice)


def _question(file: TomlFile) -> Question | None:
    answers = {
        name: answer
        for name, table in _tables(file, "answer").items()
        if (answer := record(file, Answer, f"answer.{name}", table))
    }
    rest = {key: value for key, value in file.table.items() if key not in ("answer", "answers")}
    question = record(file, Question, "", rest) if rest else None
    return msgspec.structs.replace(question, answers=answers) if question else None


def _tables(file: TomlFile, name: str) -> dict[str, Any]:
    tables = file.table.get(name, {})
    if isinstance(tables, dict):
        return tables
    file.wrong(name, f"schrijf [{name}.naam] boven elk stuk")
    return {}
