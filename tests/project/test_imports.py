"""What the program imports is what a suitcase installs: development has more."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from tests.project.files import ROOT
from tests.project.lockfile import read_lock

PARTS = ("koffer", "kiosk", "admin")
# Only loaded where somebody chose to install more: the neural voice brings numpy, and
# translators have the tools of development.
OPTIONAL = {
    "kiosk/speech/level.py": {"numpy"},
    "kiosk/speech/neural.py": {"numpy"},
    "koffer/locale/compile.py": {"polib"},
}


def imported(file: Path) -> Iterator[str]:
    """The top of every absolute import in the file, also inside functions."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def test_every_import_is_installed_on_a_suitcase() -> None:
    installed = {one.name for one in read_lock("suitcase.txt")}
    owners = packages_distributions()
    missing = {
        f"{file.relative_to(ROOT)} imports {name}"
        for part in PARTS
        for file in (ROOT / part).rglob("*.py")
        for name in imported(file)
        if name not in sys.stdlib_module_names and name not in PARTS
        if name not in OPTIONAL.get(str(file.relative_to(ROOT)), set())
        if installed.isdisjoint(map(canonicalize_name, owners.get(name, [])))
    }
    assert missing == set()
