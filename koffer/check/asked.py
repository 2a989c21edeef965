"""The words of the questionnaire against the plain-language check; all of it advice."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from koffer.check.report import Finding
from koffer.check.shown import Line
from koffer.check.texts import advice_on_line
from koffer.plainlanguage import PlainWords
from koffer.questions import Question, Questionnaire
from koffer.tomlfile import read_toml


def check_asked(
    folder: Path, asked: Questionnaire, words: Mapping[str, PlainWords]
) -> Iterator[Finding]:
    """Each question, each answer, and the cards of advice, in each language."""
    for lang in words:
        for name, question in asked.questions.items():
            path = folder / f"{name}.toml"
            answers = {
                f"answer.{id_}.{lang}": one.text(lang) for id_, one in question.answers.items()
            }
            texts = {lang: question.text(lang), **answers, **_others(question, lang)}
            yield from _advice(path, texts, lang, words[lang])
        for name, card in asked.advice.items():
            said = {f"advice.{name}": card, f"advice.{name}.other": card.other}
            lines = {
                f"{key}.{lang}": "\n".join(one.lines(lang)) for key, one in said.items() if one
            }
            yield from _advice(folder / "questionnaire.toml", lines, lang, words[lang])


def _others(question: Question, lang: str) -> dict[str, str]:
    """The same for who looks for somebody else, where that has other words."""
    found = {f"other.{lang}": question.other} if question.other else {}
    answers = {f"answer.{id_}.other.{lang}": one.other for id_, one in question.answers.items()}
    said = {key: other for key, other in {**found, **answers}.items() if other}
    return {key: other.text(lang) for key, other in said.items()}


def _advice(
    path: Path, texts: Mapping[str, str], lang: str, words: PlainWords
) -> Iterator[Finding]:
    file = read_toml(path)
    for key, text in texts.items():
        yield from advice_on_line(path, Line(file.line_of(key), text), lang, words)
