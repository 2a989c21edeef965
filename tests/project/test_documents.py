"""The documents name what there is, and nothing that is not there."""

import re
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest

from koffer.cli import main
from koffer.config import Config
from tests.project.files import ROOT, project_files

DOCUMENTS = [
    path
    for path in project_files()
    if path.suffix == ".md" and path.relative_to(ROOT).parts[0] != "media"
]
COMMANDS = sorted(
    tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"][
        "koffer.commands"
    ]
)
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_MAKE = re.compile(r"^(?:\s*|.*`)make ([a-z]+)", re.MULTILINE)
# Only where it is typed: in a code block, or between backticks.
_KOFFER = re.compile(r"(?:^ {4}|`|bin/)koffer ([a-z]+)", re.MULTILINE)


def everything() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = _LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`koffer {name}" not in readme] == []


def test_the_documents_name_no_command_that_is_not_there() -> None:
    assert set(_KOFFER.findall(everything())) - set(COMMANDS) == set()


def test_the_documents_name_no_make_target_that_is_not_there() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert set(_MAKE.findall(everything())) - set(targets) == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    (entry,) = entry_points(group="koffer.commands", name=name)
    command = entry.load()
    assert isinstance(command, click.Command)
    assert command.get_help(click.Context(command, info_name=name))
    assert command.help
    assert name in main.list_commands(click.Context(main))


def test_the_index_names_every_document() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    places = [
        path.relative_to(ROOT / "docs") for path in DOCUMENTS if ROOT / "docs" in path.parents
    ]
    missing = [
        place.as_posix()
        for place in places
        if place.name != "README.md"
        # A folder of reports is named once.
        and f"({place.as_posix()})" not in index
        and f"({place.parent.as_posix()}/)" not in index
    ]
    assert missing == []


def test_the_manual_names_only_settings_that_exist() -> None:
    manual = (ROOT / "docs/handleiding/beheerder.md").read_text(encoding="utf-8")
    for part, names in re.findall(r"^\| `\[(\w+)\]` ((?:`[^`]+`(?:, )?)+)", manual, re.M):
        record = getattr(Config(), part)
        for name in re.findall(r"`(\w+)", names):
            assert hasattr(record, name), f"[{part}] {name}"
