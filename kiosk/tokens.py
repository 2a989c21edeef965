"""The design tokens: colours per theme, and the colours of the five subjects."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from koffer.mistakes import Mistake, MistakesError

Color = str
THEMES = ("dag", "avond", "contrast")


class TopicColors(msgspec.Struct, frozen=True):
    """The strong colour (with ``on`` written on it) and the soft one behind ink."""

    strong: Color
    soft: Color
    on: Color
    edge: Color


class Theme(msgspec.Struct, frozen=True):
    """Colours by their Dutch token names."""

    name: str
    colors: Mapping[str, Color]
    topics: Mapping[str, TopicColors]

    def __getitem__(self, token: str) -> Color:
        return self.colors[token]


def load_themes(path: Path) -> dict[str, Theme]:
    """All themes in tokens.toml. Raises: MistakesError when it cannot be used."""
    try:
        return _themes(path)
    except (OSError, ValueError, LookupError, AssertionError, TypeError) as error:
        raise MistakesError([Mistake(path, 0, "de kleuren zijn niet te lezen")]) from error


def _themes(path: Path) -> dict[str, Theme]:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: Theme(name, table["kleur"][name], _topics(table["onderwerp"], name))
        for name in THEMES
    }


def _topics(table: Mapping[str, Mapping[str, object]], theme: str) -> dict[str, TopicColors]:
    return {name: _topic(one, theme) for name, one in table.items()}


def _topic(one: Mapping[str, object], theme: str) -> TopicColors:
    strong, soft = str(one["kleur"]), str(one["zacht"])
    if theme == "dag":
        return TopicColors(strong, soft, "#FFFFFF", strong)
    dark = one[theme]
    assert isinstance(dark, Mapping)
    back, text = str(dark["kleur"]), str(dark["tekst"])
    if theme == "avond":
        return TopicColors(back, "#22323C", text, back)
    return TopicColors(back, back, text, str(dark["rand"]))
