"""docs/licenties.md names everything that is installed, with the licence that it states."""

import json

from tests.project.files import ROOT
from tests.project.licences import PAGE, row
from tests.project.lockfile import read_lock

RENEW = "run python -m tests.project.licences"


def rows() -> list[str]:
    return PAGE.read_text(encoding="utf-8").splitlines()


def test_every_package_is_on_the_page() -> None:
    named = {line.split(" | ")[0].removeprefix("| ") for line in rows()}
    assert {one.name for one in read_lock("dev.txt") if one.here} - named == set(), RENEW


def test_each_licence_is_what_the_package_states() -> None:
    # A package with a marker may be another version on another Python.
    sure = [one.name for one in read_lock("dev.txt") if one.marker is None]
    assert [name for name in sure if row(name) not in rows()] == [], RENEW


def test_no_licence_is_unknown() -> None:
    assert [line for line in rows() if "onbekend" in line] == []


def test_what_comes_from_npm_is_on_the_page() -> None:
    lock = json.loads((ROOT / "tests/web/package-lock.json").read_text(encoding="utf-8"))
    packages = {name: one for name, one in lock["packages"].items() if name}
    for name, one in packages.items():
        assert f"| {name.removeprefix('node_modules/')} | {one['license']} |" in rows()
        assert one["integrity"].startswith("sha512-")
        assert "resolved" not in one
