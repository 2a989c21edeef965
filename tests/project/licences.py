"""Renew the tables of docs/licenties.md: ``python -m tests.project.licences``."""

import re
from importlib.metadata import PackageMetadata, metadata

from tests.project.files import ROOT
from tests.project.lockfile import read_lock

PAGE = ROOT / "docs" / "licenties.md"
# What a package does not say itself.
_BY_HAND = {
    "espeakng-loader": "GPL-3.0-or-later voor eSpeak NG; de lader zelf noemt er geen",
}
_LONGEST = 60


def tables() -> dict[str, str]:
    """For each lock a table of what this machine installs of it, and under which licence."""
    suitcase = [one.name for one in read_lock("suitcase.txt") if one.here]
    every = [one.name for one in read_lock("dev.txt") if one.here]
    more = [name for name in every if name not in suitcase]
    return {"suitcase": _table(suitcase), "dev": _table(more)}


def page_with_tables(page: str) -> str:
    """The page with the tables between their marks renewed."""
    for name, table in tables().items():
        between = re.compile(f"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page, count = between.subn(lambda found, new=table: found[1] + new + found[2], page)
        if count != 1:
            raise ValueError(f"no place for the table {name}")
    return page


def licence(name: str) -> str:
    """As the package says it: an SPDX expression, a short text, or its classifiers."""
    if name in _BY_HAND:
        return _BY_HAND[name]
    about = metadata(name)
    return _expression(about) or _classified(about) or "onbekend"


def _expression(about: PackageMetadata) -> str:
    said = (about.get("License-Expression") or about.get("License") or "").strip()
    return "" if len(said) > _LONGEST or "\n" in said else said


def _classified(about: PackageMetadata) -> str:
    found = about.get_all("Classifier") or []
    names = [one.split(" :: ")[-1] for one in found if one.startswith("License :: ")]
    return ", ".join(name for name in names if name != "OSI Approved")


def row(name: str) -> str:
    return f"| {name} | {licence(name)} |"


def _table(names: list[str]) -> str:
    return "\n".join(["| pakket | licentie |", "|---|---|", *map(row, sorted(names))]) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page_with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
